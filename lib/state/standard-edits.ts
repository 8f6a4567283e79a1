/** Edits of a draft. Each takes a standard and gives a new one. */
import type { GateMode, MenuRule, RequiredRule, Standard } from '../domain/standard';
import { foldLabel } from '../domain/standard/names';
import type { SurveyedItem } from '../domain/survey';

/** The menu that holds for a role: its own, else everybody's. */
export function menuOf(draft: Standard, role: string): MenuRule {
  return { ...draft.menu?.['*'], ...draft.menu?.[role] };
}

/** Put an item at a place of the order, counted without it; it is hidden no longer. */
export function placeItem(draft: Standard, role: string, item: string, index: number): Standard {
  const { order = [], hidden = [] } = menuOf(draft, role);
  const others = order.filter((id) => id !== item);
  const at = Math.max(0, Math.min(index, others.length));
  return withMenu(draft, role, {
    order: [...others.slice(0, at), item, ...others.slice(at)],
    hidden: hidden.filter((id) => id !== item),
  });
}

/** Hide an item for a role. */
export function hideItem(draft: Standard, role: string, item: string): Standard {
  const { order = [], hidden = [] } = menuOf(draft, role);
  return withMenu(draft, role, {
    order: order.filter((id) => id !== item),
    hidden: [...hidden.filter((id) => id !== item), item],
  });
}

/** Leave an item to the CRM: neither placed nor hidden. */
export function releaseItem(draft: Standard, role: string, item: string): Standard {
  const { order = [], hidden = [] } = menuOf(draft, role);
  const others = (ids: readonly string[]) => ids.filter((id) => id !== item);
  return withMenu(draft, role, { order: others(order), hidden: others(hidden) });
}

function withMenu(draft: Standard, role: string, lists: Pick<MenuRule, 'order' | 'hidden'>): Standard {
  return { ...draft, menu: { ...draft.menu, [role]: { ...menuOf(draft, role), ...lists } } };
}

/** Where the CRM opens for a role; null says nothing about it. */
export function setStartPage(draft: Standard, role: string, to: string | null): Standard {
  const others = Object.entries(draft.startPage ?? {}).filter(([id]) => id !== role);
  const startPage = Object.fromEntries(to === null ? others : [...others, [role, { to }]]);
  return { ...draft, startPage };
}

/** What is asked of a field of the deal: from which stage on, how firmly; null asks nothing. */
export function setRequired(
  draft: Standard,
  field: string,
  rule: { readonly fromStage: string | null; readonly mode: GateMode } | null,
): Standard {
  const deal = draft.cards?.deal ?? {};
  const before = deal.required?.find((other) => other.field === field);
  const others = (deal.required ?? []).filter((other) => other !== before);
  const next: RequiredRule | null = rule && {
    ...before,
    field,
    mode: rule.mode,
    ...(rule.fromStage === null ? {} : { fromStage: rule.fromStage }),
  };
  if (next && rule?.fromStage === null && 'fromStage' in next) {
    const { fromStage: _any, ...always } = next;
    return withRequired(draft, [...others, always]);
  }
  return withRequired(draft, next ? [...others, next] : others);
}

function withRequired(draft: Standard, required: readonly RequiredRule[]): Standard {
  return { ...draft, cards: { ...draft.cards, deal: { ...draft.cards?.deal, required } } };
}

/** Start probability of a stage in every pipeline, 0…1; null takes it away. */
export function setProbability(draft: Standard, stage: string, probability: number | null): Standard {
  const stages = Object.keys(draft.dictionary?.stages ?? {});
  const steps = new Map((draft.analytics?.ladder?.['*'] ?? []).map((step) => [step.stage, step]));
  if (probability === null) steps.delete(stage);
  else steps.set(stage, { stage, probability });
  const placed = [...steps.values()].sort((a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage));
  const { '*': _everywhere, ...named } = draft.analytics?.ladder ?? {};
  const ladder = placed.length > 0 ? { ...named, '*': placed } : named;
  return { ...draft, analytics: { ...draft.analytics, ladder } };
}

/** A new item of the menu by the label that the CRM shows; the last of the role's order. */
export function addItem(draft: Standard, role: string, label: string): Standard {
  const menu = { ...draft.dictionary?.menu, [label]: { labels: [label] } };
  const named = { ...draft, dictionary: { ...draft.dictionary, menu } };
  return placeItem(named, role, label, Number.MAX_SAFE_INTEGER);
}

/** Items of a page's menu that a role's rule neither places nor hides. */
export function unplacedItems(
  draft: Standard,
  role: string,
  seen: readonly SurveyedItem[],
): readonly SurveyedItem[] {
  const { order = [], hidden = [] } = menuOf(draft, role);
  const placed = new Set([...order, ...hidden]);
  return seen.filter(({ label }) => !placed.has(itemFor(draft, label) ?? ''));
}

/** Take over a page's menu: what the role has no place for yet comes last, in the page's order. */
export function readMenu(draft: Standard, role: string, seen: readonly SurveyedItem[]): Standard {
  const fresh = unplacedItems(draft, role, seen);
  const unknown = fresh.filter(({ label }) => itemFor(draft, label) === undefined);
  const words = unknown.map(
    ({ label, href }) => [label, { labels: [label], ...(href === null ? {} : { href }) }] as const,
  );
  const menu = { ...draft.dictionary?.menu, ...Object.fromEntries(words) };
  const named = { ...draft, dictionary: { ...draft.dictionary, menu } };
  const { order = [], hidden = [] } = menuOf(draft, role);
  const placed = fresh.map(({ label }) => itemFor(named, label) ?? label);
  return withMenu(named, role, { order: [...order, ...placed], hidden });
}

/** The id under which the dictionary knows a label. */
function itemFor(draft: Standard, label: string): string | undefined {
  const wanted = foldLabel(label);
  const words = Object.entries(draft.dictionary?.menu ?? {});
  return words.find(([, { labels }]) => labels.some((each) => foldLabel(each) === wanted))?.[0];
}
