/** Cards of a CRM by other people, in two versions: blocks over its two-column form, keys alone, and every way to save. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { startRealCrm } from '../sites/real-crm/server.mjs';
import { type Installed, install } from './extension';
import { REAL_CARD_STANDARD, signIn } from './real-crm-desk';
import { loadStandard, until, untilOverlay } from './steps';

interface Row {
  readonly id: number;
  name: string;
  description: string | null;
  stage: string;
  amount: number | null;
  readonly contact_ids: readonly number[];
  readonly archived_at: string | null;
}

const BLOCKED = [
  'Main',
  'Amount',
  'Expected Closing',
  'Stage',
  'What it is',
  'Deal name',
  'Description',
  'Category',
  'Who',
  'Company',
  'Contacts',
];

describe.each(['0.49.2', '0.63.3'] as const)('version %s', (version) => {
  let crm: Awaited<ReturnType<typeof startRealCrm>>;
  let ext: Installed;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    crm = await startRealCrm({ version });
    ext = await install({ locale: 'en-US' });
    const first = await ext.context.newPage();
    await signIn(first, crm.url);
    await ext.ask('site/enable', { origin: crm.url });
    await loadStandard(ext, REAL_CARD_STANDARD, crm.url);
    await first.close();
  });
  afterAll(async () => {
    await ext?.close();
    await crm?.close();
  });
  beforeEach(async () => {
    complaints = [];
    page = await ext.context.newPage();
    page.on('pageerror', (error) => complaints.push(String(error)));
  });
  afterEach(async () => {
    await page.close();
    expect(complaints).toEqual([]);
  });

  const rows = () => (crm.db as { deals?: unknown }).deals as Row[];
  const open = () => rows().filter(({ archived_at, amount }) => archived_at === null && amount);
  const dealAt = (place: number) => {
    const deal = open()[place];
    if (!deal) throw new Error('the seed has no such deal');
    return deal;
  };
  const dialog = () => page.locator('[role=dialog]').first();
  const edit = async (id: number) => {
    await page.goto(`${crm.url}/#/deals/${id}`);
    await dialog().locator('input[name=amount]').waitFor();
    await untilOverlay(ext, page, ({ card }) => card?.blocks?.state === 'laid');
  };
  const heading = (title: string) =>
    page.locator('prelude-host button[aria-expanded]').filter({ hasText: title });
  const gate = () => page.locator('prelude-host dialog');

  test('fields stand under the standard’s blocks in the form, and no node has moved', async () => {
    await edit(dealAt(0).id);
    await expect.poll(() => seenLines(page)).toEqual(BLOCKED);
    const inDocument = await dialog().locator('form label span:first-child').allTextContents();
    expect(inDocument.map(plain).filter((text) => BLOCKED.includes(text))).toEqual([
      'Deal name',
      'Description',
      'Company',
      'Contacts',
      'Category',
      'Amount',
      'Expected Closing',
      'Stage',
    ]);
  });

  test('in reading, blocks lie over the facts of the deal', async () => {
    await page.goto(`${crm.url}/#/deals/${dealAt(0).id}/show`);
    await page.getByText('Expected Closing').first().waitFor();
    await untilOverlay(ext, page, ({ card }) => card?.blocks?.state === 'laid');
    await expect
      .poll(() => seenLines(page))
      .toEqual(['Main', 'Budget', 'Expected Closing', 'Stage', 'What it is', 'Category']);
  });

  test('a folded block stays folded on another deal and after a reload', async () => {
    await edit(dealAt(0).id);
    await heading('What it is').click();
    await expect.poll(() => seenLines(page)).not.toContain('Description');
    expect(await dialog().isVisible()).toBe(true);
    await edit(dealAt(1).id);
    await expect.poll(() => seenLines(page)).not.toContain('Description');
    await page.reload();
    await edit(dealAt(1).id);
    await expect.poll(() => seenLines(page)).not.toContain('Description');
    await heading('What it is').click();
    await expect.poll(() => seenLines(page)).toContain('Description');
  });

  test('the card is filled from the first field of the order to the last, and saved, with keys alone', async () => {
    // With a contact chosen, Enter presses the contact's own button "Remove": the CRM leaves out its type.
    const deal = open().find(({ contact_ids }) => contact_ids.length === 0) ?? dealAt(2);
    await edit(deal.id);
    await page.locator('input[name=amount]').focus();
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('77100');
    await page.keyboard.press('Tab');
    for (const label of ['Expected Closing', 'Company', 'Description']) {
      await until(
        () => focused(page),
        (at) => at === label,
      );
      if (label === 'Description') {
        await page.keyboard.press('ControlOrMeta+a');
        await page.keyboard.type('Typed without a mouse');
      }
      await leaveField(page, label);
    }
    await until(
      () => focused(page),
      (at) => at === 'Deal name',
    );
    await page.keyboard.type('Filled by keys');
    await page.keyboard.press('Enter');
    await until(
      async () => rows().find(({ id }) => id === deal.id),
      (saved) =>
        saved?.name === 'Filled by keys' &&
        saved.amount === 77100 &&
        saved.description === 'Typed without a mouse',
    );
  });

  test.each([
    ['the button', async () => dialog().getByRole('button', { name: 'Save' }).click()],
    ['Enter', async () => page.locator('input[name=name]').press('Enter')],
    [
      'Enter on the button',
      async () => {
        await dialog().getByRole('button', { name: 'Save' }).focus();
        await page.keyboard.press('Enter');
      },
    ],
  ] as const)('a soft gate stands before %s, and a reason leads on', async (_way, save) => {
    const deal = dealAt(3);
    deal.description = null;
    const name = `Saved past the gate by ${_way}`;
    await edit(deal.id);
    await page.locator('input[name=name]').fill(name);
    await untilOverlay(
      ext,
      page,
      ({ card }) => card?.findings.some(({ field }) => field === 'description') ?? false,
    );
    await save();
    await gate().waitFor();
    expect(deal.name).not.toBe(name);
    await gate().getByRole('button', { name: 'Continue with a reason' }).click();
    await gate().getByRole('textbox').fill('The customer waits on the phone');
    await page.keyboard.press('Enter');
    await until(
      async () => rows().find(({ id }) => id === deal.id)?.name,
      (saved) => saved === name,
    );
  });

  test('a hard gate stands where the stage chosen in the form asks for more', async () => {
    const deal = open().find(({ stage }) => stage === 'opportunity') ?? dealAt(4);
    deal.description = 'Known';
    await edit(deal.id);
    await chooseStage('Won');
    await page.locator('input[name=name]').fill('Won without a contract');
    await dialog().getByRole('button', { name: 'Save' }).click();
    await expect.poll(() => gate().textContent()).toContain('Contacts');
    expect(await gate().getByRole('button', { name: 'Continue with a reason' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(rows().find(({ id }) => id === deal.id)?.stage).toBe('opportunity');
  });

  test('a drag on the board by keys is not stopped, and is told afterwards', async () => {
    await page.goto(`${crm.url}/#/deals`);
    await untilOverlay(ext, page, ({ reading }) => reading.phase === 'done');
    const card = page.locator('[data-rfd-draggable-id],[data-rbd-draggable-id]').first();
    await card.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Space');
    const state = await untilOverlay(ext, page, ({ wentPast }) => (wentPast?.length ?? 0) > 0);
    expect(state.wentPast?.[0]).toMatchObject({ checked: false });
  });

  async function chooseStage(label: string): Promise<void> {
    await dialog()
      .getByRole('combobox')
      .filter({ hasText: /Opportunity|Proposal|Negotiation|Delayed/ })
      .click();
    await page.getByRole('option', { name: label }).click();
  }
});

const plain = (text: string | null) => (text ?? '').replace('*', '').trim();

/** Titles of blocks and labels of the standard's fields as a person reads them: line by line, left to right. */
async function seenLines(page: Page): Promise<string[]> {
  return page.evaluate(
    (known) => {
      const titles = [...document.querySelectorAll('prelude-host')].flatMap((host) => [
        ...(host.shadowRoot?.querySelectorAll('button[aria-expanded] .title') ?? []),
      ]);
      const labels = [...document.querySelectorAll('label span:first-child,span.text-xs')].filter((each) =>
        known.includes((each.textContent ?? '').replace('*', '').trim()),
      );
      return [...titles, ...labels]
        .map((each) => ({
          box: each.getBoundingClientRect(),
          text: (each.textContent ?? '').replace('*', '').trim(),
        }))
        .filter(({ box }) => box.height > 0)
        .sort((a, b) =>
          Math.abs(a.box.top - b.box.top) > 4 ? a.box.top - b.box.top : a.box.left - b.box.left,
        )
        .map(({ text }) => text);
    },
    ['Budget', ...BLOCKED],
  );
}

/** Label of the field that has the cursor. */
const focused = (page: Page) =>
  page.evaluate(() => {
    let at = document.activeElement;
    while (at && !at.querySelector('label')) at = at.parentElement;
    return (at?.querySelector('label span')?.textContent ?? '').replace('*', '').trim();
  });

/** A date is a field of several stops. */
async function leaveField(page: Page, label: string): Promise<void> {
  for (let press = 0; press < 6 && (await focused(page)) === label; press++) await page.keyboard.press('Tab');
}
