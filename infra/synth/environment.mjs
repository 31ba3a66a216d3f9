// The environment that the app is started in.

/** @param env the caller's; what it sets itself is left alone */
export function environment(env) {
  const major = process.versions.node.split('.')[0];
  return {
    ...env,
    // "This Node is out of support": true, and for whoever installs Node. A Node that is untested or
    // known to be broken is still complained about.
    JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION:
      env.JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION ?? major,
    JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION:
      env.JSII_SILENCE_WARNING_DEPRECATED_NODE_VERSION ?? '1',
    // The CDK validates each template by CloudFormation's schemas, which takes longer than all the
    // rest. The same validation runs in the tests, over every form that the templates can have.
    CDK_VALIDATION: env.CDK_VALIDATION ?? 'false',
  };
}
