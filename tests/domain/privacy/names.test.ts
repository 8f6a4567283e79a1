import { expect, test } from 'vitest';
import { DEFAULT_PRIVACY, maskNames, readPrivacy } from '../../../lib/domain/privacy';
import { viewPlace } from '../../../lib/domain/view-key';
import { makeDeal } from '../pipeline/make';

const DEAL = makeDeal({
  id: '812',
  title: 'Поставка стеллажей',
  owner: 'Анна Петрова',
  company: 'ООО «Ромашка»',
  region: 'Москва',
  stage: 'Переговоры',
});

test('a masked deal is known by its number, people and companies by initials', () => {
  const [masked] = maskNames({ deals: [DEAL] }).deals;
  expect(masked).toMatchObject({ id: '812', title: '№ 812', owner: 'А. П.', company: 'О. Р.' });
});

test('masking changes nothing that is counted', () => {
  const { title: _, owner: __, company: ___, ...masked } = maskNames(DEAL);
  const { title: _1, owner: _2, company: _3, ...plain } = DEAL;
  expect(masked).toEqual(plain);
});

test('a name that is missing stays missing, and one without a number gives nothing away', () => {
  expect(maskNames({ id: '1', title: null, owner: null })).toEqual({ id: '1', title: null, owner: null });
  expect(maskNames({ title: 'Секрет' })).toEqual({ title: '•••' });
});

test('amounts, stages and dates are no columns that can be left out', () => {
  expect(readPrivacy({ leaveOut: ['amount', 'stage', 'id', 'owner'] }).leaveOut).toEqual(['owner']);
});

test.each([
  null,
  'x',
  [],
  { maskNames: 'yes', leaveOut: 'title', keepDays: 1e9 },
  { __proto__: { maskNames: true } },
])('damaged privacy settings are the usual ones: %j', (stored) => {
  expect(readPrivacy(stored)).toEqual({ ...DEFAULT_PRIVACY, maskNames: readPrivacy(stored).maskNames });
});

test('the place of a view keeps what it is and where it lies, and nothing that a filter was given', () => {
  expect(viewPlace('list /deals #all owner=Ann Lee q=Roof x')).toBe('list /deals #all');
  expect(viewPlace('board /crm/deal/kanban')).toBe('board /crm/deal/kanban');
});
