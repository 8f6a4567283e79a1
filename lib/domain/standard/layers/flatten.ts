import { own } from '../own';
import { CARD_KEYS } from '../settings-keys';
import type { ById, JsonValue, RoleId, VarValue } from '../types';
import type { Sections } from './layer-types';

/** One value under its settings key. */
export interface Entry {
  readonly key: string;
  /** Where the value goes in `Sections` when a person takes it over; roles become `*`. */
  readonly path: readonly string[];
  readonly value: JsonValue;
}

/** Card parts whose members are keys of their own, so that layers mix member by member. */
const CARD_MAPS: ReadonlySet<string> = new Set(['formats', 'hints', 'clauses', 'placeholders']);

/** Lists every value that a layer sets for one role. The dictionary is merged apart. */
export function flatten(sections: Sections, vars: ById<VarValue>, role: RoleId): Entry[] {
  return [
    ...members('menu', ['menu', '*'], { ...own(sections.menu, '*'), ...own(sections.menu, role) }),
    ...single('startPage', ['startPage', '*', 'to'], forRole(sections.startPage, role)?.to),
    ...single('dashboards', ['dashboards', '*'], forRole(sections.dashboards, role)),
    ...single('targets', ['targets'], sections.targets),
    ...flattenCards(sections),
    ...(['feedback', 'analytics', 'alerts', 'privacy', 'anchors'] as const).flatMap((section) =>
      members(section, [section], sections[section] ?? {}),
    ),
    ...members('vars', ['vars'], vars),
  ];
}

/** What a layer says for a role: its own rule, else the one for everybody. */
function forRole<T>(rules: ById<T> | undefined, role: RoleId): T | undefined {
  return own(rules, role) ?? own(rules, '*');
}

function flattenCards(sections: Sections): Entry[] {
  return Object.entries(sections.cards ?? {}).flatMap(([entity, card]) =>
    CARD_KEYS.flatMap((part) => {
      const key = `cards.${entity}.${part}`;
      const path = ['cards', entity, part];
      const value = card[part];
      if (value === undefined) return [];
      return CARD_MAPS.has(part) ? members(key, path, value) : single(key, path, value);
    }),
  );
}

function members(key: string, path: readonly string[], values: object): Entry[] {
  return Object.entries(values).flatMap(([id, value]) => single(`${key}.${id}`, [...path, id], value));
}

/** Values of a read standard are JSON by construction; their types only do not say so. */
function single(key: string, path: readonly string[], value: unknown): Entry[] {
  return value === undefined ? [] : [{ key, path, value: value as JsonValue }];
}
