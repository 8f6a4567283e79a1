/** What can be said of rules and taught places on the page in view. */
import type { CrmPage, FormField, MenuCandidate } from '../crm/adapter';
import type { AnchorSight } from '../crm/adapter-sights';
import type { HealthSight } from '../domain/anchors';
import type { FieldMatch } from '../domain/card';
import { planMenu } from '../domain/menu';
import { readMenu } from '../domain/menu/menu-item';
import type { SiteRules } from '../domain/site-settings';
import type { EffectiveMenuItem } from '../domain/standard';
import type { OpenCard } from './open-card';

/** The menu rule, its items and the start page. Nothing on a page without any menu: it may be a window of its own. */
export function menuSights(
  menus: readonly MenuCandidate[],
  rules: Pick<SiteRules, 'menu' | 'startPage'>,
): HealthSight[] {
  const { menu: rule, startPage } = rules;
  const items = rule ? [...rule.order, ...rule.hidden] : [];
  const planned = menus.map((menu) => ({ menu, plan: planMenu(menu.items, rule ?? {}) }));
  const best = planned.sort((a, b) => b.plan.found - a.plan.found)[0];
  if (!best) return [];
  const { applied, reason, found, wanted } = best.plan;
  const whole: HealthSight = {
    key: 'menu',
    found: applied,
    by: reason === null ? [] : [reason],
    label: null,
    parts: { found, of: wanted },
  };
  const start = startPage?.kind === 'menu' ? [itemSight('start', startPage.item, best.menu)] : [];
  const each = items.map((item) => itemSight(`menu:${item.id}`, item, best.menu));
  return [...(items.length > 0 ? [whole] : []), ...each, ...start];
}

function itemSight(key: string, item: EffectiveMenuItem, { items, why }: MenuCandidate): HealthSight {
  const [at] = readMenu(items).find(item);
  const entry = at === undefined ? undefined : items[at];
  if (!entry) return { key, found: false, by: ['missing'], label: null };
  const isKnown = why.includes('known') ? 'adapter' : 'reader';
  const how =
    entry.id === item.id ? 'id' : item.href !== null && item.href === entry.href ? 'address' : 'label';
  return { key, found: true, by: how === 'id' ? [how] : [isKnown, how], label: entry.label };
}

/** The fields and blocks of the open card. */
export function cardSights({ entity, rules, places, fields }: OpenCard): HealthSight[] {
  const isFound = (id: string) => places.get(id)?.kind === 'found';
  const blocks = rules.blocks.map((block): HealthSight => {
    const found = block.fields.filter(isFound).length;
    const parts = { found, of: block.fields.length };
    return { key: `block:${entity}:${block.id}`, found: found > 0, by: [], label: null, parts };
  });
  const each = Object.keys(rules.fields).map((id) =>
    fieldSight(`field:${entity}:${id}`, places.get(id), fields),
  );
  return [...each, ...blocks];
}

function fieldSight(key: string, place: FieldMatch | undefined, fields: readonly FormField[]): HealthSight {
  if (place?.kind !== 'found') return { key, found: false, by: [place?.kind ?? 'missing'], label: null };
  const field = fields[place.index];
  const reader = field?.why.includes('adapter') ? 'adapter' : 'reader';
  return {
    key,
    found: true,
    by: place.by === 'id' ? ['id'] : [reader, 'label'],
    label: field?.label ?? null,
  };
}

/** Anchors that were found, and those that were not although this is the page for them. */
export function taughtSights(book: Iterable<AnchorSight>, page: CrmPage, hasMenu: boolean): HealthSight[] {
  return [...book].flatMap((sight): HealthSight[] => {
    const { id, found, by, label } = sight;
    return found || isPageFor(sight, page, hasMenu) ? [{ key: `anchor:${id}`, found, by, label }] : [];
  });
}

function isPageFor({ anchor }: AnchorSight, { kind, entity }: CrmPage, hasMenu: boolean): boolean {
  if (anchor.page === undefined) return hasMenu && kind !== 'login' && kind !== 'error' && kind !== 'loading';
  const isRecord = (page: string) => page === 'card' || page === 'form';
  const samePage = anchor.page === kind || (isRecord(anchor.page) && isRecord(kind));
  return samePage && (anchor.entity === undefined || anchor.entity === entity);
}
