/** A standard in all its states: own changes, a waiting version, policy, foreign keys. */
import {
  type EffectiveSettings,
  effectiveSettings,
  NO_PERSONAL,
  PRESETS,
  type Standard,
} from '../../../lib/domain/standard';
import type { StandardLife, TrustView } from '../../../lib/domain/standard-life';
import type { SettingsView } from '../../../lib/domain/views';
import { base, NOW, ORIGIN, type Scenario } from './base';
import { KEY_WORDS, OTHER_WORDS } from './life';
import { PREVIEW } from './samples';

const OPERATIONS = [
  { list: 'menu', op: 'pin', id: 'calendar' },
  { list: 'menu', op: 'hide', id: 'mail' },
  { list: 'menu', op: 'pin', id: 'gone' },
] as const;

const TEAM: Standard = {
  ...(PRESETS[0]?.build('ru') ?? { format: 'crm-standard/1', name: '' }),
  name: 'Отдел продаж Москва',
  version: 7,
  id: 'line',
  strength: { startPage: 'suggest' },
};

function compiled(team: Standard): EffectiveSettings {
  const layers = { team, personal: { ...NO_PERSONAL, operations: OPERATIONS } };
  return effectiveSettings(layers, { role: 'seller', host: new URL(ORIGIN).host, crm: 'bitrix24', now: NOW });
}

const LIFE: StandardLife = {
  kept: [7, 6, 5].map((version) => ({
    hash: `hash-${version}`,
    name: 'Отдел продаж Москва',
    version,
    appliedAt: NOW - (8 - version) * 86_400_000,
    signed: version > 5,
  })),
  words: KEY_WORDS,
  operations: OPERATIONS,
  policy: null,
  update: {
    url: 'https://files.vector.example/standard.json',
    by: 'person',
    checkedAt: NOW - 3_600_000,
    problem: null,
    waiting: { version: 8, changes: 3 },
  },
};

const settings: SettingsView = { ...base.settings, effective: compiled(TEAM), life: LIFE };
const life: Scenario = { ...base, settings, standardText: JSON.stringify(TEAM) };

function previewOf(trust: TrustView): Scenario {
  return { ...life, preview: { ...PREVIEW, trust } as Scenario['preview'] };
}

export const LIFE_SCENARIOS = {
  life,
  policy: {
    ...life,
    settings: {
      ...settings,
      effective: compiled({ ...TEAM, strength: { menu: 'locked' } }),
      life: {
        ...LIFE,
        words: null,
        policy: {
          lockdown: true,
          standard: 'Vector Group',
          teamFileUrl: 'https://intranet.vector.example/standard.json',
          onlyTrustedKeys: true,
          ignored: ['surprise'],
          holds: [
            { part: 'menu', overTeam: true },
            { part: 'startPage', overTeam: false },
          ],
        },
        update: { ...LIFE.update, by: 'policy', problem: 'trust-other-key', waiting: null },
      },
    },
  },
  foreignKey: previewOf({ verdict: 'other-key', action: 'refuse', words: OTHER_WORDS, pinned: KEY_WORDS }),
  firstKey: previewOf({ verdict: 'first', action: 'ask', words: KEY_WORDS, pinned: null }),
  rollback: previewOf({ verdict: 'older', action: 'ask', words: KEY_WORDS, pinned: KEY_WORDS }),
} as const satisfies Record<string, Scenario>;
