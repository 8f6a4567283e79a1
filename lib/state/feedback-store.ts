import { type ReadonlySignal, signal } from '@preact/signals';
import type { FeedbackView, NamedFile } from '../domain/desk-views';
import type { RequestName, Requests } from '../platform/messages';
import { codeOf } from './resource';
import type { Requester } from './transport';

type Body<N extends RequestName> = Requests[N]['in'];

/** The talk about the standard: own remarks and votes, answers, and with a manager the team's. */
export interface FeedbackStore {
  /** Null until the background has answered. */
  readonly view: ReadonlySignal<FeedbackView | null>;
  readonly error: ReadonlySignal<string | null>;
  /** How much of the last merged file was new; null before. */
  readonly added: ReadonlySignal<number | null>;
  refresh(): Promise<void>;
  add(remark: Body<'feedback/add'>): Promise<void>;
  withdraw(id: string): Promise<void>;
  vote(vote: Body<'feedback/vote'>): Promise<void>;
  sign(author: string | null): Promise<void>;
  answer(question: string, kind: 'good' | 'bad' | null): Promise<void>;
  seen(ids: readonly string[]): Promise<void>;
  reply(id: string, reply: Body<'feedback/reply'>['reply']): Promise<void>;
  merge(text: string): Promise<void>;
  /** A dropped file that could not be opened. */
  unreadable(): void;
  /** Own remarks and votes as a file; null when it could not be had. */
  exportFile(): Promise<NamedFile | null>;
}

export function createFeedbackStore(requester: Requester): FeedbackStore {
  const view = signal<FeedbackView | null>(null);
  const error = signal<string | null>(null);
  const added = signal<number | null>(null);
  const run = async (work: () => Promise<FeedbackView>): Promise<void> => {
    try {
      view.value = await work();
      error.value = null;
    } catch (reason) {
      error.value = codeOf(reason);
    }
  };
  const ask =
    <N extends 'feedback/add' | 'feedback/vote'>(name: N) =>
    (body: Body<N>): Promise<void> =>
      run(() => requester.request(name, body) as Promise<FeedbackView>);
  return {
    view,
    error,
    added,
    refresh: () => run(() => requester.request('feedback/get', {})),
    add: ask('feedback/add'),
    vote: ask('feedback/vote'),
    withdraw: (id) => run(() => requester.request('feedback/withdraw', { id })),
    sign: (author) => run(() => requester.request('feedback/sign', { author })),
    answer: (question, kind) => run(() => requester.request('feedback/answer', { question, kind })),
    seen: (ids) => run(() => requester.request('feedback/seen', { ids })),
    reply: (id, reply) => run(() => requester.request('feedback/reply', { id, reply })),
    merge: (text) =>
      run(async () => {
        added.value = null;
        const report = await requester.request('feedback/merge', { text });
        added.value = report.added;
        return report.view;
      }),
    unreadable() {
      error.value = 'unreadable';
    },
    async exportFile() {
      try {
        const file = await requester.request('feedback/export', {});
        await run(() => requester.request('feedback/get', {}));
        return file;
      } catch (reason) {
        error.value = codeOf(reason);
        return null;
      }
    },
  };
}
