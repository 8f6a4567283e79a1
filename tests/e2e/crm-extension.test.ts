/**
 * The built extension on a page of each known CRM, at the CRM's own address: its menu in the
 * standard's order, needless fields gone, the missing one marked, and the CRM's own save held up.
 */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { crmFixture, openCrm, pageOf, servePages } from './crm-site';
import { type Installed, install } from './extension';
import { until, untilOverlay } from './steps';

interface Shown {
  readonly crm: string;
  readonly page: string;
  /** Entries of the menu that come first, those that go away, and the first one that nobody spoke of. */
  readonly first: readonly string[];
  readonly gone: readonly string[];
  /** A field without a value, one that is not needed, and the CRM's own save. */
  readonly missing: string;
  readonly needless: string;
  readonly save: string;
}

const SHOWN: readonly Shown[] = [
  {
    crm: 'bitrix24',
    page: 'form.edit-ru',
    first: ['Задачи и Проекты', 'CRM'],
    gone: ['Совместная работа'],
    missing: 'Регион',
    needless: 'Комментарий',
    save: '.ui-entity-section-control button.ui-btn-success',
  },
  {
    crm: 'amocrm',
    page: 'card.ru',
    first: ['Сделки', 'Задачи'],
    gone: ['Склад'],
    missing: 'Регион',
    needless: 'Источник',
    save: '#save_and_close_contacts_link',
  },
  {
    crm: 'hubspot',
    page: 'form.edit-ru',
    first: ['CRM', 'Отчёты'],
    gone: ['Маркетинг'],
    missing: 'Дата закрытия',
    needless: 'Сумма',
    save: 'button:text("Сохранить")',
  },
  {
    crm: 'pipedrive',
    page: 'card.edit-ru',
    first: ['Сделки', 'Активности'],
    gone: ['Магазин'],
    missing: 'Ожидаемая дата закрытия',
    needless: 'Сумма',
    save: 'button:text("Сохранить")',
  },
  {
    crm: 'salesforce',
    page: 'form.edit-en.native',
    first: ['Opportunities', 'Home'],
    gone: ['Price Book'],
    missing: 'Lead Source',
    needless: 'Amount',
    save: 'button[name="SaveEdit"]',
  },
  {
    crm: 'zoho',
    page: 'form.create-en',
    first: ['Deals', 'Home'],
    gone: ['Reports'],
    missing: 'Description',
    needless: 'Amount',
    save: '#crm_create_savebutn',
  },
  {
    crm: 'odoo',
    page: 'card.v17-en',
    first: ['Reporting', 'Sales'],
    gone: ['Configuration'],
    missing: 'Phone',
    needless: 'Tags',
    save: '.o_form_button_save',
  },
  {
    crm: 'espocrm',
    page: 'form.edit-ru',
    first: ['Сделки', 'Контакты'],
    gone: ['Контрагенты'],
    missing: 'Регион',
    needless: 'Ответственный',
    save: 'button[data-name="save"],button[data-action="save"]',
  },
];

/** A script of the page that counts the presses that reach it. */
const COUNTER = `<script>globalThis.__presses=0;document.addEventListener('click',()=>globalThis.__presses++,true)</script>`;

/** The page as it is once somebody has changed something: CRMs show their save button only then. */
const changed = (html: string) =>
  html
    .replace('</head>', `${COUNTER}</head>`)
    .replace('card-fields__button-block" style="display: none"', 'card-fields__button-block"')
    .replace('invisible" style="visibility: hidden"', '"');
const presses = (at: Page | Frame) =>
  at.evaluate(() => (globalThis as unknown as { __presses: number }).__presses);

let ext: Installed;

beforeAll(async () => {
  ext = await install();
});
afterAll(() => ext?.close());

describe.each(SHOWN)('$crm', (shown) => {
  test('its menu, its fields and its save follow the standard', async () => {
    const fixture = crmFixture(shown.crm, shown.page);
    const page = await openCrm(ext, pageOf(fixture, changed), standardFor(shown));
    try {
      const state = await untilOverlay(
        ext,
        page,
        ({ menu, card }) => menu.applied && (card?.findings.length ?? 0) > 0,
      );
      expect([...new Set(state.menu.hidden)]).toEqual(shown.gone);
      expect(state.card?.findings.map(({ field }) => field)).toEqual(['missing']);
      await expectMenu(page, shown);
      await page.locator('[data-prelude-finding="hard"]').first().waitFor({ state: 'attached' });
      await until(
        () => page.locator('[data-prelude-hidden="field"]').count(),
        (count) => count > 0,
      );
      expect(await page.locator('[data-prelude-hidden="field"]').first().isVisible()).toBe(false);

      await page.locator(shown.save).first().click();
      const gate = page.locator('prelude-host dialog');
      await gate.waitFor();
      expect(await gate.textContent()).toContain(shown.missing);
      expect(await presses(page)).toBe(0);
    } finally {
      await page.close();
    }
  });
});

/** What a person sees of the menu: what goes is gone, what comes first stands first. */
async function expectMenu(page: Page, { first, gone }: Shown): Promise<void> {
  const places = await page.evaluate(placesOf, [...first, ...gone]);
  for (const label of gone) expect({ label, at: places[label] }).toEqual({ label, at: null });
  const [one, two] = first.map((label) => places[label]);
  if (!one || !two) throw new Error(`Not seen: ${JSON.stringify(places)}`);
  expect(one.top < two.top || one.left < two.left).toBe(true);
}

/** Runs in the page: where each label is drawn for the first time, shadow roots included; null where nobody can see it. */
function placesOf(labels: readonly string[]): Record<string, { top: number; left: number } | null> {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((each) => [
      each,
      ...(each.shadowRoot ? all(each.shadowRoot) : []),
    ]);
  const says = (each: Element, label: string) =>
    each.getAttribute('aria-label') === label ||
    each.textContent
      ?.replace(/\s+/g, ' ')
      .replace(/\d+\s*$/, '')
      .trim() === label;
  const elements = all(document.body);
  return Object.fromEntries(
    labels.map((label) => {
      const boxes = elements.filter((each) => says(each, label)).map((each) => each.getBoundingClientRect());
      const seen = boxes.find(({ width, height }) => width > 0 && height > 0);
      return [label, seen ? { top: seen.top, left: seen.left } : null];
    }),
  );
}

function standardFor({ crm, first, gone, missing, needless }: Shown): object {
  const entry = (label: string) => [`m${[...first, ...gone].indexOf(label)}`, { labels: [label] }];
  return {
    format: 'crm-standard/1',
    name: crm,
    version: 1,
    dictionary: {
      menu: Object.fromEntries([...first, ...gone].map(entry)),
      fields: { missing: { labels: [missing] }, needless: { labels: [needless] } },
    },
    menu: {
      seller: { order: first.map((_, at) => `m${at}`), hidden: gone.map((_, at) => `m${first.length + at}`) },
    },
    cards: { deal: { required: [{ field: 'missing', mode: 'hard' }], hidden: ['needless'] } },
  };
}

describe('a card of Bitrix24 in a slider over its list', () => {
  test('is checked in its own frame, where nothing of the menu is touched', async () => {
    const slider = crmFixture('bitrix24', 'card.slider-ru');
    const list = crmFixture('bitrix24', 'list.under-slider-ru');
    await servePages(ext.context, pageOf(slider, changed));
    const filled = (html: string) =>
      html.replace(
        '<iframe class="side-panel-iframe"',
        `<iframe width="900" height="700" src="${slider.expected.url}" class="side-panel-iframe"`,
      );
    const [shown] = SHOWN;
    const page = await openCrm(
      ext,
      pageOf(list, filled),
      standardFor({ ...(shown as Shown), needless: 'Ответственный' }),
    );
    await untilOverlay(ext, page, ({ menu }) => menu.applied);
    const frame = page.frames().find((each) => each.url() === slider.expected.url);
    if (!frame) throw new Error('no slider');
    await frame.locator('[data-prelude-hidden="field"]').first().waitFor({ state: 'attached' });
    await frame.getByRole('button', { name: 'Сохранить' }).click();
    await frame.locator('prelude-host dialog').waitFor();
    expect(await presses(frame)).toBe(0);
    expect(await frame.locator('[data-prelude-ordered],[data-prelude-hidden="menu"]').count()).toBe(0);
  });
});
