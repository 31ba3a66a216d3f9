/// What a load test asks for: how many users or how high a rate, for how long.
package dev.agentcanary.load.profile;
