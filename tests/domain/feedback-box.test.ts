import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  asksCardEase,
  emptyBox,
  newIn,
  questionKey,
  readBox,
  withAsked,
  withInbox,
  withoutReplies,
  withReply,
  withVote,
} from '../../lib/domain/feedback-box';
import { type FeedbackFile, NO_FEEDBACK, type Vote } from '../../lib/domain/standard';

const box = emptyBox('me');
const file = (...ids: string[]): FeedbackFile => ({
  ...NO_FEEDBACK,
  items: ids.map((id) => ({
    id,
    at: '2026-03-02T09:00:00Z',
    author: null,
    standard: { line: 'L', version: 1 },
    target: { menu: 'deals' },
    kind: 'bad',
  })),
});

test('whatever was stored reads as a box, and a good one as itself', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (stored) => {
      const read = readBox(stored, 'new');
      expect(readBox(read, 'other')).toEqual(read);
    }),
  );
  const full = withReply(withInbox(withAsked(box, 'q'), file('a')), 'a', { status: 'later' });
  expect(readBox(JSON.parse(JSON.stringify(full)), 'other')).toEqual(full);
});

test('a file that comes twice is new once', () => {
  const first = withInbox(box, file('a', 'b'));
  expect(newIn(box, file('a', 'b'))).toBe(2);
  expect(newIn(first, file('b', 'c'))).toBe(1);
  expect(withInbox(first, file('a', 'b'))).toEqual(first);
});

test('an answer that was reworded after it went out waits for the next version', () => {
  const answered = withReply(withReply(box, 'a', { status: 'later' }), 'b', {
    status: 'accepted',
    text: 'old',
  });
  const sent = answered.replies;
  const reworded = withReply(answered, 'b', { status: 'accepted', text: 'new' });
  expect(withoutReplies(reworded, sent).replies).toEqual([{ id: 'b', status: 'accepted', text: 'new' }]);
});

test('a second vote on a change takes the place of the first', () => {
  const vote: Vote = { line: 'L', version: 2, change: 'c', voter: 'me', choice: 'for', at: '2026-03-02' };
  const twice = withVote(withVote(box, vote), { ...vote, choice: 'against', at: '2026-03-03' });
  expect(twice.own.votes).toEqual([{ ...vote, choice: 'against', at: '2026-03-03' }]);
});

test('the question belongs to one version of one line, and only to files with cards', () => {
  expect(questionKey('cardEase', 'L', 2)).not.toBe(questionKey('cardEase', 'L', 3));
  const base = { format: 'crm-standard/1', name: 'N' } as const;
  expect(asksCardEase(base)).toBe(false);
  expect(asksCardEase({ ...base, cards: { deal: {} } })).toBe(true);
});
