/**
 * Browsers that differ in one thing: which extension lies over the page. The peers are small extensions made here on
 * the spot; "none" is there twice, so that a run on a busy machine can be told from one that counts.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { type BrowserContext, chromium } from 'playwright-core';
import { install } from '../e2e/extension';
import { findChromium } from '../e2e/find-browser.mjs';
import { loadStandard } from '../e2e/steps';

export const VARIANTS = ['none', 'css', 'ours', 'naive', 'darkreader', 'none again'] as const;
export type Variant = (typeof VARIANTS)[number] | 'late';

export interface Launched {
  readonly context: BrowserContext;
  /** Stop the service worker, as the browser does after half a minute; ours alone has one. */
  stopWorker?(): Promise<void>;
  close(): Promise<void>;
}

/** What our own variant does on the page: a menu put in order, sections hidden, fields wanted. */
export const STANDARD = {
  format: 'crm-standard/1',
  name: 'Bench',
  version: 1,
  dictionary: {
    menu: Object.fromEntries([1, 2, 3, 4, 5, 6].map((at) => [`s${at}`, { labels: [`Section 00${at}`] }])),
    fields: { first: { labels: ['Field 1'] }, second: { labels: ['Field 2'] } },
  },
  menu: { seller: { order: ['s6', 's5'], hidden: ['s1', 's2', 's3', 's4'] } },
  cards: { deal: { required: [{ field: 'first', mode: 'soft', why: 'bench' }], order: ['first', 'second'] } },
};

/** Start a browser with one of the extensions over pages of `origin`. */
export async function launch(variant: Variant, build: string, origin: string): Promise<Launched> {
  if (variant !== 'ours') return launchPeer(variant);
  const ext = await install({ locale: 'en-US', build });
  await ext.ask('site/enable', { origin });
  await loadStandard(ext, STANDARD, origin);
  return { context: ext.context, stopWorker: () => ext.stopWorker(), close: () => ext.close() };
}

async function launchPeer(variant: Exclude<Variant, 'ours'>): Promise<Launched> {
  const folder = mkdtempSync(join(tmpdir(), 'prelude-bench-'));
  const extension = await peerExtension(variant, folder);
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium found');
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath,
    headless: true,
    chromiumSandbox: false,
    viewport: { width: 1280, height: 800 },
    args: [
      ...(extension ? [`--load-extension=${extension}`, `--disable-extensions-except=${extension}`] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--no-first-run',
    ],
  });
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

const HIDE = 'nav a[href="/section-1"],nav a[href="/section-2"],nav a[href="/section-3"]';

/** Source of each peer's content script. */
const PEERS: Partial<Record<Variant, { js?: string; css?: string; at?: string }>> = {
  css: { css: `${HIDE}{display:none!important}` },
  naive: {
    js: `new MutationObserver(()=>{for(const e of document.querySelectorAll(${JSON.stringify(HIDE)}))e.style.display='none';
document.querySelectorAll('input,td,label')}).observe(document,{childList:true,subtree:true,attributes:true})`,
  },
  late: {
    js: `for(const e of document.querySelectorAll(${JSON.stringify(HIDE)}))e.style.display='none'`,
    at: 'document_idle',
  },
  darkreader: { js: "import {enable} from 'darkreader';enable({brightness:100,contrast:90})" },
};

async function peerExtension(variant: Variant, folder: string): Promise<string | null> {
  const peer = PEERS[variant];
  if (!peer) return null;
  const script: Record<string, unknown> = {
    matches: ['http://127.0.0.1/*'],
    run_at: peer.at ?? 'document_start',
  };
  if (peer.css) {
    writeFileSync(join(folder, 'peer.css'), peer.css);
    script.css = ['peer.css'];
  }
  if (peer.js) {
    await build({
      stdin: { contents: peer.js, resolveDir: resolve('tests/bench/peers') },
      outfile: join(folder, 'peer.js'),
      bundle: true,
      minify: true,
      format: 'iife',
      logLevel: 'error',
    });
    script.js = ['peer.js'];
  }
  const manifest = { manifest_version: 3, name: variant, version: '1', content_scripts: [script] };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
