import type { FeedbackView, RemarkView } from '../domain/desk-views';
import {
  asksCardEase,
  type FeedbackBox,
  MOST_OWN,
  newIn,
  questionKey,
  withAsked,
  withInbox,
  withoutRemark,
  withRemark,
  withReply,
  withVote,
} from '../domain/feedback-box';
import {
  answersFor,
  FEEDBACK_FORMAT,
  type FeedbackItem,
  feedbackCode,
  lineOf,
  type Reply,
  type Standard,
  tallyVotes,
  versionOf,
} from '../domain/standard';
import { parseFeedback } from '../domain/standard/schema';
import type { DeskRequests } from '../platform/desk-messages';
import type { Handlers } from '../platform/handle';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';
import { changeBox, loadBox } from './feedback-store';
import { standardInForce } from './rules';

type FeedbackRequest = Extract<keyof DeskRequests, `feedback/${string}`>;
type Changed = <T>(result: T) => T;

const EASE = 'cardEase';
/** Nobody can say what is easier before a day of work with it. */
const EASE_AFTER_MS = 8 * 3_600_000;
const LONGEST_NAME = 120;
const LONGEST_ANSWER = 1000;

/** The answers about remarks, votes and replies. @param changed Tells open screens that something changed. */
export function feedbackHandlers(changed: Changed): Pick<Handlers, FeedbackRequest> {
  const keep = async (change: (before: FeedbackBox) => FeedbackBox) =>
    changed(await viewOf(await changeBox(change)));
  return {
    'feedback/get': async () => viewOf(await loadBox()),
    'feedback/add': async ({ kind, target, text, id }) => {
      const said = { kind, target, ...(text?.trim() ? { text: text.trim() } : {}) };
      const item = await remark(said, id ?? crypto.randomUUID());
      return keep((before) => {
        const isNew = !before.own.items.some((own) => own.id === item.id);
        if (isNew && before.own.items.length >= MOST_OWN) throw new RefusedRequest('feedback-full');
        return withRemark(before, item);
      });
    },
    'feedback/withdraw': ({ id }) => keep((before) => withoutRemark(before, id)),
    'feedback/vote': async ({ line, version, change, choice, text }) => {
      const box = await loadBox();
      const words = text?.trim() ? { text: text.trim() } : {};
      const by = { voter: box.voter, author: box.author };
      const vote = { line, version, change, choice, at: now(), ...words, ...by };
      refuseUnless(parseFeedback(JSON.stringify({ format: FEEDBACK_FORMAT, items: [], votes: [vote] })).ok);
      return keep((before) => withVote({ ...before, voter: box.voter }, vote));
    },
    'feedback/sign': ({ author }) =>
      keep((before) => ({ ...before, author: author?.trim().slice(0, LONGEST_NAME) || null })),
    'feedback/export': async () => {
      const { own, author } = await changeBox((before) => ({ ...before, sentAt: moment() }));
      const stem = (author ?? '').replace(/[^\p{L}\p{N}]+/gu, '-').toLowerCase();
      const fileName = `feedback-${stem || 'unnamed'}-${now().slice(0, 10)}.json`;
      changed(null);
      return { text: `${JSON.stringify(own, null, 2)}\n`, fileName };
    },
    'feedback/merge': async ({ text }) => {
      const read = parseFeedback(text);
      if (!read.ok) throw new RefusedRequest('bad-feedback', read.problems[0]?.path ?? '');
      let added = 0;
      const view = await keep((before) => {
        added = newIn(before, read.feedback);
        return withInbox(before, read.feedback);
      });
      return { view, added };
    },
    'feedback/reply': ({ id, reply }) => {
      const text = reply?.text?.trim().slice(0, LONGEST_ANSWER);
      return keep((before) =>
        withReply(before, id, reply && { status: reply.status, ...(text ? { text } : {}) }),
      );
    },
    'feedback/seen': async ({ ids }) => {
      const replies = standardInForce(await loadSettings())?.replies ?? [];
      const seen = replies
        .filter(({ id }) => ids.includes(id))
        .map(({ id, status }) => [id, status] as const);
      return keep((before) => ({ ...before, seen: { ...before.seen, ...Object.fromEntries(seen) } }));
    },
    'feedback/answer': async ({ question, kind }) => {
      const { line, version } = await inForce();
      const item = kind && (await remark({ kind, target: { question } }, crypto.randomUUID()));
      const key = questionKey(question, line, version);
      return keep((before) => withAsked(item ? withRemark(before, item) : before, key));
    },
  };
}

/** A remark as it will be sent. @throws RefusedRequest `bad-feedback` for what no reader would take. */
async function remark(
  said: Pick<FeedbackItem, 'kind' | 'target' | 'text'>,
  id: string,
): Promise<FeedbackItem> {
  const { author } = await loadBox();
  const standard = standardInForce(await loadSettings());
  const mayName = standard?.feedback?.anonymous !== 'always';
  const item = { id, at: now(), author: mayName ? author : null, standard: await inForce(), ...said };
  refuseUnless(parseFeedback(JSON.stringify({ format: FEEDBACK_FORMAT, items: [item], votes: [] })).ok);
  return item;
}

/** Line and version that a remark is about; without a standard it is about none. */
async function inForce(): Promise<FeedbackItem['standard']> {
  const standard = standardInForce(await loadSettings());
  return standard ? { line: lineOf(standard), version: versionOf(standard) } : { line: 'none', version: 0 };
}

async function viewOf(box: FeedbackBox): Promise<FeedbackView> {
  const document = await loadSettings();
  const standard = standardInForce(document);
  const inForceFor = Date.now() - (document.standards[0]?.appliedAt ?? 0);
  const published = new Map((standard?.replies ?? []).map((reply) => [reply.id, reply]));
  const waiting = new Map(box.replies.map((reply) => [reply.id, reply]));
  const shown = (item: FeedbackItem, replies: ReadonlyMap<string, Reply>): RemarkView => ({
    item,
    code: feedbackCode(item.id),
    reply: replies.get(item.id) ?? null,
  });
  const { items, votes } = box.own;
  const isUnsent = ({ at }: { readonly at: string }) => Date.parse(at) > (box.sentAt ?? 0);
  const seen = new Map(Object.entries(box.seen));
  return {
    author: box.author,
    rule: standard?.feedback ?? {},
    own: items.map((item) => shown(item, published)).reverse(),
    votes,
    unsent: items.filter(isUnsent).length + votes.filter(isUnsent).length,
    answers: standard
      ? answersFor(items, standard, seen).map(({ item, reply }) => ({ ...shown(item, published), reply }))
      : [],
    question: standard && inForceFor >= EASE_AFTER_MS ? questionOf(box, standard) : null,
    inbox: box.inbox.items.map((item) => shown(item, new Map([...published, ...waiting]))).reverse(),
    tallies: standard ? tallyVotes(box.inbox, lineOf(standard), versionOf(standard) + 1) : [],
  };
}

function questionOf(box: FeedbackBox, standard: Standard): FeedbackView['question'] {
  const version = versionOf(standard);
  const wasPut = box.asked.includes(questionKey(EASE, lineOf(standard), version));
  return asksCardEase(standard) && !wasPut ? { id: EASE, version } : null;
}

function refuseUnless(ok: boolean): void {
  if (!ok) throw new RefusedRequest('bad-feedback');
}

let latest = 0;

/**
 * Epoch milliseconds of this moment, no two alike: of two votes the later one counts, and what was said before a file
 * was taken out is in it. A clock that was set back begins anew.
 */
function moment(): number {
  const time = Date.now();
  latest = time <= latest && latest - time < 1000 ? latest + 1 : time;
  return latest;
}

function now(): string {
  return new Date(moment()).toISOString();
}
