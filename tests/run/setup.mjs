/**
 * Brings a fresh machine to where the project can be built, started and tested.
 * Needs Node and npm alone; every step looks first whether it has been done.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { findChromium, findFirefox } from '../e2e/find-browser.mjs';

const OLDEST_NODE = [20, 19];

/** Run a command with its output shown. @throws when it fails. */
export function run(command, args, options = {}) {
  execFileSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32', ...options });
}

/** Run a script of an installed package with this very Node, so that PATH does not matter. */
export function runModule(path, args, options = {}) {
  execFileSync(process.execPath, [`node_modules/${path}`, ...args], { stdio: 'inherit', ...options });
}

/** Everything that `npm start` and `npm test` need. @param {{firefox?: boolean}} want */
export function setUp({ firefox = false } = {}) {
  checkNode();
  installPackages();
  installChromium();
  if (firefox) installFirefox();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) return;
  console.error(`Prelude needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}.`);
  process.exit(1);
}

/** No install script of any package is run: none is needed. */
function installPackages() {
  const lock = 'node_modules/.package-lock.json';
  if (existsSync(lock) && statSync(lock).mtimeMs >= statSync('package-lock.json').mtimeMs) return;
  say('Installing packages');
  run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund']);
}

/** An installed browser first, then Debian's package, then Playwright's own download. */
function installChromium() {
  if (findChromium()) return;
  say('Getting a browser');
  if (!installDebian('chromium')) download('chromium');
  if (findChromium()) return;
  console.error(
    'No browser could be installed. Install Chromium or Edge, or set PRELUDE_BROWSER to its path.',
  );
  process.exit(1);
}

/** Firefox is wanted for the tests alone; without it they say that they did not run there. */
function installFirefox() {
  if (!findFirefox()) installDebian('firefox-esr');
}

function installDebian(name) {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return false;
  const root = process.getuid?.() === 0;
  const [command, ...prefix] = root ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  const apt = (...args) =>
    spawnSync(command, [...prefix, ...args], {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update', '-qq');
  return apt('install', '-y', '-qq', name, 'fonts-dejavu-core');
}

function download(name) {
  try {
    runModule('playwright-core/cli.js', ['install', name]);
  } catch {
    // Reported by the caller, which looks for the browser itself.
  }
}

export function say(text) {
  console.log(`\n— ${text}`);
}
