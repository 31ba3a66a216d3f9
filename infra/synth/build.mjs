// Builds the app when it is missing or out of date, and tells what to run.

import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, readdirSync, statSync, utimesSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { withProgress } from './progress.mjs';

const sources = ['pom.xml', 'lambda/pom.xml', 'lambda/src/main', 'lambda/load/pom.xml', 'lambda/load/src/main', 'infra/pom.xml', 'infra/src/main'];

/**
 * Builds if need be.
 *
 * @param fail ends the process with a message
 * @returns the app's class path, as a list, and the functions' jars, in the app's order
 */
export async function bringUpToDate(root, jdk, fail) {
  const stamp = join(root, 'infra', 'target', 'class-path');
  if (!existsSync(stamp) || outOfDate(root, stamp)) {
    await build(root, jdk, stamp, fail);
  }
  return {
    classPath: [
      jar(root, 'infra', /^agentcore-canary-infra-[0-9.]+\.jar$/, fail),
      ...readFileSync(stamp, 'utf8').trim().split(delimiter),
    ],
    jars: ['lambda', 'lambda/load'].map((module) => jar(root, module, /-function\.jar$/, fail)),
  };
}

function outOfDate(root, stamp) {
  const built = statSync(stamp).mtimeMs;
  return sources.some((source) => newest(join(root, source)) > built);
}

// A folder counts too: what is deleted changes it.
function newest(path) {
  const stat = statSync(path);
  return stat.isDirectory()
    ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : stat.mtimeMs;
}

async function build(root, jdk, stamp, fail) {
  const began = new Date();
  const what = existsSync(stamp) ? 'building again' : 'building (first time: about a minute)';
  const state = join(root, '.canary');
  mkdirSync(state, { recursive: true });
  const log = join(state, 'synth-build.log');
  const status = await withProgress(what, () => maven(root, jdk, log));
  if (status !== 0) {
    process.stderr.write(existsSync(log) ? readFileSync(log) : '');
    fail(
      status === 'missing'
        ? 'building needs Maven 3.8.7 or newer (mvn) on the path; see the README'
        : 'the build failed; its output is above',
    );
  }
  // What is edited during the build is newer than it.
  utimesSync(stamp, began, began);
}

function maven(root, jdk, log) {
  const windows = process.platform === 'win32';
  const out = openSync(log, 'w');
  const goals = ['-B', '-ntp', '-q', '-pl', 'infra', '-am', '-Dmaven.test.skip', '-Dexec.skip', 'package'];
  const child = spawn(windows ? 'mvn.cmd' : 'mvn', goals, {
    cwd: root,
    env: { ...process.env, JAVA_HOME: jdk },
    shell: windows,
    stdio: ['ignore', out, out],
  });
  return new Promise((resolve) => {
    child.on('error', () => resolve('missing'));
    child.on('close', (code) => resolve(code ?? 1));
  }).finally(() => closeSync(out));
}

function jar(root, module, name, fail) {
  const target = join(root, module, 'target');
  const found = existsSync(target) ? readdirSync(target).filter((file) => name.test(file)) : [];
  return found.length > 0
    ? join(target, found[0])
    : fail(`the build made no jar in ${module}/target; run \`mvn clean\` and try again`);
}
