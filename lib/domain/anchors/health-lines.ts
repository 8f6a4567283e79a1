/** The health page of one site: everything that should be found there, joined with what was seen. */
import type { SiteRules } from '../site-settings';
import { own } from '../standard/own';
import type { HealthEntry, SiteHealth } from './health';
import type { Anchor, AnchorKind, Anchors } from './types';

export interface HealthLine {
  readonly key: string;
  readonly about: 'menu' | 'item' | 'start' | 'field' | 'block' | 'anchor';
  /** What people call it; empty for the menu as a whole. */
  readonly label: string;
  readonly state: 'found' | 'lost' | 'unseen';
  /** How it was found, or why not, as codes. */
  readonly by: readonly string[];
  readonly parts: { readonly found: number; readonly of: number } | null;
  /** Milliseconds since the epoch; null when it was never looked for. */
  readonly since: number | null;
  readonly seenAt: number | null;
  readonly told: boolean;
  /** Only for anchors. */
  readonly taught?: {
    readonly id: string;
    readonly kind: AnchorKind;
    /** Label of the field or menu item it stands for; meaning of a column. */
    readonly as: string | null;
    /** True for one's own, false for the standard's. */
    readonly own: boolean;
    /** What the page calls it now, when that is not what it was taught as. */
    readonly renamed: string | null;
  };
}

export interface HealthView {
  readonly origin: string;
  readonly lines: readonly HealthLine[];
  /** Of what was looked for; what was never looked for is in neither. */
  readonly found: number;
  readonly of: number;
}

/** What is to be found on a site. */
export interface Expected {
  readonly rules: Pick<SiteRules, 'menu' | 'startPage' | 'cards'> | null;
  readonly anchors: Anchors;
  /** Ids of the person's own anchors. */
  readonly own: ReadonlySet<string>;
}

/** Joins what should be there with what was seen. Lost things first, then those never looked for. */
export function healthView(origin: string, expected: Expected, health: SiteHealth): HealthView {
  const wanted = [...ruleLines(expected), ...anchorLines(expected)];
  const lines = wanted.map((line) => withSight(line, own(health, line.key)));
  const looked = lines.filter(({ state }) => state !== 'unseen');
  const rank = { lost: 0, found: 1, unseen: 2 } as const;
  return {
    origin,
    lines: lines.sort((a, b) => rank[a.state] - rank[b.state]),
    found: looked.filter(({ state }) => state === 'found').length,
    of: looked.length,
  };
}

type Wanted = Pick<HealthLine, 'key' | 'about' | 'label' | 'taught'>;

function ruleLines({ rules }: Expected): Wanted[] {
  const menu = rules?.menu;
  const items = [...(menu?.order ?? []), ...(menu?.hidden ?? [])];
  const start = rules?.startPage;
  return [
    ...(items.length > 0 ? [{ key: 'menu', about: 'menu', label: '' } as const] : []),
    ...items.map(({ id, labels }) => ({ key: `menu:${id}`, about: 'item', label: labels[0] ?? id }) as const),
    ...(start?.kind === 'menu'
      ? [{ key: 'start', about: 'start', label: start.item.labels[0] ?? start.item.id } as const]
      : []),
    ...Object.entries(rules?.cards ?? {}).flatMap(([entity, card]) => [
      ...Object.values(card.fields).map(
        ({ id, labels }) =>
          ({ key: `field:${entity}:${id}`, about: 'field', label: labels[0] ?? id }) as const,
      ),
      ...card.blocks.map(
        ({ id, title }) => ({ key: `block:${entity}:${id}`, about: 'block', label: title }) as const,
      ),
    ]),
  ];
}

function anchorLines({ anchors, own: mine, rules }: Expected): Wanted[] {
  const items = [...(rules?.menu?.order ?? []), ...(rules?.menu?.hidden ?? [])];
  const fields = Object.values(rules?.cards ?? {}).flatMap((card) => Object.values(card.fields));
  const labels = { item: labelsOf(items), field: labelsOf(fields) } as const;
  const standsFor = ({ kind, as }: Anchor): string | null => {
    if (as === undefined || (kind !== 'item' && kind !== 'field')) return as ?? null;
    return labels[kind].get(as) ?? as;
  };
  return Object.entries(anchors).map(([id, anchor]) => ({
    key: `anchor:${id}`,
    about: 'anchor',
    label: nameOfAnchor(anchor),
    taught: { id, kind: anchor.kind, as: standsFor(anchor), own: mine.has(id), renamed: null },
  }));
}

function labelsOf(
  named: readonly { readonly id: string; readonly labels: readonly string[] }[],
): Map<string, string> {
  return new Map(named.map(({ id, labels }) => [id, labels[0] ?? id]));
}

/** What an anchor is called: its label, else what it stands for. */
export function nameOfAnchor({ labels, as }: Anchor): string {
  return labels[0] ?? as ?? '';
}

function withSight(line: Wanted, entry: HealthEntry | undefined): HealthLine {
  if (!entry)
    return { ...line, state: 'unseen', by: [], parts: null, since: null, seenAt: null, told: false };
  const { found, by, parts = null, since, seenAt, told, label } = entry;
  const renamed = found && label !== null && line.label !== '' && label !== line.label ? label : null;
  return {
    ...line,
    ...(line.taught ? { taught: { ...line.taught, renamed } } : {}),
    state: found ? 'found' : 'lost',
    by,
    parts,
    since,
    seenAt,
    told,
  };
}
