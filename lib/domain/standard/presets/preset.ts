import type { Standard } from '../types';

/** Languages in which a preset carries its titles and reasons. Labels to look for are in every language of the CRM. */
export type PresetLanguage = 'en' | 'ru';

/** A ready set to start from. It is a guess about strangers, so it comes with five points to check. */
export interface Preset {
  /** As in `extends`: `builtin:b2b-services@1`. */
  readonly ref: string;
  readonly id: string;
  /** CRM that it is made for; null when it fits any. */
  readonly crm: string | null;
  /** Languages that the labels it looks for exist in. */
  readonly speaks: readonly PresetLanguage[];
  /** What to check against one's own pipeline before publishing: codes, worded in the locales. */
  readonly checkPoints: readonly CheckPoint[];
  build(language: PresetLanguage): Standard;
}

/** A locale must have a sentence for each. */
export const CHECK_POINTS = [
  'stage-names',
  'required-few',
  'hidden-unused',
  'start-page-habit',
  'decision-maker',
  'close-date-honest',
  'first-call-speed',
  'source-list',
  'delivery-fields',
  'payment-fields',
  'repeat-orders',
  'milestones-match',
  'menu-names',
  'pipelines-each',
] as const;

export type CheckPoint = (typeof CHECK_POINTS)[number];
