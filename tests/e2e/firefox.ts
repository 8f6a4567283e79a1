/**
 * A real Firefox with the extension in it. Puppeteer drives the pages of the
 * web; the extension's own pages are reached by the same connection underneath,
 * because Firefox tells nothing of their loading.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import type { RequestName, Requests } from '../../lib/platform/messages';
import { findFirefox } from './find-browser.mjs';
import { until } from './steps';

export const FIREFOX_BUILD = resolve('.output/firefox-mv3-e2e');
const GECKO_ID = 'prelude@prelude.example';
const HOST = '5f0e9c1a-7a53-4c57-9c0e-3d1f6a2b8c44';

/** The part of the BiDi protocol that is used here. */
interface Bidi {
  send(method: string, params: object): Promise<{ result: unknown }>;
}

interface BrowsingContext {
  readonly context: string;
  readonly url: string;
  readonly children: readonly BrowsingContext[];
}

export interface InstalledInFirefox {
  readonly browser: Browser;
  newPage(): Promise<Page>;
  /** Ask the background as the panel does; rejects with the code of a refusal. */
  ask<N extends RequestName>(name: N, body: Requests[N]['in']): Promise<Requests[N]['out']>;
  /** Evaluate an expression in the options page, where `browser` is; its value must survive JSON. */
  inDesk<T>(expression: string): Promise<T>;
  /** Wait until the background has gone to sleep; looking does not wake it. */
  untilAsleep(): Promise<void>;
  /** Evaluate in the panel that stands inside a page; null while there is none. */
  inPanel<T>(expression: string): Promise<T | null>;
  /** Open a page of the extension in a new tab. @returns Evaluates an expression in it. */
  openOwn(path: string): Promise<<T>(expression: string) => Promise<T>>;
  close(): Promise<void>;
}

/** Runs in the options page: tries again as `send` of the product does, with the same id, while a background falls asleep. */
const sendInPage = `async (envelope) => {
  for (const pause of [50, 200, 800, null]) {
    const answer = await browser.runtime.sendMessage(envelope).catch((error) => { if (pause === null) throw error; });
    if (answer !== undefined || pause === null) return answer;
    await new Promise((resume) => setTimeout(resume, pause));
  }
}`;

/** Why the tests of Firefox cannot run here; null when they can. */
export function firefoxMissing(): string | null {
  if (!findFirefox()) return 'no Firefox on this machine';
  if (!existsSync(FIREFOX_BUILD)) return 'no build for it: npx wxt build -b firefox --mode e2e';
  return null;
}

/**
 * Start Firefox with a fresh profile and the extension installed.
 * @param idleMs After so many milliseconds of rest the background is stopped.
 * @param build Path of the extension.
 */
export async function installInFirefox(idleMs = 30_000, build = FIREFOX_BUILD): Promise<InstalledInFirefox> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox() ?? '',
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: HOST }),
      'extensions.background.idle.timeout': idleMs,
      'intl.accept_languages': 'ru-RU',
      'intl.locale.requested': 'ru',
    },
  });
  await browser.installExtension(build);
  const bidi = (browser as unknown as { connection: Bidi }).connection;
  const desk = await openOwn(bidi, '/options.html');
  const inDesk = <T>(expression: string) => evaluate<T>(bidi, desk, expression);
  return {
    browser,
    newPage: () => browser.newPage(),
    ask: async (name, body) => {
      const envelope = JSON.stringify({ prelude: 1, id: crypto.randomUUID(), name, body });
      const answer = await inDesk<{ ok: boolean; code?: string; body: never }>(
        `(${sendInPage})(${envelope})`,
      );
      if (!answer?.ok) throw new Error(`${name}: ${JSON.stringify(answer)}`);
      return answer.body;
    },
    inDesk,
    untilAsleep: async () => {
      await until(
        () => inDesk<boolean>('browser.extension.getBackgroundPage() === null'),
        (asleep) => asleep,
      );
    },
    inPanel: async (expression) => {
      const panel = (await contextsOf(bidi)).find(({ url }) => url.endsWith('/sidebar.html'));
      return panel ? evaluate(bidi, panel.context, expression) : null;
    },
    openOwn: async (path) => {
      const opened = await openOwn(bidi, path);
      return (expression) => evaluate(bidi, opened, expression);
    },
    close: () => browser.close(),
  };
}

async function openOwn(bidi: Bidi, path: string): Promise<string> {
  const created = await bidi.send('browsingContext.create', { type: 'tab', background: true });
  const { context } = created.result as { context: string };
  const url = `moz-extension://${HOST}${path}`;
  await bidi.send('browsingContext.navigate', { context, url, wait: 'none' });
  for (let tries = 0; tries < 200; tries++) {
    const state = await evaluate<string>(bidi, context, 'location.href + document.readyState').catch(
      () => '',
    );
    if (state === `${url}complete`) return context;
    await new Promise((resume) => setTimeout(resume, 50));
  }
  throw new Error(`${path} did not open`);
}

async function contextsOf(bidi: Bidi): Promise<BrowsingContext[]> {
  const { result } = await bidi.send('browsingContext.getTree', {});
  const flat = (contexts: readonly BrowsingContext[]): BrowsingContext[] =>
    contexts.flatMap((each) => [each, ...flat(each.children ?? [])]);
  return flat((result as { contexts: BrowsingContext[] }).contexts);
}

async function evaluate<T>(bidi: Bidi, context: string, expression: string): Promise<T> {
  const { result } = await bidi.send('script.evaluate', {
    target: { context },
    awaitPromise: true,
    expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
  });
  const answer = result as { type: string; result?: { value: string }; exceptionDetails?: { text: string } };
  if (answer.type !== 'success') throw new Error(answer.exceptionDetails?.text ?? 'evaluation failed');
  return JSON.parse(answer.result?.value ?? 'null') as T;
}
