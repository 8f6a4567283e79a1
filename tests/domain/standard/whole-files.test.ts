/** The example of the format, a file written by hand and every ready set take the whole way of a file. */
import { describe, expect, it } from 'vitest';
import {
  diffStandards,
  effectiveSettings,
  emptyStandard,
  explain,
  PRESETS,
  printStandard,
} from '../../../lib/domain/standard';
import { fixtureText, parsed, standardWith, told } from './helpers';

const AT = { role: 'seller', host: 'acme.bitrix24.ru', now: Date.parse('2026-03-10') };

const FILES = [
  ...['moscow-v7.json', 'by-hand.json'].map((name) => ({ name, text: fixtureText(name), crm: 'bitrix24' })),
  ...PRESETS.flatMap((preset) =>
    (['en', 'ru'] as const).map((language) => ({
      name: `${preset.id} in ${language}`,
      text: printStandard(preset.build(language)),
      crm: preset.crm,
    })),
  ),
];

describe.each(FILES)('$name', ({ text, crm }) => {
  const standard = parsed(text);
  const context = { ...AT, crm };

  it('loads without a problem', () => {
    expect(told(text).filter((code) => !code.startsWith('unknown-preset'))).toEqual([]);
  });

  it('prints back the same', () => {
    const printed = printStandard(standard);
    expect(parsed(printed)).toEqual(standard);
    expect(printStandard(parsed(printed))).toBe(printed);
    expect(JSON.parse(printed)).toEqual(JSON.parse(text));
  });

  it('explains every value that it gives', () => {
    const { sources } = effectiveSettings({ team: standard }, context);
    expect(Object.keys(sources).length).toBeGreaterThan(3);
    for (const [key, source] of Object.entries(sources)) {
      expect(explain({ team: standard }, context, key).source).toEqual(source);
    }
  });

  it('merges with what a person pinned, and is itself without', () => {
    const menu = effectiveSettings({ team: standard }, context).menu;
    const last = menu?.order.at(-1)?.id ?? '';
    const pin = [{ list: 'menu', op: 'pin', id: last }] as const;
    const personal = { settings: {}, vars: {}, operations: pin, dismissed: {}, off: false };
    const merged = effectiveSettings({ team: standard, personal }, context);
    expect(merged.menu?.order[0]?.id).toBe(last);
    expect(merged.menu?.order.length).toBe(menu?.order.length);
  });

  it('differs from nothing in everything, from itself in nothing, from another start in that', () => {
    expect(diffStandards(emptyStandard(), standard).length).toBeGreaterThan(2);
    expect(diffStandards(standard, parsed(text))).toEqual([]);
    const other = { ...standard, startPage: { ...standard.startPage, seller: { to: 'panel:yesterday' } } };
    expect(diffStandards(standard, other).map(({ code }) => code)).toEqual([
      expect.stringMatching(/^start-page-(set|changed)$/),
    ]);
    expect(diffStandards(standardWith(), standard).length).toBeGreaterThan(2);
  });
});
