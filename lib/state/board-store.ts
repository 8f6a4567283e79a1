import type { ReadonlySignal, Signal } from '@preact/signals';
import type {
  DealsQuestion,
  DealsView,
  DuelView,
  MeetingView,
  PastGroup,
  PastView,
  PeopleView,
  WhatIfView,
} from '../domain/board';
import type { ChangesView } from '../domain/history/views';
import { createLazyAnswer, type LazyAnswer } from './lazy-answer';
import { onChange } from './numbers-store';
import type { DashboardTransport, Unsubscribe } from './transport';

/** What a meeting looks at, and what changed since the one before it. */
export interface MeetingAnswer {
  readonly view: MeetingView;
  /** Day of the last meeting before the latest reading; null compares with Monday. */
  readonly since: string | null;
  readonly changes: ChangesView;
}

/** What the dashboard's further screens show; each part is asked for when its screen is first opened. */
export interface BoardStore {
  readonly people: LazyAnswer<PeopleView>;
  readonly duel: LazyAnswer<DuelView>;
  readonly whatIf: LazyAnswer<WhatIfView>;
  readonly meeting: LazyAnswer<MeetingAnswer>;
  /** A meeting was held over the reading of this day; the next one compares with it. */
  holdMeeting(day: string): Promise<void>;
  /** The deals behind one number of the account on screen. */
  deals(question: Omit<DealsQuestion, 'account' | 'convert'>): Promise<DealsView>;
  /** The deals behind a number about the past. */
  past(group: PastGroup): Promise<PastView>;
  /** The person's name as the CRM shows it among the owners. */
  tellName(name: string): Promise<void>;
  readonly dispose: Unsubscribe;
}

/** @param convert true while amounts are asked for in one currency */
export function createBoardStore(
  asks: Pick<DashboardTransport, 'request' | 'onBroadcast'>,
  account: ReadonlySignal<string | null>,
  convert: Signal<boolean>,
): BoardStore {
  const own = { convert: () => convert.peek(), account: () => account.peek() ?? '' };
  const people = createLazyAnswer(asks, account, (account) =>
    asks.request('board/people', { account, convert: own.convert() }),
  );
  const whatIf = createLazyAnswer(asks, account, (account) =>
    asks.request('board/what-if', { account, convert: own.convert() }),
  );
  const duel = createLazyAnswer(asks, account, (account) => asks.request('board/duel', { account }));
  const meeting = createLazyAnswer(asks, account, (account) => meetingAnswer(asks, account));
  const ends = [people, whatIf, duel, meeting].map(({ dispose }) => dispose);
  ends.push(onChange(convert, () => Promise.all([people.refresh(), whatIf.refresh()])));
  return {
    people,
    duel,
    whatIf,
    meeting,
    async holdMeeting(held) {
      await asks.request('board/meeting', { account: own.account(), held });
      await meeting.refresh();
    },
    deals: (question) =>
      asks.request('board/deals', { ...question, account: own.account(), convert: own.convert() }),
    past: (group) => asks.request('board/past', { account: own.account(), group, convert: own.convert() }),
    async tellName(ownerName) {
      await asks.request('settings/patch', { patch: { ownerName } });
      await people.refresh();
    },
    dispose() {
      for (const end of ends) end();
    },
  };
}

async function meetingAnswer(
  asks: Pick<DashboardTransport, 'request'>,
  account: string,
): Promise<MeetingAnswer> {
  const view = await asks.request('board/meeting', { account });
  const { asOf, days } = view;
  const since = asOf === null ? null : (days.findLast((day) => day < asOf) ?? null);
  const span =
    since !== null && asOf !== null
      ? ({ kind: 'days', from: since, to: asOf } as const)
      : ({ kind: 'since-monday' } as const);
  return { view, since, changes: await asks.request('history/changes', { account, span }) };
}
