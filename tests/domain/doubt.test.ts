import { expect, test } from 'vitest';
import { stageEnd } from '../../lib/domain/card/stage-end';
import { askedOf, DOUBTS_KEPT, type DoubtAnswer, keepDoubt, readDoubts } from '../../lib/domain/doubt';

const ANSWER: DoubtAnswer = {
  account: 'crm.example',
  entity: 'deal',
  recordId: '7',
  stage: 'Contract',
  question: 'fact',
  answer: 'Sent company details',
};

test('a question that was answered or skipped counts as asked for its record alone', () => {
  const kept = keepDoubt(keepDoubt([], ANSWER, 1), { ...ANSWER, question: 'who', answer: null }, 2);
  expect(askedOf(kept, ANSWER)).toEqual(['fact', 'who']);
  expect(askedOf(kept, { ...ANSWER, recordId: '8' })).toEqual([]);
  expect(askedOf(kept, { ...ANSWER, account: 'other.example' })).toEqual([]);
});

test('a second answer to one question takes the place of the first', () => {
  const kept = keepDoubt(keepDoubt([], ANSWER, 1), { ...ANSWER, answer: 'Named a date' }, 2);
  expect(kept).toEqual([{ ...ANSWER, answer: 'Named a date', at: 2 }]);
});

test('the oldest answers make room', () => {
  let kept = readDoubts(null);
  for (let at = 0; at <= DOUBTS_KEPT; at++) kept = keepDoubt(kept, { ...ANSWER, recordId: String(at) }, at);
  expect(kept).toHaveLength(DOUBTS_KEPT);
  expect(kept[0]?.recordId).toBe('1');
});

test('long texts are cut', () => {
  expect(keepDoubt([], { ...ANSWER, answer: 'x'.repeat(5000) }, 1)[0]?.answer).toHaveLength(300);
});

test.each([[null], ['text'], [{}], [[null, 3, { account: 'a' }]]])(
  'what is stored as %j reads as nothing',
  (stored) => {
    expect(readDoubts(stored)).toEqual([]);
  },
);

test.each([
  ['Closed won', 'won'],
  ['Успешно реализована', 'won'],
  ['Closed lost', 'lost'],
  ['Закрыта, не реализована', 'lost'],
  ['Unsuccessful', 'lost'],
  ['Переговоры', 'open'],
  ['Договор', 'open'],
  ['In Negotiation', 'open'],
  ['', 'open'],
])('the stage %j is %s', (label, end) => {
  expect(stageEnd(label)).toBe(end);
});
