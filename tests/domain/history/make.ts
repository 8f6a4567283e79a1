import fc from 'fast-check';
import type { Deal } from '../../../lib/domain/deal';
import type { PlacedReading, Snapshot } from '../../../lib/domain/history/snapshot';
import { makeDeal } from '../pipeline/make';

/** A whole, unfiltered reading of one list on 10 March 2026 at noon UTC. */
export function makeReading(differences: Partial<PlacedReading> = {}): PlacedReading {
  return {
    readingId: 'r1',
    account: 'crm.example',
    view: 'list /deals',
    takenAt: Date.UTC(2026, 2, 10, 12),
    timeZone: 'UTC',
    deals: [],
    skipped: [],
    refused: [],
    total: null,
    source: 'list',
    stages: {},
    filter: null,
    ...differences,
  };
}

/** Deals named by their ids alone. */
export function deals(...ids: string[]): Deal[] {
  return ids.map((id) => makeDeal({ id }));
}

/** A snapshot's head. */
export function makeHead(differences: Partial<Snapshot> = {}): Snapshot {
  return {
    id: 's1',
    account: 'crm.example',
    view: 'list /deals',
    day: '2026-03-10',
    seq: 1,
    readingId: 'r1',
    takenAt: Date.UTC(2026, 2, 10, 12),
    timeZone: 'UTC',
    source: 'list',
    filter: null,
    total: null,
    stages: {},
    skipped: {},
    refused: [],
    refusedCount: 0,
    ...differences,
  };
}

const shortText = fc.oneof(
  fc.constantFrom('', 'New', 'Won', '__proto__', 'Сделка'),
  fc.string({ maxLength: 6 }),
);
const maybeText = fc.option(shortText, { nil: null });
const date = fc
  .integer({ min: 0, max: 700 })
  .map((day) => new Date(Date.UTC(2025, 0, 1 + day)).toISOString().slice(0, 10));
const maybeDate = fc.option(date, { nil: null });

/** Any deal that a page can give. */
export const anyDeal: fc.Arbitrary<Deal> = fc.record({
  id: fc.string({ minLength: 1, maxLength: 4 }),
  title: maybeText,
  amount: fc.option(
    fc.record({
      minor: fc.maxSafeInteger(),
      within: fc.nat(5000),
      currency: fc.constantFrom('RUB', 'USD', 'XXX'),
    }),
    { nil: null },
  ),
  pipeline: maybeText,
  stage: maybeText,
  outcome: fc.constantFrom('open', 'won', 'lost'),
  owner: maybeText,
  company: maybeText,
  region: maybeText,
  segment: maybeText,
  createdAt: maybeDate,
  expectedClose: maybeDate,
  closedAt: maybeDate,
  nextActivity: maybeDate,
  probability: fc.option(fc.double({ min: 0, max: 1, noNaN: true }), { nil: null }),
  href: maybeText,
});

/** Deals of one snapshot: no id twice. */
export const anyDeals = fc.uniqueArray(anyDeal, { maxLength: 30, selector: ({ id }) => id });

/** The same deals in an order of their own. */
export function byId(list: readonly Deal[]): Deal[] {
  return [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
}
