/**
 * The list of people. Plain data that survives JSON. Money is in minor units; an unknown value is null, and a reason stands beside it.
 */
import type { CalendarDate } from '../deal';
import type { NoHistory } from '../outlook';
import type { WeighedRef } from './types';

/** Raw and weighted sum of the open deals of one person in one currency. */
export interface PersonSum {
  readonly currency: string;
  readonly raw: number;
  readonly weighted: number;
}

/** How many of the closed deals were won. */
export interface PersonConversion {
  readonly won: number;
  readonly closed: number;
  /** Share won and its 80 % range (Wilson); null without a closed deal. */
  readonly rate: number | null;
  readonly lo: number;
  readonly hi: number;
  /** False when there are too few closed deals to compare people by. */
  readonly enough: boolean;
}

/** Required fields that are filled, of those that the list shows. */
export interface FillRate {
  readonly filled: number;
  readonly of: number;
  /** Open deals behind it. */
  readonly deals: number;
}

/** The deals of one person in one pipeline. */
export interface PersonRow {
  /** Names the row within one answer, since masked names may be alike. */
  readonly key: string;
  /** Null for the deals whose owner the page does not show. */
  readonly owner: string | null;
  readonly open: number;
  readonly withoutAmount: number;
  readonly sums: readonly PersonSum[];
  readonly stuck: number | null;
  /** Money at risk in stuck deals, by currency. */
  readonly atRisk: Readonly<Record<string, number>>;
  /** Open deals whose planned step is past; null when the list shows no planned steps. */
  readonly overdue: number | null;
  /** Null when the standard asks for nothing that the list shows. */
  readonly fill: FillRate | null;
  readonly conversion: PersonConversion;
  /** The first open deals by weighted value. */
  readonly deals: readonly PersonDeal[];
}

export interface PersonDeal extends WeighedRef {
  readonly stuck: boolean;
  readonly overdue: boolean;
}

export interface PeoplePipeline {
  readonly pipeline: string;
  readonly rows: readonly PersonRow[];
  /** Why nobody is called stuck; null when stuck deals are known. */
  readonly noStuck: NoHistory | null;
  /** Closed deals whose day of close nobody knows; they are in no conversion. */
  readonly undated: number;
}

/** Why no rows are shown. */
export type NoPeople = 'nothing-read' | 'no-owners' | 'who-are-you' | 'not-among-owners';

export interface PeopleView {
  readonly account: string;
  readonly origin: string | null;
  readonly asOf: CalendarDate | null;
  /** Whether everybody is shown, or the person alone. */
  readonly scope: 'team' | 'self';
  readonly reason: NoPeople | null;
  readonly pipelines: readonly PeoplePipeline[];
}
