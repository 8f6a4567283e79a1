/** What the background says of keys, drafts and feedback in a scenario. */
import type { FeedbackView, KeyState, RemarkView } from '../../../lib/domain/desk-views';
import { type DraftImpact, NO_IMPACT } from '../../../lib/domain/impact';
import { type FeedbackItem, feedbackCode } from '../../../lib/domain/standard';
import type { PageSurvey } from '../../../lib/domain/survey';
import type { DeskRequests } from '../../../lib/platform/desk-messages';
import { KEY_WORDS } from './life';

type Answers = {
  readonly [N in keyof DeskRequests]: (body: DeskRequests[N]['in']) => DeskRequests[N]['out'];
};

/** The parts of a scenario that the desk shows. */
export interface DeskScenario {
  readonly survey?: PageSurvey;
  readonly impact?: DraftImpact;
  readonly key?: KeyState;
  readonly feedback?: Partial<FeedbackView>;
}

const NO_KEY: KeyState = { canSign: true, words: null, backedUp: false, former: null };
const KEY: KeyState = { ...NO_KEY, words: KEY_WORDS, backedUp: true };

export const NO_TALK: FeedbackView = {
  author: null,
  rule: {},
  own: [],
  votes: [],
  unsent: 0,
  answers: [],
  question: null,
  inbox: [],
  tallies: [],
};

/** A remark as the screens get it. */
export function remark(item: Partial<FeedbackItem>, reply: RemarkView['reply'] = null): RemarkView {
  const whole: FeedbackItem = {
    id: '0000303d-aaaa-4bbb-8ccc-dddddddddddd',
    at: '2026-03-09T09:00:00Z',
    author: null,
    standard: { line: 'line', version: 7 },
    target: { entity: 'deal', field: 'amount' },
    kind: 'bad',
    ...item,
  };
  return { item: whole, code: feedbackCode(whole.id), reply };
}

/** Answers that change as the real ones would. */
export function deskAnswers({
  survey,
  impact = NO_IMPACT,
  key = NO_KEY,
  feedback,
}: DeskScenario = {}): Answers {
  let talk: FeedbackView = { ...NO_TALK, ...feedback };
  let count = 0;
  const say = (part: Partial<FeedbackView>): FeedbackView => {
    talk = { ...talk, ...part };
    return talk;
  };
  const without = (id: string) => talk.own.filter(({ item }) => item.id !== id);
  return {
    'survey/report': () => ({ ok: true }),
    'survey/get': () => ({ survey: survey ?? null, crm: survey ? 'bitrix24' : null }),
    'draft/impact': () => ({ impact, problems: [] }),
    'draft/review': ({ text }) => ({ text, fileName: 'standard-v8-review.json', version: 8 }),
    'publish/again': () => ({
      text: '{}',
      fileName: 'standard-v8.json',
      name: 'Standard',
      version: 8,
      changes: [],
      words: KEY_WORDS,
    }),
    'key/state': () => key,
    'key/make': () => ({ state: KEY, backup: { text: '{}', fileName: 'prelude-key-river.json' } }),
    'key/restore': () => KEY,
    'feedback/get': () => talk,
    'feedback/add': ({ kind, target, text, id }) => {
      count += 1;
      const own = remark({ id: id ?? `F-${count}`, kind, target, ...(text ? { text } : {}) });
      return say({ own: [own, ...without(own.item.id)], unsent: talk.unsent + (id ? 0 : 1) });
    },
    'feedback/withdraw': ({ id }) => say({ own: without(id) }),
    'feedback/vote': (vote) => {
      const others = talk.votes.filter(({ change }) => change !== vote.change);
      return say({ votes: [...others, { ...vote, voter: 'me', at: '2026-03-10T09:00:00Z' }] });
    },
    'feedback/sign': ({ author }) => say({ author }),
    'feedback/export': () => {
      say({ unsent: 0 });
      return { text: '{"format":"crm-feedback/1"}', fileName: 'feedback-ann-2026-03-10.json' };
    },
    'feedback/merge': () => ({ view: talk, added: 2 }),
    'feedback/reply': ({ id, reply }) =>
      say({
        inbox: talk.inbox.map((each) =>
          each.item.id === id ? { ...each, reply: reply && { id, ...reply } } : each,
        ),
      }),
    'feedback/seen': ({ ids }) => say({ answers: talk.answers.filter(({ item }) => !ids.includes(item.id)) }),
    'feedback/answer': () => say({ question: null }),
  };
}
