import { effect, type ReadonlySignal, type Signal, signal, untracked } from '@preact/signals';
import type { TrendsView } from '../domain/board';
import type { ChangeSpan } from '../domain/history/compare-days';
import type { ChangesView } from '../domain/history/views';
import type { NumbersView } from '../domain/views';
import { follow } from './follow';
import { createLazyAnswer, type LazyAnswer } from './lazy-answer';
import { codeOf, createResource, type Resource } from './resource';
import type { PanelTransport, Unsubscribe } from './transport';

type Asks = Pick<PanelTransport, 'request' | 'onBroadcast'>;

export interface NumbersStore extends Pick<Resource<NumbersView>, 'state'> {
  /** True while amounts are asked for in one currency, by the standard's rates. */
  readonly convert: Signal<boolean>;
  /** Asks again; does nothing while no account is known. */
  refresh(): Promise<void>;
  /** The tiles week by week; asked for when a tile is first shown. */
  readonly trends: LazyAnswer<TrendsView>;
  /** Code of the last hiding that was refused; null when all went well. */
  readonly snoozeError: ReadonlySignal<string | null>;
  /** Hide a warning for some days, with the person's reason. */
  snooze(key: string, days: number, why: string): Promise<void>;
  readonly dispose: Unsubscribe;
}

/** Forecast and warnings of the account; forgotten when it changes, asked for again when its deals or the settings do. */
export function createNumbersStore(
  asks: Asks,
  account: ReadonlySignal<string | null>,
  convert: Signal<boolean> = signal(false),
): NumbersStore {
  const resource = createResource(() =>
    asks.request('numbers/overview', { account: account.peek() ?? '', convert: convert.peek() }),
  );
  const trends = createLazyAnswer(asks, account, (account) =>
    asks.request('board/trends', { account, convert: convert.peek() }),
  );
  const snoozeError = signal<string | null>(null);
  const refresh = async (): Promise<void> => {
    if (account.peek() !== null) await resource.refresh();
  };
  return {
    state: resource.state,
    convert,
    refresh,
    trends,
    snoozeError,
    async snooze(key, days, why) {
      snoozeError.value = null;
      try {
        const asked = account.peek() ?? '';
        const answer = await asks.request('numbers/snooze', { account: asked, key, days, why });
        if (asked === account.peek()) resource.put(answer);
      } catch (error) {
        snoozeError.value = codeOf(error);
      }
    },
    dispose: allOf([
      follow(asks, account, resource, refresh),
      trends.dispose,
      onChange(convert, () => Promise.all([refresh(), trends.refresh()])),
    ]),
  };
}

export interface ChangesStore extends Pick<Resource<ChangesView>, 'state'> {
  readonly span: Signal<ChangeSpan>;
  readonly dispose: Unsubscribe;
}

/** What changed between two days; asked for again with every other span. */
export function createChangesStore(asks: Asks, account: ReadonlySignal<string | null>): ChangesStore {
  const span = signal<ChangeSpan>({ kind: 'since-monday' });
  const resource = createResource(() =>
    asks.request('history/changes', { account: account.peek() ?? '', span: span.peek() }),
  );
  const refresh = async (): Promise<void> => {
    if (account.peek() !== null) await resource.refresh();
  };
  const ends = [
    follow(asks, account, resource, refresh),
    effect(() => {
      span.value;
      untracked(() => {
        resource.clear();
        refresh();
      });
    }),
  ];
  return {
    state: resource.state,
    span,
    dispose() {
      for (const end of ends) end();
    },
  };
}

function allOf(ends: readonly Unsubscribe[]): Unsubscribe {
  return () => {
    for (const end of ends) end();
  };
}

/** Calls back when the value has become another; not for the one that is there. */
export function onChange<T>(value: ReadonlySignal<T>, then: () => unknown): Unsubscribe {
  let known = value.peek();
  return value.subscribe((next) => {
    if (next === known) return;
    known = next;
    untracked(then);
  });
}
