import { expect, test } from 'vitest';
import { dealsBehind, numbersFor, pastDeals } from '../../../lib/domain/board';
import { NUMBERS } from '../../sites/panel-playground/outlook';
import { makeDeal, makePath, makeProbabilities } from '../pipeline/make';

const ANNA = { alone: true, ownerName: ' anna bell' };
const BOSS = { alone: false, ownerName: 'Boss' };
const deals = ['Anna Bell', 'Boris', 'Boris', null].map((owner, at) => makeDeal({ id: `d${at}`, owner }));
const options = { probabilities: [makeProbabilities({ '1': 0.1 })] };
const question = { pipeline: '', currency: 'RUB', group: { kind: 'open' as const } };
const owners = (refs: readonly { readonly owner: string | null }[]) => refs.map(({ owner }) => owner);

test('a seller sees every deal behind a number, the own name, and how many belong to colleagues', () => {
  const found = dealsBehind(deals, question, options, '2026-03-10', ANNA);
  expect(owners(found.deals)).toEqual(['Anna Bell', null, null, null]);
  expect(found).toMatchObject({ count: 4, raw: 400_000, others: 2 });
});

test('a seller whose own name nobody told sees no name at all', () => {
  const found = dealsBehind(deals, question, options, '2026-03-10', { alone: true, ownerName: null });
  expect(owners(found.deals)).toEqual([null, null, null, null]);
  expect(found.others).toBe(3);
});

test('a head of sales sees whose every deal is, and nothing is counted as hidden', () => {
  const found = dealsBehind(deals, question, options, '2026-03-10', BOSS);
  expect(owners(found.deals)).toEqual(owners(deals));
  expect(found.others).toBeNull();
});

test('the same holds for deals of the past', () => {
  const paths = deals.map(({ id }) =>
    makePath(['1'], { id, outcome: 'won', amount: { minor: 1, currency: 'RUB' } }),
  );
  const rules = { definition: 'reached' as const, maturity: 'exact' as const };
  const input = { paths, named: deals, orders: { '': ['1'] }, rules, asOf: '2026-02-01' };
  const found = pastDeals(input, { kind: 'came', pipeline: '', stage: null }, ANNA);
  expect(new Set(owners(found.deals))).toEqual(new Set(['Anna Bell', null]));
  expect([found.count, found.others]).toEqual([4, 2]);
});

test('and for stuck deals and the deals under warnings', () => {
  const named =
    JSON.stringify([NUMBERS.outlook?.pipelines, NUMBERS.warnings]).match(/"owner":"[^"]+"/g) ?? [];
  expect(named.length).toBeGreaterThan(0);
  const seen = numbersFor(NUMBERS, { alone: true, ownerName: 'Nobody of them' });
  expect(JSON.stringify([seen.outlook, seen.warnings])).not.toMatch(/"owner":"[^"]+"/);
  expect(seen.outlook?.pipelines[0]?.stuck.others).toBeGreaterThan(0);
  expect(numbersFor(NUMBERS, BOSS)).toBe(NUMBERS);
});
