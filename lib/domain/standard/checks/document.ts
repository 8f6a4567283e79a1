import { readUpdateUrl } from '../addresses';
import { readHostPattern } from '../hosts';
import { foldLabel } from '../names';
import { nearest } from '../nearest';
import { presetByRef } from '../presets';
import type { Breach, PathStep } from '../problems';
import { isSettingsKey, STRENGTH_ROOTS } from '../settings-keys';
import { isVarValue } from '../vars';
import { type CheckContext, listedTwice } from './context';

/** Dates, presets, strengths, variables and lists of the document itself. */
export function* checkDocument({ standard }: CheckContext): Generator<Breach> {
  const { validFrom, expiresAt, changes, replies, vars, update } = standard;
  if (validFrom && expiresAt && Date.parse(expiresAt) < Date.parse(validFrom)) {
    yield {
      code: 'expires-before-start',
      path: ['expiresAt'],
      received: expiresAt,
      expected: `≥ ${validFrom}`,
    };
  }
  for (const [index, ref] of (standard.extends ?? []).entries()) {
    if (!presetByRef(ref, 'en')) yield { code: 'unknown-preset', path: ['extends', index], received: ref };
  }
  for (const section of ['strength', 'strengthUntil'] as const) {
    for (const key of Object.keys(standard[section] ?? {})) {
      if (isSettingsKey(key)) continue;
      const cure = nearest(key, STRENGTH_ROOTS);
      yield {
        code: 'unknown-strength-key',
        path: [section, key],
        atKey: true,
        received: key,
        ...(cure ? { cure } : {}),
      };
    }
  }
  yield* listedTwice(['changes'], changes, ({ id }) => id);
  yield* listedTwice(['replies'], replies, ({ id }) => id);
  yield* listedTwice(['vars'], vars, ({ id }) => id);
  for (const [index, rule] of (vars ?? []).entries()) {
    if (!isVarValue(rule, rule.default))
      yield { code: 'bad-default', path: ['vars', index, 'default'], received: String(rule.default) };
  }
  const reading = update && readUpdateUrl(update.url);
  if (reading && !reading.ok) {
    const { ok, ...breach } = reading;
    yield { path: ['update', 'url'], ...breach };
  }
}

/** Hosts that would cover sites of others, and those written with look-alike letters. */
export function* checkHosts({ standard }: CheckContext): Generator<Breach> {
  for (const [scope, { hosts = [] }] of (standard.appliesTo ?? []).entries()) {
    for (const [index, pattern] of hosts.entries()) {
      const path = ['appliesTo', scope, 'hosts', index];
      const reading = readHostPattern(pattern);
      if (!reading.ok) {
        const { ok, ...breach } = reading;
        yield { path, received: pattern.slice(0, 80), ...breach };
      } else if (reading.punycode) {
        yield { code: 'host-punycode', path, received: pattern, cure: reading.host };
      }
    }
  }
}

/** Roles that are named in a rule and not declared. */
export function* checkRoles({ standard, roles, nearest }: CheckContext): Generator<Breach> {
  if (!roles) return;
  const unknown = function* (
    role: string | undefined,
    path: readonly PathStep[],
    atKey = false,
  ): Generator<Breach> {
    if (role === undefined || roles.has(role)) return;
    const cure = nearest(role, roles);
    yield {
      code: 'unknown-role',
      path,
      received: role,
      ...(cure ? { cure } : {}),
      ...(atKey ? { atKey } : {}),
    };
  };
  yield* unknown(standard.defaultRole, ['defaultRole']);
  for (const section of ['menu', 'startPage', 'dashboards'] as const) {
    for (const role of Object.keys(standard[section] ?? {})) yield* unknown(role, [section, role], true);
  }
  for (const [entity, card] of Object.entries(standard.cards ?? {})) {
    for (const [index, rule] of (card.required ?? []).entries()) {
      for (const [at, role] of (rule.roles ?? []).entries()) {
        yield* unknown(role, ['cards', entity, 'required', index, 'roles', at]);
      }
    }
  }
}

/** One label under two ids of a kind: nobody could tell which of them the page shows. */
export function* checkDictionary({ standard }: CheckContext): Generator<Breach> {
  const { menu = {}, fields = {}, stages = {} } = standard.dictionary ?? {};
  const menuWords = Object.entries(menu).map(([id, { labels }]) => ({ id, labels, group: '' }));
  yield* sharedLabels(['dictionary', 'menu'], menuWords, ['labels']);
  const fieldWords = Object.entries(fields).map(([id, { labels, entity = '' }]) => ({
    id,
    labels,
    group: entity,
  }));
  yield* sharedLabels(['dictionary', 'fields'], fieldWords, ['labels']);
  const stageWords = Object.entries(stages).map(([id, labels]) => ({ id, labels, group: '' }));
  yield* sharedLabels(['dictionary', 'stages'], stageWords, []);
}

interface Word {
  readonly id: string;
  readonly labels: readonly string[];
  /** Words of different groups never meet on one page. */
  readonly group: string;
}

function* sharedLabels(
  path: readonly PathStep[],
  words: readonly Word[],
  under: readonly string[],
): Generator<Breach> {
  const owner = new Map<string, string>();
  for (const { id, labels, group } of words) {
    for (const [index, label] of labels.entries()) {
      const key = `${group}\n${foldLabel(label)}`;
      const other = owner.get(key);
      if (other !== undefined && other !== id) {
        yield {
          code: 'ambiguous-label',
          path: [...path, id, ...under, index],
          received: label,
          expected: other,
        };
      }
      owner.set(key, id);
    }
  }
}
