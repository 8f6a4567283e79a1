/** Blocks over the demo CRM's own card, and the palette that jumps within it. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { makeDeal } from '../domain/pipeline/make';
import { CARD_STANDARD } from './card-standard';
import { type DemoDesk, openDemo } from './demo-desk';
import type { Installed } from './extension';
import { until, untilOverlay } from './steps';

const DEAL = '/deals/11021';
const OTHER_DEAL = '/deals/11042';

let desk: DemoDesk;
let demo: DemoDesk['demo'];
let ext: Installed;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  desk = await openDemo(CARD_STANDARD);
  ({ demo, ext } = desk);
});
afterAll(() => desk?.close());
beforeEach(async () => {
  complaints = [];
  page = await ext.context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' || message.text().includes('Prelude')) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(async () => {
  await page.close();
  expect(complaints).toEqual([]);
});

const headings = () => page.locator('prelude-host button[aria-expanded]');
const open = async (path: string, view = '') => {
  await page.goto(`${demo.url}${path}${view}`);
  await untilOverlay(ext, page, ({ card }) => card?.blocks?.state === 'laid');
};
const edit = async () => {
  await page.locator('.btn-edit').click();
  await page.locator('#card-form, form').first().waitFor();
  await expect.poll(() => lines()).toContain('Главное');
};

/** Headings and labels of fields in the order in which a person sees them, top to bottom. */
async function lines(): Promise<string[]> {
  return page.evaluate(() => {
    const seen = (element: Element, text: string | null | undefined) => ({
      top: element.getBoundingClientRect().top,
      shown: element.getBoundingClientRect().height > 0,
      text: (text ?? '').replace(/[*✱]/g, '').trim(),
    });
    const hosts = [...document.querySelectorAll('prelude-host')];
    const heads = hosts.flatMap((host) => [
      ...(host.shadowRoot?.querySelectorAll('button[aria-expanded]') ?? []),
    ]);
    return [
      ...heads.map((head) => seen(head, head.querySelector('.title')?.textContent)),
      ...[...document.querySelectorAll('.fld-l, .pr-k')].map((label) => seen(label, label.textContent)),
    ]
      .filter(({ shown }) => shown)
      .sort((a, b) => a.top - b.top)
      .map(({ text }) => text);
  });
}

const BLOCKED = [
  'Главное',
  'Следующий шаг',
  'Бюджет',
  'ЛПР',
  'Клиент',
  'Компания',
  'Контакт',
  'Источник',
  'Прочее',
];
const REDESIGNED = BLOCKED.map((label) => ({ Бюджет: 'Сумма', Контакт: 'Контактное лицо' })[label] ?? label);

describe.each([
  ['the CRM as it is', '', BLOCKED],
  ['the CRM after its redesign', '?redesign=1', REDESIGNED],
])('%s', (_name, view, expected) => {
  test('fields stand under their headings, in reading and in editing', async () => {
    await open(DEAL, view);
    await expect.poll(async () => (await lines()).slice(0, 9)).toEqual(expected);
    await edit();
    await expect.poll(async () => (await lines()).slice(0, 9)).toEqual(expected);
  });

  test('a heading says how many fields are filled, and counts on while they are', async () => {
    await open(DEAL, view);
    await expect.poll(() => headings().first().textContent()).toContain('1 из 3');
    await edit();
    await page
      .locator('.fld, dd')
      .filter({ has: page.locator('input') })
      .first()
      .locator('input')
      .first()
      .focus();
    await fieldInput('Следующий шаг').fill('Позвонить в среду');
    await expect.poll(() => headings().first().textContent()).toContain('2 из 3');
  });

  test('a folded block stays folded over a redraw, the form and another deal', async () => {
    await open(DEAL, view);
    await headings().nth(1).click();
    await expect.poll(lines).not.toContain('Компания');
    await expect.poll(async () => (await lines()).filter((line) => line === 'Клиент')).toHaveLength(1);
    await redrawn();
    await expect.poll(lines).not.toContain('Компания');
    await edit();
    await expect.poll(lines).not.toContain('Компания');
    await page.evaluate((path) => history.pushState(null, '', path), OTHER_DEAL);
    await page.evaluate(() => dispatchEvent(new PopStateEvent('popstate')));
    await page.locator('.cd-n', { hasText: '11042' }).waitFor();
    await untilOverlay(ext, page, ({ page: shown, card }) => shown.recordId === '11042' && card !== null);
    await expect.poll(lines).not.toContain('Компания');
    expect(await lines()).toContain('Главное');
    await headings().nth(1).click();
    await expect.poll(lines).toContain('Компания');
  });
});

function fieldInput(label: string) {
  const labels = page.locator('.fld-l, .pr-k').filter({ hasText: label }).first();
  return labels.locator('xpath=following-sibling::*[1]//input').first();
}

/** Wait until the CRM has drawn the card anew by itself. */
async function redrawn(): Promise<void> {
  const row = await page.locator('.fld, .pr-k').first().elementHandle();
  await until(
    async () => row?.evaluate((node) => node.isConnected) ?? false,
    (still) => !still,
  );
}

test('a card that is drawn anew is never seen out of order', async () => {
  await open(DEAL);
  await page.evaluate(() => {
    const seen: string[] = [];
    (globalThis as unknown as { __seen: string[] }).__seen = seen;
    const look = () => {
      const rows = [...document.querySelectorAll('.fld')].map((row) => ({
        top: row.getBoundingClientRect().top,
        text: row.querySelector('.fld-l')?.textContent ?? '',
      }));
      seen.push(rows.sort((a, b) => a.top - b.top)[0]?.text ?? '');
      requestAnimationFrame(look);
    };
    look();
  });
  await redrawn();
  await redrawn();
  const seen = await page.evaluate(() => (globalThis as unknown as { __seen: string[] }).__seen);
  expect([...new Set(seen)]).toEqual(['Следующий шаг']);
});

test('nothing typed is lost and no heading is doubled while the page draws the card 200 times', async () => {
  await open(DEAL);
  await edit();
  await fieldInput('Промокод').fill('ЗИМА');
  await page.evaluate(async () => {
    const sheet = document.querySelector('.sheet');
    for (let turn = 0; turn < 200; turn++) {
      const rows = [...(sheet?.children ?? [])];
      sheet?.replaceChildren(...rows);
      if (turn % 20 === 0) await new Promise(requestAnimationFrame);
    }
  });
  await expect.poll(async () => (await lines()).slice(0, 9)).toEqual(BLOCKED);
  expect(await fieldInput('Промокод').inputValue()).toBe('ЗИМА');
});

test('a field that the CRM asks for comes out of its folded block', async () => {
  await open(DEAL);
  await edit();
  await fieldInput('Название').fill('');
  await headings().nth(2).click();
  await expect.poll(lines).not.toContain('Название');
  await page.getByRole('button', { name: 'Сохранить' }).click();
  await expect.poll(lines).toContain('Название');
});

test('headings are not painted over what lies above the card', async () => {
  await open(DEAL);
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.style.cssText = 'position:fixed;inset:0;background:#fff;z-index:99999';
    document.body.append(cover);
  });
  await expect.poll(() => headings().filter({ visible: true }).count()).toBe(0);
});

test('when the extension is paused the card is as the CRM draws it', async () => {
  await open(DEAL);
  await ext.ask('site/pause', { origin: demo.url, paused: true });
  await expect.poll(async () => (await lines())[0]).toBe('Название');
  expect(await page.locator('[data-prelude-slot],[data-prelude-top],[data-prelude-blocks]').count()).toBe(0);
  await ext.ask('site/pause', { origin: demo.url, paused: false });
});

test('Ctrl+K in the card goes to a field by a part of its name, and the page hears no key', async () => {
  await open(DEAL);
  await edit();
  await page.evaluate(() => {
    const heard: string[] = [];
    (globalThis as unknown as { __heard: string[] }).__heard = heard;
    for (const type of ['keydown', 'input'])
      document.addEventListener(type, (event) => heard.push(`${type} ${(event as KeyboardEvent).key}`), true);
  });
  await fieldInput('Следующий шаг').focus();
  await page.keyboard.press('Control+k');
  await page.locator('prelude-host dialog').waitFor();
  await page.keyboard.type('промо');
  await page.keyboard.press('Enter');
  await expect
    .poll(() => fieldInput('Промокод').evaluate((input) => input === document.activeElement))
    .toBe(true);
  expect(await page.evaluate(() => (globalThis as unknown as { __heard: string[] }).__heard)).toEqual([
    'keydown Control',
  ]);
});

test('the palette opens the inline editor of a field in reading', async () => {
  await open(DEAL);
  await page.locator('.fld-l', { hasText: 'ЛПР' }).click();
  await page.keyboard.press('Control+k');
  await page.locator('prelude-host dialog').waitFor();
  await page.keyboard.type('лпр');
  await page.keyboard.press('Enter');
  await page.locator('.fld input').waitFor();
  await page.keyboard.type('Мария Ким');
  await page.keyboard.press('Enter');
  await expect.poll(lines).toContain('ЛПР');
  await expect.poll(() => page.locator('.fld', { hasText: 'ЛПР' }).textContent()).toContain('Мария Ким');
});

test('a deal is found by what was typed, in the panel alone, with its own address', async () => {
  const title = 'Отгрузка редукторов';
  await ext.ask('reading/chunk', {
    ...{ readingId: 'found', seq: 0, last: true, account: new URL(demo.url).host, view: 'board /found' },
    ...{ takenAt: Date.now(), timeZone: 'UTC', total: 1, source: 'board', stages: {}, filter: null },
    ...{ skipped: [], refused: [] },
    deals: [makeDeal({ id: '11042', title, href: OTHER_DEAL, stage: 'Договор' })],
  });
  await open(DEAL);
  await page.locator('.fld-l', { hasText: 'ЛПР' }).click();
  await page.keyboard.press('Control+k');
  await page.locator('prelude-host dialog').waitFor();
  await page.keyboard.type('редукт');
  await page.keyboard.press('Enter');
  const panel = page.frameLocator('prelude-host iframe.panel');
  await panel.locator('.deal-search a', { hasText: title }).waitFor();
  expect(await page.content()).not.toContain(title);
  await expect.poll(() => panel.locator('.deal-search input').inputValue()).toBe('редукт');
  const link = panel.locator('.deal-search a', { hasText: title });
  expect(await link.getAttribute('href')).toBe(`${demo.url}${OTHER_DEAL}`);
  await ext.ask('settings/panel', { panelOpen: false });
});

test('Ctrl+K outside the card is left to the CRM', async () => {
  await open(DEAL);
  await page.locator('input[type=search], header input').first().focus();
  await page.keyboard.press('Control+k');
  expect(await page.locator('prelude-host dialog').count()).toBe(0);
});
