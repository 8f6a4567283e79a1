/** Forms that change many deals of a list at once: what is typed into them is checked before it is applied. */
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crmFixture, openCrm, pageOf } from './crm-site';
import { type Installed, install } from './extension';
import { until, untilOverlay } from './steps';

const PAGES = [
  {
    crm: 'espocrm',
    list: 'list.en',
    value: '.modal [data-name="nextStep"] input',
    apply: 'Update',
    mode: 'hard',
  },
  { crm: 'hubspot', list: 'list.en', value: '#bulk-value', apply: 'Update', mode: 'soft' },
  { crm: 'pipedrive', list: 'list.en', value: '#bulk-next', apply: 'Edit 3 deals', mode: 'soft' },
] as const;

const standard = (mode: 'soft' | 'hard') => ({
  format: 'crm-standard/1',
  name: 'Bulk',
  version: 1,
  dictionary: {
    fields: { nextStep: { labels: ['Next step'] }, amount: { labels: ['Amount'], type: 'money' } },
  },
  cards: {
    deal: {
      order: ['nextStep', 'amount'],
      required: [
        { field: 'nextStep', mode },
        { field: 'amount', mode },
      ],
    },
  },
});

/** Tells what the page itself hears of the button. */
const RECORDER = `<script>window.__applied=0;
document.addEventListener('click', (event) => {
  if (/^(Update|Edit 3 deals)$/.test(event.target.textContent.trim())) window.__applied++;
}, true);</script>`;

let ext: Installed;
beforeAll(async () => {
  ext = await install();
});
afterAll(() => ext?.close());

const applied = (page: Page) => page.evaluate(() => (window as never as { __applied: number }).__applied);

test.each(PAGES)('a $mode gate stands before the button that applies to many deals in $crm', async (at) => {
  const { crm, list, value, apply, mode } = at;
  const form = readFileSync(`tests/fixtures/bulk/${crm}.html`, 'utf8');
  const shown = pageOf(crmFixture(crm, list), (html) =>
    html
      .replace(/<head[^>]*>/, (head) => head + RECORDER)
      .replace(/<\/body>(?![\s\S]*<\/body>)/, `${form}</body>`),
  );
  const page = await openCrm(ext, shown, standard(mode));
  try {
    await untilOverlay(ext, page, ({ reading }) => reading.phase !== 'idle');
    const gate = page.locator('prelude-host dialog');
    const button = page.getByRole('button', { name: apply, exact: true });
    await page.locator(value).fill('-');
    await button.click();
    const held = await until(
      async () => ({ gates: await gate.count(), applied: await applied(page) }),
      (state) => state.gates > 0 || state.applied > 0,
    );
    expect(held).toEqual({ gates: 1, applied: 0 });
    // The one field of the form: what else the records lack nobody can tell from here.
    expect(await gate.textContent()).toMatch(/Next step/i);
    expect(await gate.textContent()).not.toContain('Amount');
    const onward = gate.getByRole('button', { name: 'Продолжить с причиной' });
    expect(await onward.count()).toBe(mode === 'soft' ? 1 : 0);
    await page.keyboard.press('Escape');
    await expect.poll(() => gate.count()).toBe(0);
    await page.locator(value).fill('Call on Wednesday');
    await button.click();
    await expect.poll(() => applied(page)).toBe(1);
    expect(await gate.count()).toBe(0);
  } finally {
    await page.close();
  }
});
