/**
 * Deals as the dashboard lists them behind its numbers. Plain data that survives JSON. Money is in minor units; an unknown value is null, and a reason stands beside it.
 */
import type { CalendarDate, Outcome } from '../deal';
import type { DealRef } from '../outlook';
import type { PeriodKey, PeriodName } from '../pipeline';

/** An open deal as a list shows it, with what it weighs. */
export interface WeighedRef extends DealRef {
  readonly expectedClose: CalendarDate | null;
  /** Chance to be won, 0…1; null when its stage is not known. */
  readonly p: number | null;
  /** Amount × chance, minor units of the amount's currency; null without an amount or a known stage. */
  readonly weighted: number | null;
  /** The CRM's or the seller's own chance, 0…1; null when the page shows none. */
  readonly manual: number | null;
}

/** Deals behind one number; never more than one of the kinds. */
export type DealGroup =
  | { readonly kind: 'open' }
  | { readonly kind: 'stage'; readonly stage: string }
  | { readonly kind: 'period'; readonly period: PeriodKey }
  | { readonly kind: 'no-amount' };

/** What is asked for: one group of one pipeline, in one currency or, with null, in all. */
export interface DealsQuestion {
  readonly account: string;
  readonly pipeline: string;
  readonly currency: string | null;
  readonly group: DealGroup;
  readonly convert?: boolean;
}

export interface DealsView {
  /** The first ones by amount taken away by weighting; `count` says how many there are. */
  readonly deals: readonly WeighedRef[];
  readonly count: number;
  readonly raw: number;
  readonly weighted: number;
  /** How many of `count` belong to colleagues, whose names are not given; null where every name may be seen. */
  readonly others: number | null;
}

/** A number about the past: a stage of the funnel (null for won), the closed deals behind velocity, or what a plan counts as won. */
export type PastGroup =
  | { readonly kind: 'came'; readonly pipeline: string; readonly stage: string | null }
  | { readonly kind: 'closed'; readonly pipeline: string; readonly currency: string }
  | { readonly kind: 'won'; readonly period: PeriodName; readonly currency: string };

/** A deal of the past as far as it can be named. */
export interface PastRef extends Omit<DealRef, 'stage'> {
  readonly outcome: Outcome;
  /** Middle of the days between which it was closed; null while open, and where nobody knows. */
  readonly closedOn: CalendarDate | null;
}

export interface PastView {
  /** The latest ones; `count` says how many there are. */
  readonly deals: readonly PastRef[];
  readonly count: number;
  readonly won: number;
  /** As in `DealsView`. */
  readonly others: number | null;
}
