// What the CDK CLI starts, by cdk.json: finds a JDK 25, builds what is missing or out of date, runs
// the app. Works where Node does, with or without a POSIX shell.

import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bringUpToDate } from './synth/build.mjs';
import { environment } from './synth/environment.mjs';
import { findJdk25 } from './synth/jdk.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));

// The app lives for seconds.
const quick = ['-XX:+UseSerialGC', '-XX:TieredStopAtLevel=1', '-XX:-UsePerfData', '-Xshare:auto'];

function fail(message) {
  process.stderr.write(`canaries: ${message}\n`);
  process.exit(3);
}

const jdk = findJdk25(root);
if (!jdk) {
  fail('no JDK 25 found; install one (https://adoptium.net) or set JAVA_HOME to it');
}
const built = await bringUpToDate(root, jdk, fail);
process.stderr.write('canaries: synthesizing\n');
const app = spawnSync(
  join(jdk, 'bin', 'java'),
  [
    ...quick,
    '-cp',
    built.classPath.join(delimiter),
    'dev.agentcanary.infra.app.CanaryApp',
    ...built.jars,
  ],
  { stdio: 'inherit', env: environment(process.env) },
);
if (app.error) {
  fail(`the app did not start: ${app.error.message}`);
}
process.exit(app.status ?? 3);
