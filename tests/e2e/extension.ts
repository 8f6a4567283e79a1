/** A real browser with the extension in it. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page, type Worker } from 'playwright-core';
import type { browser } from 'wxt/browser';
import type { RequestName, Requests } from '../../lib/platform/messages';
import { findChromium } from './find-browser.mjs';
import { ownRequests } from './net-log';

/** What a page of the extension has besides a page of the web. */
export interface ExtensionGlobals {
  readonly chrome: typeof browser;
}

const BUILD = resolve(process.env.PRELUDE_BUILD ?? '.output/chrome-mv3-e2e');

export interface Installed {
  readonly context: BrowserContext;
  readonly id: string;
  /** A page of the extension itself, to speak with the background as the panel does. */
  readonly desk: Page;
  /** Ask the background; rejects with the code of a refusal. */
  ask<N extends RequestName>(name: N, body: Requests[N]['in']): Promise<Requests[N]['out']>;
  /**
   * Open the popup as a page of its own, since no test can press the toolbar;
   * the only thing stubbed is which tab it stands over.
   */
  openPopup(origin: string): Promise<Page>;
  /** Stop the service worker, as the browser does after half a minute. */
  stopWorker(): Promise<void>;
  /** Close the browser and open it again on the same profile; `between` may do harm to its files. */
  restart(between?: (profile: string) => void): Promise<void>;
  /** @throws When the extension asked the network for anything that it may not ask for. */
  close(): Promise<void>;
}

export interface InstallOptions {
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** `null` lets the window decide. */
  readonly viewport?: { width: number; height: number } | null;
  /** False opens a window that a person sees. */
  readonly headless?: boolean;
  /** Path of the built extension; the e2e build by default. */
  readonly build?: string;
  /** More switches for the browser. */
  readonly args?: readonly string[];
  /** Address of a team's standard, the one thing that the extension may ask the network for. */
  readonly mayAsk?: string;
  /** A browser that is already there to be opened again, instead of a fresh one. */
  readonly profile?: string;
}

/** Start a browser with a fresh profile and the extension installed. */
export async function install(options: InstallOptions = {}): Promise<Installed> {
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'prelude-'));
  let running = await start(profile, options);
  return {
    get context() {
      return running.context;
    },
    get id() {
      return running.id;
    },
    get desk() {
      return running.desk;
    },
    ask: (name, body) => ask(running.desk, name, body),
    openPopup: async (origin) => {
      const popup = await running.context.newPage();
      await popup.addInitScript(standOver, origin);
      await popup.goto(`chrome-extension://${running.id}/popup.html`);
      return popup;
    },
    stopWorker: () => stopWorker(running.context, running.id),
    restart: async (between) => {
      await running.context.close();
      refuseRequests(profile, options);
      between?.(profile);
      running = await start(profile, options);
    },
    close: async () => {
      await running.context.close();
      try {
        refuseRequests(profile, options);
      } finally {
        rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
      }
    },
  };
}

/** The browser's record of what it asked the network for; every run of every suite is looked through. */
const NET_LOG = 'prelude-net.json';

/** @throws When the extension asked for anything but its own files and the team's standard. */
function refuseRequests(profile: string, { mayAsk }: InstallOptions): void {
  const log = join(profile, NET_LOG);
  if (!existsSync(log)) return;
  const asked = ownRequests(log).filter((url) => url !== mayAsk);
  rmSync(log, { force: true });
  if (asked.length > 0) throw new Error(`The extension asked the network for ${asked.join(', ')}`);
}

async function start(profile: string, options: InstallOptions) {
  const build = options.build ?? BUILD;
  const executablePath = findChromium();
  if (!executablePath)
    throw new Error('No Chromium, Edge or Chrome found: run `npm start` once, it gets one.');
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: options.headless ?? true,
    chromiumSandbox: false,
    locale: options.locale ?? 'ru-RU',
    timezoneId: 'Europe/Moscow',
    colorScheme: options.colorScheme ?? 'light',
    viewport: options.viewport === undefined ? { width: 1280, height: 800 } : options.viewport,
    args: [
      `--load-extension=${build}`,
      `--disable-extensions-except=${build}`,
      `--lang=${options.locale ?? 'ru-RU'}`,
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      `--log-net-log=${join(profile, NET_LOG)}`,
      // A switch named again below takes the place of one above.
      ...(options.args ?? []),
    ],
  });
  const worker = await workerOf(context);
  const id = new URL(worker.url()).host;
  const desk = await context.newPage();
  await desk.goto(`chrome-extension://${id}/options.html`);
  return { context, id, desk };
}

/** Runs in the popup before its scripts: the active tab is the one of this origin. */
function standOver(origin: string): void {
  const { tabs } = (globalThis as unknown as ExtensionGlobals).chrome;
  const query = tabs.query.bind(tabs);
  tabs.query = (async () =>
    (await query({})).filter(({ url }) => url?.startsWith(origin))) as typeof tabs.query;
}

async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

async function ask<N extends RequestName>(
  desk: Page,
  name: N,
  body: Requests[N]['in'],
): Promise<Requests[N]['out']> {
  const answer = await desk.evaluate(
    ([request, content]) =>
      (globalThis as unknown as ExtensionGlobals).chrome.runtime.sendMessage({
        prelude: 1,
        id: crypto.randomUUID(),
        name: request,
        body: content,
      }),
    [name, body] as const,
  );
  if (!answer?.ok) throw new Error(`${name}: ${answer?.code ?? 'no answer'} ${answer?.detail ?? ''}`);
  return answer.body;
}

async function stopWorker(context: BrowserContext, id: string): Promise<void> {
  const session = await context
    .browser()
    ?.newBrowserCDPSession()
    .catch(() => undefined);
  const cdp = session ?? (await context.newCDPSession(context.pages()[0] as Page));
  const { targetInfos } = await cdp.send('Target.getTargets');
  for (const target of targetInfos) {
    if (target.type === 'service_worker' && target.url.includes(id)) {
      await cdp.send('Target.closeTarget', { targetId: target.targetId });
    }
  }
  await cdp.detach();
}
