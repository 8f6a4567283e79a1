/**
 * The settings keys: the names under which layers, strengths and "where does this
 * come from" speak of one value. A strength may name any beginning of a key.
 */

/** Keys that end here; what follows in the document is one value. */
export const CARD_KEYS = [
  'blocks',
  'order',
  'required',
  'hidden',
  'formats',
  'placeholders',
  'hints',
  'clauses',
  'questions',
  'rules',
] as const;

/** Sections whose members are keys of their own: `alerts.meet_rate`, `analytics.k`. */
export const MEMBER_SECTIONS = ['feedback', 'analytics', 'alerts', 'privacy', 'vars', 'anchors'] as const;

const FIXED = [
  'menu',
  'menu.order',
  'menu.hidden',
  'menu.unknown',
  'startPage',
  'cards',
  'dashboards',
  'targets',
];

/** Names that a strength may be given to, for correcting a slip. */
export const STRENGTH_ROOTS: readonly string[] = [...FIXED, ...MEMBER_SECTIONS];

/** Whether a strength key names some settings key or a beginning of one. */
export function isSettingsKey(key: string): boolean {
  if (FIXED.includes(key)) return true;
  const [section = '', , part] = key.split('.');
  if (section === 'cards') return part === undefined || CARD_KEYS.some((known) => known === part);
  return MEMBER_SECTIONS.some((known) => key === known || key.startsWith(`${known}.`));
}
