/// What load tests in AWS are made of: a bucket, a function, a state machine, and what each may do.
///
/// The whole is explained in docs/design/0013-load-on-aws.md. It costs nothing while no test runs.
package dev.agentcanary.infra.load;
