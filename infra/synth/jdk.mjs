// Finds a JDK 25 in the places that build/jdk-25.sh knows: by that script itself, or where there is
// no POSIX shell in Windows' usual places.

import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The home of a JDK 25, or undefined. */
export function findJdk25(root) {
  return process.platform === 'win32' ? onWindows(process.env) : byTheScript(root);
}

function byTheScript(root) {
  const script = '. "$1" && find_jdk_25';
  const found = spawnSync('sh', ['-c', script, 'sh', join(root, 'build', 'jdk-25.sh')], {
    encoding: 'utf8',
  });
  return found.status === 0 ? found.stdout.trim() : undefined;
}

/** For Windows; exported to be tested anywhere. */
export function onWindows(env) {
  const named = Object.keys(env)
    .filter((name) => name === 'JAVA_HOME' || name === 'JDK25_HOME' || /^JAVA_HOME_25/.test(name))
    .sort()
    .map((name) => env[name]);
  const programs = [env.ProgramFiles, env.LOCALAPPDATA && join(env.LOCALAPPDATA, 'Programs')];
  const vendors = [
    'Amazon Corretto', 'BellSoft', 'Eclipse Adoptium', 'Java', 'Microsoft', 'Semeru', 'Zulu',
  ];
  const folders = programs
    .filter(Boolean)
    .flatMap((folder) => vendors.map((vendor) => join(folder, vendor)));
  folders.push(join(env.USERPROFILE ?? '', '.jdks'));
  return [...named, ...folders.flatMap(children)].find(isJdk25);
}

function children(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
}

function isJdk25(home) {
  const release = join(home, 'release');
  return existsSync(release) && /^JAVA_VERSION="25["+.]/m.test(readFileSync(release, 'utf8'));
}
