/** A page of very many rows is read in steps, so that the page has its turn between them. */
import { describe, expect, it } from 'vitest';
import type { DealsResult } from '../../../lib/crm/adapter';
import type { KnownAdapter } from '../../../lib/crm/adapter-slot';
import type { DealPlaces } from '../../../lib/crm/deal-hints';
import { dealsByAnchors } from '../../../lib/crm/deals-by-anchors';
import { dealsOf } from '../../../lib/crm/read-by-hints';
import { openDeals, readDeals, readingSteps } from '../../../lib/crm/universal/read-deals';
import { atOnce, inSlices, type Steps } from '../../../lib/dom/slices';
import { context, showHtml } from './page';

function showRows(count: number): void {
  const rows = Array.from(
    { length: count },
    (_, at) =>
      `<tr><td><a href="/deals/${at + 1}">Delivery ${at}</a></td><td>Offer</td><td>$${at}.50</td></tr>`,
  );
  showHtml(
    `<table><thead><tr><th>Deal name</th><th>Stage</th><th>Amount</th></tr></thead><tbody>${rows.join('')}</tbody></table>`,
  );
}

function countSteps<T>(steps: Steps<T>): { count: number; value: T } {
  for (let count = 1; ; count++) {
    const { done, value } = steps.next();
    if (done) return { count, value };
  }
}

it('C19: six hundred rows are read in dozens of steps, to the same reading as at once', () => {
  showRows(600);
  const { count, value } = countSteps(readingSteps(document, context()));
  expect(count).toBeGreaterThan(50);
  expect(value).toEqual(readDeals(document, context()));
});

it('C19: so is what a long list made of its rows', () => {
  showRows(400);
  const source = openDeals(document, context());
  const raws = source?.look()?.rows.map(({ row }) => row) ?? [];
  const { count, value } = countSteps(source?.finish(raws) as Steps<unknown>);
  expect(raws).toHaveLength(400);
  expect(count).toBeGreaterThan(18);
  expect(value).toMatchObject({ kind: 'read', reading: { total: null } });
});

describe('a list of a known CRM', () => {
  const universal = { read: readDeals, steps: readingSteps };
  const column = (at: number) => (row: Element) => row.children[at] ?? null;
  const known = (values: DealPlaces['values']): KnownAdapter => ({
    id: 'test',
    account: () => ({ id: 'test', name: null }),
    dealHints: {
      find: () => ({
        source: 'list',
        rows: [...document.querySelectorAll('tbody tr')],
        id: () => null,
        href: (row) => row.querySelector('a')?.getAttribute('href') ?? null,
        values,
        stages: [],
        total: null,
      }),
    },
  });

  it.each([
    ['where its adapter says', { title: column(0), stage: column(1), amount: column(2) }],
    ['where a redesign moved a value', { title: column(0), stage: () => null, amount: column(2) }],
    ['where nothing stands any more', { title: () => null }],
  ])('is read in dozens of steps too, %s', (_where, values) => {
    showRows(400);
    const port = dealsByAnchors(dealsOf(known(values), universal), universal);
    const { count, value } = countSteps(port.steps?.(document, context()) as Steps<DealsResult>);
    expect(count).toBeGreaterThan(40);
    expect(value).toEqual(port.read(document, context()));
    expect(value).toMatchObject({ kind: 'read' });
  });
});

it('gives the page its turn between slices', async () => {
  const order: string[] = [];
  let now = 0;
  const clock = performance.now.bind(performance);
  performance.now = () => now;
  try {
    const reading = inSlices(
      (function* () {
        setTimeout(() => order.push('page'), 0);
        for (let step = 0; step < 400; step++) {
          now += 5;
          order.push('ours');
          yield;
        }
        return 'done';
      })(),
    );
    expect(order, 'begun in a task of its own').toEqual([]);
    expect(await reading).toBe('done');
    expect(order.indexOf('page')).toBeGreaterThan(0);
    expect(order.indexOf('page')).toBeLessThan(order.lastIndexOf('ours'));
  } finally {
    performance.now = clock;
  }
});

it('reads little at once', () => {
  expect(
    atOnce(
      (function* () {
        yield;
        return 7;
      })(),
    ),
  ).toBe(7);
});
