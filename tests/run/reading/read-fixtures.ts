/** Shows every page of known CRMs in a real browser under its own address, and reads it there. */
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { findChromium } from '../../e2e/find-browser.mjs';
import { type CrmFixture, crmFixtures } from '../../fixtures/crm-fixtures';
import { type FixtureTruth, type PageReading, type Question, type Score, scoreOf, truthOf } from './compare';

/** Pages of CRMs that have an adapter, and pages of products that nobody has described. */
const ROOTS = { known: 'tests/fixtures/crm', unknown: 'tests/fixtures/unknown-crm' } as const;

export interface ScoredPage {
  readonly group: keyof typeof ROOTS;
  readonly crm: string;
  readonly name: string;
  readonly score: Score;
}

/** Scores of the reader without adapters on every page, in the order of the folders. */
export async function scoreFixtures(): Promise<ScoredPage[]> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No browser was found; run `npm test` once, it gets one.');
  const reader = await bundledReader();
  const browser = await chromium.launch({ executablePath, chromiumSandbox: false });
  try {
    const page = await browser.newPage();
    await page.addInitScript({ content: reader });
    const pages: ScoredPage[] = [];
    for (const group of ['known', 'unknown'] as const)
      for (const fixture of crmFixtures(ROOTS[group]))
        pages.push({ group, ...(await scored(page, fixture)) });
    return pages;
  } finally {
    await browser.close();
  }
}

/** The reader as one script, which offers itself to a page as `preludeRead`. */
export async function bundledReader(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ['tests/run/reading/in-page.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'chrome120',
    charset: 'utf8',
  });
  return outputFiles[0]?.text ?? '';
}

/** One tab for all of them: a document keeps nothing of the one before, and a new tab costs more than a reading. */
async function scored(page: Page, fixture: CrmFixture): Promise<Omit<ScoredPage, 'group'>> {
  await serve(page, fixture);
  // Two addresses that differ by what follows `#` would be one document.
  await page.goto('about:blank');
  await page.goto(fixture.expected.url, { waitUntil: 'domcontentloaded' });
  const { today, lang, currency, known } = fixture.expected;
  const read = await page.evaluate(
    (question) =>
      (globalThis as unknown as { preludeRead(asked: Question): PageReading }).preludeRead(question),
    { today, lang, currency, known },
  );
  const score = scoreOf(truthOf(fixture.expected as FixtureTruth), read);
  return { crm: fixture.crm, name: fixture.name, score };
}

/** Nothing leaves the machine: the page comes from the fixture, whatever it asks for is empty. */
async function serve(page: Page, { html }: CrmFixture): Promise<void> {
  await page.unroute('**/*');
  await page.route('**/*', (route) => {
    const isPage = route.request().isNavigationRequest() && route.request().frame() === page.mainFrame();
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body: isPage ? html : '' });
  });
}
