/**
 * The dashboard at the edges: nothing read, one deal, no amounts, three currencies, half a list. Each edge is an account
 * of its own in one browser, read by the real extension's background.
 */
import type { Page } from 'playwright-core';
import { PNG } from 'pngjs';
import type { Deal } from '../../lib/domain/deal';
import type { ReadingChunk } from '../../lib/platform/messages';
import { type Installed, install } from '../e2e/extension';
import { halved, type Picture } from './indexed-png';

const DAY_MS = 86_400_000;
const SCREENS = ['overview', 'funnel', 'stuck', 'changes', 'people', 'what-if', 'meeting', 'report'];

type Amount = Deal['amount'];
const rub = (units: number): Amount => ({ minor: units * 100, currency: 'RUB', within: 0 });

interface Words {
  readonly stages: readonly [string, string, string];
  readonly owners: readonly [string, string];
  readonly title: string;
}

const WORDS: Readonly<Record<'ru' | 'en', Words>> = {
  ru: {
    stages: ['Заявка', 'КП отправлено', 'Договор'],
    owners: ['Ольга Лебедева', 'Пётр Иванов'],
    title: 'Поставка',
  },
  en: {
    stages: ['Request', 'Offer sent', 'Contract'],
    owners: ['Olga Lebedeva', 'Peter Ivanov'],
    title: 'Supply',
  },
};

/** What was read of an account: on which days before today, which deals, and how many the page spoke of. */
interface Edge {
  readonly name: string;
  readonly days: readonly number[];
  readonly deals: (words: Words) => readonly Deal[];
  readonly total?: number;
  readonly filter?: string;
}

function deal(words: Words, n: number, amount: Amount): Deal {
  return {
    ...{ id: `d${n}`, title: `${words.title} ${n}`, amount, pipeline: null, outcome: 'open' },
    ...{
      stage: words.stages[n % 3] ?? null,
      owner: words.owners[n % 2] ?? null,
      company: null,
      region: null,
    },
    ...{ segment: null, createdAt: dayBefore(20 + n), expectedClose: dayBefore(-10 * n), closedAt: null },
    ...{ nextActivity: null, probability: null, href: `/deals/d${n}` },
  };
}

function dayBefore(days: number): string {
  return new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);
}

const many = (count: number, amountOf: (n: number) => Amount) => (words: Words) =>
  Array.from({ length: count }, (_, n) => deal(words, n, amountOf(n)));
const CURRENCIES = ['RUB', 'USD', 'EUR'];

export const EDGES: readonly Edge[] = [
  { name: 'nothing', days: [], deals: () => [] },
  { name: 'one-deal', days: [3, 0], deals: many(1, () => rub(600_000)) },
  { name: 'one-reading', days: [0], deals: many(12, (n) => rub(100_000 * (n + 1))) },
  { name: 'no-amounts', days: [3, 0], deals: many(12, () => null) },
  {
    name: 'three-currencies',
    days: [3, 0],
    deals: many(12, (n) => ({ minor: 5_000_000 + n, currency: CURRENCIES[n % 3] ?? 'RUB', within: 0 })),
  },
  { name: 'partial', days: [3, 0], deals: many(12, (n) => rub(100_000 * (n + 1))), total: 40 },
  { name: 'filtered', days: [3, 0], deals: many(12, (n) => rub(100_000 * (n + 1))), filter: 'owner=me' },
];

interface Looks {
  readonly language: 'ru' | 'en';
  readonly theme: 'light' | 'dark';
}

/** Calls back with a picture of every screen at every edge. */
export async function shootEdges(
  { language, theme }: Looks,
  take: (edge: string, screen: string, page: Page) => Promise<void>,
): Promise<void> {
  const ext = await install({ locale: language === 'ru' ? 'ru-RU' : 'en-US', colorScheme: theme });
  try {
    await ext.ask('settings/patch', { patch: { language, theme, role: 'rop' } });
    for (const edge of EDGES) for (const days of edge.days) await read(ext, edge, WORDS[language], days);
    const page = await ext.context.newPage();
    await page.setViewportSize({ width: 1080, height: 720 });
    for (const { name } of EDGES) {
      await page.goto(`chrome-extension://${ext.id}/dashboard.html?account=${name}`);
      for (const screen of SCREENS) {
        await page.locator(`#tab-${screen}`).click();
        await page.locator('#tab-panel :is(.empty, .notice, h2, h3)').first().waitFor({ state: 'attached' });
        await page.locator('#tab-panel .skeleton').waitFor({ state: 'detached' });
        await take(name, screen, page);
      }
    }
  } finally {
    await ext.close();
  }
}

async function read(ext: Installed, edge: Edge, words: Words, daysAgo: number): Promise<void> {
  const deals = edge.deals(words);
  const body: ReadingChunk = {
    ...{ account: edge.name, view: 'board /deals', readingId: `${edge.name} ${daysAgo}`, seq: 0, last: true },
    ...{ takenAt: Date.now() - daysAgo * DAY_MS, timeZone: 'Europe/Moscow', source: 'board', deals },
    ...{ stages: { '': words.stages }, total: edge.total ?? deals.length, filter: edge.filter ?? null },
    ...{ skipped: [], refused: [] },
  };
  await ext.ask('reading/chunk', body);
}

/** All pictures on one sheet, an edge a row. */
export async function edgeSheet(looks: Looks): Promise<Picture> {
  const rows = new Map<string, Picture[]>();
  await shootEdges(looks, async (edge, _screen, page) => {
    const shot = halved(halved(PNG.sync.read(await page.screenshot({ animations: 'disabled' }))));
    rows.set(edge, [...(rows.get(edge) ?? []), shot]);
  });
  return gridOf([...rows.values()]);
}

const GAP = 6;

function gridOf(rows: readonly (readonly Picture[])[]): Picture {
  const [first] = rows[0] ?? [];
  const cell = { width: first?.width ?? 0, height: first?.height ?? 0 };
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const width = columns * (cell.width + GAP) + GAP;
  const height = rows.length * (cell.height + GAP) + GAP;
  const data = new Uint8Array(width * height * 4).fill(136);
  rows.forEach((row, y) => {
    row.forEach((picture, x) => {
      for (let line = 0; line < cell.height; line++) {
        const from = picture.data.subarray(line * cell.width * 4, (line + 1) * cell.width * 4);
        const top = GAP + y * (cell.height + GAP) + line;
        data.set(from, (top * width + GAP + x * (cell.width + GAP)) * 4);
      }
    });
  });
  return { width, height, data };
}
