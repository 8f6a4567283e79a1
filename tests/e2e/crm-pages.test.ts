/**
 * Every fixture of every CRM in a real browser at its real address, read from an isolated world as the
 * extension's own scripts do. What is read must be what the fixture says, part by part.
 */
import { type Browser, type BrowserContext, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CrmFixture, crmFixtures, type Expected, partsOf } from '../fixtures/crm-fixtures';
import { bundledAdapters } from '../fixtures/read-in-page';
import { pageOf, servePages } from './crm-site';
import { findChromium } from './find-browser.mjs';

let browser: Browser;
let context: BrowserContext;
let page: Page;
let script: string;

beforeAll(async () => {
  script = await bundledAdapters();
  browser = await chromium.launch({ executablePath: findChromium() ?? '', chromiumSandbox: false });
  context = await browser.newContext();
  page = await context.newPage();
});
afterAll(() => browser?.close());

describe.each(crmFixtures())('$crm $name', (fixture) => {
  test('is read exactly', async () => {
    await servePages(context, pageOf(fixture));
    // An address that differs after its hash alone would not load anew.
    await page.goto('about:blank');
    await page.goto(fixture.expected.url, { waitUntil: 'domcontentloaded' });
    const reading = await readInPage(fixture);
    const parts = partsOf(fixture.expected);
    const only = (of: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(parts.map((part) => [part, of[part]]));
    expect(only(reading)).toEqual(only(fixture.expected));
  });
});

/** Reads the page in a world of its own; the answer has gone through JSON, as every message does. */
async function readInPage({ crm, expected }: CrmFixture): Promise<Readonly<Record<string, unknown>>> {
  const cdp = await context.newCDPSession(page);
  try {
    const contextId = await isolatedWorld(cdp);
    await evaluate(cdp, contextId, script);
    const asked = JSON.stringify([crm, expected] satisfies [string, Expected]);
    return JSON.parse(await evaluate(cdp, contextId, `JSON.stringify(preludeRead(...${asked}))`));
  } finally {
    await cdp.detach();
  }
}

async function isolatedWorld(cdp: CDPSession): Promise<number> {
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const world = { frameId: frameTree.frame.id, worldName: 'prelude' };
  return (await cdp.send('Page.createIsolatedWorld', world)).executionContextId;
}

async function evaluate(cdp: CDPSession, contextId: number, expression: string): Promise<string> {
  const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}
