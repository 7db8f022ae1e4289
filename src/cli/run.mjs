// The one entry of every npm command. Plain JavaScript with Node's own modules only, because it runs
// before anything is installed: it installs the npm packages where they are missing or stale, then
// hands over to `src/cli/<command>.ts`.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const [command, ...args] = process.argv.slice(2);
const at = (path) => `${root}${path}`;

requireNode();
installPackages();
// Loading TypeScript through tsx keeps stack traces at the lines as written.
const before = ['--import', 'tsx', '--import', pathToFileURL(at('src/cli/plain-errors.ts')).href];
const run = spawnSync(process.execPath, [...before, at(`src/cli/${command}.ts`), ...args], {
  stdio: 'inherit',
  env: { ...process.env, BACKGROUNDER_ROOT: root },
});
process.exit(run.status ?? 1);

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Backgrounder needs Node 20.19 or later; this is ${process.versions.node}.`);
  process.exit(1);
}

/** Runs `npm ci` unless node_modules was installed from this very lock file. */
function installPackages() {
  const lock = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex');
  const stamp = at('node_modules/.backgrounder-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  refuseLink();
  console.error('Installing npm packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const done = spawnSync(npm, ['ci', '--no-fund', '--no-audit'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    console.error('The npm packages could not be installed. Run: npm ci');
    process.exit(1);
  }
  writeFileSync(stamp, lock);
}

/** `npm ci` empties what a linked node_modules points to, which belongs to another checkout. */
function refuseLink() {
  if (!lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink()) return;
  console.error(
    'node_modules is a link to another folder, whose packages are not of this lock file.',
  );
  console.error('Remove the link, and run this again.');
  process.exit(1);
}
