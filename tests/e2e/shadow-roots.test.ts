/** Pages that stand in shadow roots: what Prelude does there is really seen, and really gone afterwards. */
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crmFixture, openCrm } from './crm-site';
import { type Installed, install } from './extension';
import { labelsInOrder, until, untilOverlay } from './steps';

const LIT_URL = 'https://lit.unknown.example/deals/7';

let ext: Installed;
let litCrm: string;

beforeAll(async () => {
  const bundle = { bundle: true, write: false, format: 'iife', charset: 'utf8' } as const;
  const { outputFiles } = await build({ entryPoints: ['tests/fixtures/lit-crm.ts'], ...bundle });
  litCrm = `<!doctype html><html lang="en"><head><title>Deal</title></head><body><crm-app></crm-app>
<script>${outputFiles[0]?.text}</script></body></html>`;
  ext = await install({ locale: 'en-US' });
});
afterAll(() => ext?.close());

/** Runs in the page: how many elements carry marks of the overlay, shadow roots included, its own host aside. */
function marked(): number {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')]
      .filter(({ localName }) => localName !== 'prelude-host')
      .flatMap((each) => [each, ...(each.shadowRoot ? all(each.shadowRoot) : [])]);
  const hasMark = (each: Element) => each.getAttributeNames().some((name) => name.startsWith('data-prelude'));
  return all(document.body).filter(hasMark).length;
}

const SALESFORCE = {
  format: 'crm-standard/1',
  name: 'Lightning',
  version: 1,
  dictionary: {
    menu: { prices: { labels: ['Price Book'] }, home: { labels: ['Home'] } },
    fields: { source: { labels: ['Lead Source'] }, amount: { labels: ['Amount'] } },
  },
  menu: { seller: { order: ['home'], hidden: ['prices'] } },
  cards: { deal: { required: [{ field: 'source', mode: 'hint' }], hidden: ['amount'] } },
} as const;

test('C12: Lightning with native shadow roots: the dot is seen, the field and the entry are not, and off leaves nothing', async () => {
  const page = await openCrm(ext, crmFixture('salesforce', 'form.edit-en.native'), SALESFORCE);
  const amount = page.locator('.slds-modal records-record-layout-item[field-label="Amount"]');
  const prices = page.getByRole('link', { name: 'Price Book' });
  const box = page.locator('records-record-layout-item[field-label="Lead Source"]');
  await box.scrollIntoViewIfNeeded();
  await page.locator('prelude-host .dot').first().waitFor();
  await amount.waitFor({ state: 'hidden' });
  await prices.waitFor({ state: 'hidden' });
  const [dot, field] = [
    await page.locator('prelude-host .dot').first().boundingBox(),
    await box.boundingBox(),
  ];
  expect(Math.abs((dot?.y ?? 0) - (field?.y ?? 0))).toBeLessThan(40);

  await ext.ask('site/pause', { origin: new URL(page.url()).origin, paused: true });
  await amount.waitFor({ state: 'visible' });
  await prices.waitFor({ state: 'visible' });
  expect(await page.evaluate(marked)).toBe(0);
  await page.close();
});

const LIT = {
  format: 'crm-standard/1',
  name: 'Lit',
  version: 1,
  dictionary: {
    menu: {
      deals: { labels: ['Deals'] },
      tasks: { labels: ['Tasks'] },
      disk: { labels: ['Disk'] },
    },
    fields: { next: { labels: ['Next step'] }, fax: { labels: ['Fax'] }, amount: { labels: ['Amount'] } },
  },
  menu: { seller: { order: ['deals', 'tasks'], hidden: ['disk'] } },
  cards: { deal: { required: [{ field: 'next', mode: 'hard' }], hidden: ['fax'] } },
} as const;

test('C12: a CRM of web components that nobody described: menu, late card and gate work', async () => {
  const page = await openCrm(ext, { url: LIT_URL, html: litCrm }, LIT);
  const entries = page.locator('crm-nav a');
  const ordered = ['Deals', 'Tasks', 'Feed', 'Mail', 'Reports'];
  await until(
    () => labelsInOrder(entries),
    (labels) => labels.join() === ordered.join(),
  );
  await page.evaluate(() => void dispatchEvent(new Event('define-card')));
  await page.locator('crm-field[label="Next step"]').waitFor();
  await nudge(page);
  await untilOverlay(ext, page, ({ card }) => (card?.findings.length ?? 0) > 0);
  await until(
    () => page.getByLabel('Fax').isVisible(),
    (seen) => !seen,
  );
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('prelude-host dialog').waitFor();
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Switch app' }).click();
  await page.locator('crm-nav li[data-round="1"]').first().waitFor({ state: 'attached' });
  await until(
    () => labelsInOrder(entries),
    (labels) => labels.join() === ordered.join(),
  );
  await page.close();
});

/** Anything that a person does makes the page change somewhere. */
async function nudge(page: Page): Promise<void> {
  await page.evaluate(() => document.body.append(document.createElement('span')));
}
