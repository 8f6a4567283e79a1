/** Finds a browser that can carry the extension, and says how to get one. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-for-testing',
  'microsoft-edge',
  'google-chrome',
  'google-chrome-stable',
];

const MAC = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

const WINDOWS = [
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
];

/** Path of an installed Chromium, Edge or Chrome; undefined when there is none. `PRELUDE_BROWSER` overrides. */
export function findChromium() {
  const { PRELUDE_BROWSER } = process.env;
  if (PRELUDE_BROWSER) return PRELUDE_BROWSER;
  if (process.platform === 'darwin') return MAC.find(existsSync);
  if (process.platform === 'win32') return windowsPaths().find(existsSync);
  return NAMES.map(onPath).find(Boolean) ?? playwrightChromium();
}

/** Path of an installed Firefox; undefined when there is none. */
export function findFirefox() {
  const names = ['firefox-esr', 'firefox'];
  const mac = '/Applications/Firefox.app/Contents/MacOS/firefox';
  return names.map(onPath).find(Boolean) ?? (existsSync(mac) ? mac : undefined);
}

function windowsPaths() {
  const roots = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA];
  return roots.filter(Boolean).flatMap((root) => WINDOWS.map((tail) => join(root, tail)));
}

function onPath(name) {
  const folders = (process.env.PATH ?? '').split(':');
  return folders.map((folder) => join(folder, name)).find(existsSync);
}

/** The browser that Playwright downloaded, when it did. */
function playwrightChromium() {
  try {
    const script = "console.log(require('playwright-core').chromium.executablePath())";
    const path = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' }).trim();
    return existsSync(path) ? path : undefined;
  } catch {
    return undefined;
  }
}
