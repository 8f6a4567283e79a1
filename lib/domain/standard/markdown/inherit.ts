import { own } from '../own';
import type { ById, CardRule, MenuRule, Standard, StartPageRule } from '../types';

type Shown = Pick<Standard, 'menu' | 'startPage' | 'cards'>;

/**
 * Lays a standard over a preset as the layers do it for each role: the menu
 * property by property, a start page as a whole, cards part by part and their
 * maps member by member. Everything else of `upper` stays as it is.
 */
export function layOver<T extends Shown>(lower: Shown, upper: T): T {
  const menu = forEachRole(lower.menu, upper.menu, (...rules): MenuRule => Object.assign({}, ...rules));
  const startPage = forEachRole(lower.startPage, upper.startPage, (...rules) => last(rules));
  const entities = keysOf(lower.cards, upper.cards);
  const cards = Object.fromEntries(
    entities.map((entity) => [
      entity,
      cardOver(own(lower.cards, entity) ?? {}, own(upper.cards, entity) ?? {}),
    ]),
  );
  return { ...upper, menu, startPage, cards };
}

/** For each role the rules that concern it, from the weakest to the strongest. */
function forEachRole<T>(
  lower: ById<T> | undefined,
  upper: ById<T> | undefined,
  join: (...rules: T[]) => T | undefined,
): ById<T> {
  return Object.fromEntries(
    keysOf(lower, upper).flatMap((role) => {
      const rules = [lower, upper].flatMap(
        (layer) => [own(layer, '*') ?? [], own(layer, role) ?? []].flat() as T[],
      );
      const rule = join(...rules);
      return rule === undefined ? [] : [[role, rule]];
    }),
  );
}

function cardOver(lower: CardRule, upper: CardRule): CardRule {
  const maps = (['formats', 'hints', 'clauses'] as const).map((part) => [
    part,
    { ...lower[part], ...upper[part] },
  ]);
  return { ...lower, ...upper, ...Object.fromEntries(maps) };
}

function keysOf(lower: object | undefined, upper: object | undefined): string[] {
  return [...new Set([...Object.keys(upper ?? {}), ...Object.keys(lower ?? {})])];
}

function last(rules: readonly StartPageRule[]): StartPageRule | undefined {
  return rules.at(-1);
}
