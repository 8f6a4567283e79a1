import { mergeDictionaries } from '../names';
import { own } from '../own';
import type { PresetLanguage } from '../presets';
import type { ById, CardRule, MenuRule, Standard } from '../types';
import { presetsOf } from './scope';

/**
 * A standard with what the presets add that it extends, as the layers mix them
 * for each role: the menu property by property, cards part by part, maps member
 * by member, everything else as a whole. For showing and comparing, not for saving.
 */
export function withPresets(standard: Standard, language: PresetLanguage): Standard {
  return presetsOf(standard, language).reduceRight((upper, lower) => layOver(lower, upper), standard);
}

function layOver(lower: Standard, upper: Standard): Standard {
  const { menu, startPage, cards, dashboards, dictionary, analytics } = upper;
  return {
    ...upper,
    ...(lower.menu
      ? { menu: forEachRole<MenuRule>(lower.menu, menu, (rules) => Object.assign({}, ...rules)) }
      : {}),
    ...(lower.startPage ? { startPage: forEachRole(lower.startPage, startPage, strongest) } : {}),
    ...(lower.dashboards ? { dashboards: forEachRole(lower.dashboards, dashboards, strongest) } : {}),
    ...(lower.cards ? { cards: cardsOver(lower.cards, cards) } : {}),
    ...(lower.analytics ? { analytics: { ...lower.analytics, ...analytics } } : {}),
    ...(lower.dictionary ? { dictionary: mergeDictionaries(lower.dictionary, dictionary ?? {}) } : {}),
  };
}

/** For each role the rules that concern it, from the weakest to the strongest. */
function forEachRole<T>(
  lower: ById<T>,
  upper: ById<T> | undefined,
  join: (rules: readonly T[]) => T,
): ById<T> {
  return Object.fromEntries(
    keysOf(lower, upper).map((role) => {
      const words = [own(lower, '*'), own(lower, role), own(upper, '*'), own(upper, role)];
      return [role, join(words.filter((rule): rule is NonNullable<typeof rule> => rule !== undefined))];
    }),
  );
}

/** Never called without a rule: each role stems from one of the two maps. */
function strongest<T>(rules: readonly T[]): T {
  return rules[rules.length - 1] as T;
}

function cardsOver(lower: ById<CardRule>, upper: ById<CardRule> | undefined): ById<CardRule> {
  return Object.fromEntries(
    keysOf(lower, upper).map((entity) => [
      entity,
      cardOver(own(lower, entity) ?? {}, own(upper, entity) ?? {}),
    ]),
  );
}

function cardOver(lower: CardRule, upper: CardRule): CardRule {
  const maps = (['formats', 'hints', 'clauses', 'placeholders'] as const).flatMap((part) =>
    lower[part] || upper[part] ? [[part, { ...lower[part], ...upper[part] }] as const] : [],
  );
  return { ...lower, ...upper, ...Object.fromEntries(maps) };
}

/** Keys of both maps, those of the upper first. */
function keysOf(lower: object, upper: object | undefined): string[] {
  return [...new Set([...Object.keys(upper ?? {}), ...Object.keys(lower)])];
}
