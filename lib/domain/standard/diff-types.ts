import type { JsonValue } from './types';

/** What changed between two standards: codes and data; the sentence is in the locales. */
export const CHANGE_CODES = [
  'menu-item-added',
  'menu-item-removed',
  'menu-item-moved',
  'menu-item-hidden',
  'menu-item-shown',
  'start-page-set',
  'start-page-removed',
  'start-page-changed',
  'required-added',
  'required-removed',
  'required-changed',
  'field-hidden',
  'field-shown',
  'fill-order-added',
  'fill-order-removed',
  'fill-order-moved',
  'block-added',
  'block-removed',
  'block-renamed',
  'block-moved',
  'block-field-added',
  'block-field-removed',
  'block-field-moved',
  'tile-added',
  'tile-removed',
  'tile-moved',
  'probability-changed',
  'strength-changed',
  'anchor-taught',
  'anchor-removed',
  'anchor-changed',
  'value-set',
  'value-removed',
  'value-changed',
] as const;

export type ChangeCode = (typeof CHANGE_CODES)[number];

/** One semantic difference. Ids are as in the file; resolve labels with the dictionary. */
export interface Change {
  readonly code: ChangeCode;
  /** Where it is, as in problems: `cards.deal.required`. Role `*` means everybody. */
  readonly path: string;
  readonly role?: string;
  readonly entity?: string;
  /** The menu item, field, block, tile or stage it is about. */
  readonly item?: string;
  /** Null when there was nothing. For moves: the neighbour before it (null = first) or the block it left. */
  readonly before: JsonValue;
  readonly after: JsonValue;
}
