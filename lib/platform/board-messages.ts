/** Requests of the dashboard's further screens; part of `Requests`. */
import type {
  DealsQuestion,
  DealsView,
  DuelView,
  MeetingView,
  PastGroup,
  PastView,
  PeopleView,
  TrendsView,
  WhatIfView,
} from '../domain/board';

export interface BoardRequests {
  /** Deals by owner; a seller gets the own row alone. */
  'board/people': { in: { account: string; convert?: boolean }; out: PeopleView };
  /** Automatic probabilities against those that the CRM or its sellers told. */
  'board/duel': { in: { account: string }; out: DuelView };
  /** The deals behind one number. */
  'board/deals': { in: DealsQuestion; out: DealsView };
  /** The deals behind a number about the past. */
  'board/past': { in: { account: string; group: PastGroup; convert?: boolean }; out: PastView };
  /** The numbers of the tiles week by week. */
  'board/trends': { in: { account: string; convert?: boolean }; out: TrendsView };
  /** What a meeting looks at beside the numbers; with `held`, note first that one was held over that day's reading. */
  'board/meeting': { in: { account: string; held?: string }; out: MeetingView };
  /** What trying out starts from; nothing that is tried out is ever sent. */
  'board/what-if': { in: { account: string; convert?: boolean }; out: WhatIfView };
}
