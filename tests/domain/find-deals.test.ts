import { expect, test } from 'vitest';
import { findDeals } from '../../lib/domain/find-deals';
import { makeDeal } from './pipeline/make';

const deals = [
  makeDeal({ id: '1', title: 'Насосы для Вектора', company: 'Вектор', href: '/deals/1', outcome: 'open' }),
  makeDeal({ id: '2', title: 'Вектор: насосы', company: null, href: '/deals/2', outcome: 'won' }),
  makeDeal({ id: '3', title: 'Ёлки', company: 'Лес', href: '/deals/3', outcome: 'open' }),
  makeDeal({ id: '4', title: 'Насосы без адреса', href: null, outcome: 'open' }),
  makeDeal({ id: '5', title: null, href: '/deals/5', outcome: 'open' }),
];
const found = (typed: string) => findDeals(deals, typed).map(({ id }) => id);

test.each([
  ['нас', ['1', '2']],
  ['вект', ['2', '1']],
  ['насосы вект', ['1', '2']],
  ['ЕЛКИ', ['3']],
  ['лес', ['3']],
  ['сосы', []],
  ['  ', []],
  ['.*', []],
])('what is typed as “%s” finds %j', (typed, ids) => {
  expect(found(typed)).toEqual(ids);
});

test('no more are found than anybody reads', () => {
  const many = Array.from({ length: 50 }, (_, id) =>
    makeDeal({ id: `${id}`, title: `Pumps ${id}`, href: '/x' }),
  );
  expect(findDeals(many, 'pumps')).toHaveLength(9);
});
