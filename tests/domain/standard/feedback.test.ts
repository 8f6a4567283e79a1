import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  answersFor,
  type FeedbackFile,
  type FeedbackItem,
  feedbackCode,
  mergeFeedback,
  NO_FEEDBACK,
  tallyVotes,
  type Vote,
  withReplies,
} from '../../../lib/domain/standard';
import { parseFeedback } from '../../../lib/domain/standard/schema';
import { standardWith } from './helpers';

const item = (part: Partial<FeedbackItem> = {}): FeedbackItem => ({
  id: 'F-12',
  at: '2026-03-02T09:00:00Z',
  author: null,
  standard: { line: 'L', version: 7 },
  target: { entity: 'deal', field: 'budget' },
  kind: 'bad',
  ...part,
});
const vote = (part: Partial<Vote> = {}): Vote => ({
  line: 'L',
  version: 8,
  change: 'c31',
  voter: 'v1',
  choice: 'for',
  at: '2026-03-02T09:00:00Z',
  ...part,
});
const file = (items: FeedbackItem[], votes: Vote[] = []): FeedbackFile => ({ ...NO_FEEDBACK, items, votes });

describe('remarks of several sellers', () => {
  it('are one list by id, the later form of a remark standing', () => {
    const later = item({ text: 'better said', at: '2026-03-03T09:00:00+03:00' });
    const merged = mergeFeedback(file([later, item({ id: 'F-13' })]), file([item()]));
    expect(merged.items).toEqual([item({ id: 'F-13' }), later]);
  });

  it('compare times with their zones', () => {
    const early = item({ at: '2026-03-02T10:00:00+03:00', text: 'early' });
    const late = item({ at: '2026-03-02T08:00:00Z', text: 'late' });
    expect(mergeFeedback(file([late]), file([early])).items).toEqual([late]);
  });

  it('merge alike in any order, and importing twice changes nothing', () => {
    const at = fc.constantFrom('2026-03-01', '2026-03-02', 'no time');
    const items = fc.array(
      fc
        .record({ id: fc.constantFrom('a', 'b', 'c'), at, text: fc.string({ maxLength: 3 }) })
        .map((part) => item(part)),
      { maxLength: 5 },
    );
    const votes = fc.array(
      fc
        .record({
          voter: fc.constantFrom('x', 'y'),
          choice: fc.constantFrom('for' as const, 'against' as const),
          at,
        })
        .map((part) => vote(part)),
      { maxLength: 5 },
    );
    const files = fc.tuple(items, votes).map(([some, cast]) => file(some, cast));
    fc.assert(
      fc.property(files, files, files, (a, b, c) => {
        const all = mergeFeedback(a, b, c);
        expect(mergeFeedback(c, mergeFeedback(b, a))).toEqual(all);
        expect(mergeFeedback(mergeFeedback(a, b), c)).toEqual(all);
        expect(mergeFeedback(all, all, b)).toEqual(all);
      }),
    );
  });
});

describe('votes on a draft', () => {
  it('count once per person and change, the last word standing', () => {
    const votes = [
      vote(),
      vote({ choice: 'against', at: '2026-03-03' }),
      vote({ voter: 'v2' }),
      vote({ change: 'c32', voter: 'v2' }),
      vote({ version: 7, voter: 'v3' }),
    ];
    expect(tallyVotes(file([], votes), 'L', 8)).toEqual([
      { change: 'c31', for: 1, against: 1, words: [] },
      { change: 'c32', for: 1, against: 0, words: [] },
    ]);
  });
});

describe('answers', () => {
  const standard = standardWith({
    replies: [
      { id: 'F-12', status: 'accepted', inVersion: 3 },
      { id: 'F-99', status: 'declined' },
    ],
  });

  it('reach the author of the remark alone, and once', () => {
    expect(answersFor([item()], standard).map(({ reply }) => reply)).toEqual([
      { id: 'F-12', status: 'accepted', inVersion: 3 },
    ]);
    expect(answersFor([item()], standard, new Map([['F-12', 'accepted']]))).toEqual([]);
    expect(answersFor([item()], standard, new Map([['F-12', 'later']]))).toHaveLength(1);
    expect(answersFor([item({ id: 'F-1' })], standard)).toEqual([]);
  });

  it('replace the former answer to the same remark', () => {
    expect(withReplies(standard, [{ id: 'F-12', status: 'declined' }]).replies).toEqual([
      { id: 'F-12', status: 'declined' },
      { id: 'F-99', status: 'declined' },
    ]);
  });
});

describe('reading a feedback file', () => {
  it('takes what merging gives', () => {
    const written = mergeFeedback(file([item({ pain: 3, text: 'slow' })], [vote()]));
    expect(parseFeedback(JSON.stringify(written))).toEqual({ ok: true, feedback: written });
  });

  it('names what is wrong and where', () => {
    const wrong = JSON.stringify({ ...file([]), items: [{ ...item(), pain: 9, kind: 'rant' }] });
    const result = parseFeedback(wrong);
    expect(result.ok ? [] : result.problems.map(({ code, path }) => `${code} ${path}`)).toEqual([
      'not-in-list items[0].kind',
      'out-of-range items[0].pain',
    ]);
    expect(parseFeedback('').ok).toBe(false);
    expect(parseFeedback('{"format":"crm-feedback/2","items":[],"votes":[]}').ok).toBe(false);
  });
});

it('the words of voters stand beside the count, an unnamed voter staying unnamed', () => {
  const votes = [vote({ text: 'Yes', author: 'Ann' }), vote({ voter: 'v2', choice: 'against', text: 'No' })];
  expect(tallyVotes(file([], votes), 'L', 8)[0]?.words).toEqual([
    { choice: 'for', author: 'Ann', text: 'Yes' },
    { choice: 'against', author: null, text: 'No' },
  ]);
});

it('a remark has a short number that every browser works out alike; a name given by hand stays', () => {
  expect(feedbackCode('0000303d-aaaa-4bbb-8ccc-dddddddddddd')).toBe('F-2349');
  expect(feedbackCode('F-12')).toBe('F-12');
});
