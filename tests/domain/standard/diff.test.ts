import { describe, expect, it } from 'vitest';
import {
  type Change,
  diffFork,
  diffStandards,
  emptyStandard,
  PRESETS,
  type Standard,
} from '../../../lib/domain/standard';
import { fixtureText, parsed, standardWith } from './helpers';

/** The code and subject of each change, with its two values when it has any. */
function said(changes: readonly Change[]): string[] {
  return changes.map(({ code, item, role, entity, before, after }) => {
    const subject = [role, entity, item].filter(Boolean).join('/');
    return `${code} ${subject}: ${JSON.stringify(before)} → ${JSON.stringify(after)}`;
  });
}

const diff = (before: Partial<Standard>, after: Partial<Standard>) =>
  said(diffStandards(standardWith(before), standardWith(after)));
const deal = (card: NonNullable<Standard['cards']>[string]) => ({ cards: { deal: card } });

describe('what changes between two standards', () => {
  it('finds nothing between a standard and itself, or a copy with other head and key order', () => {
    const team = parsed(fixtureText('moscow-v7.json'));
    const { name, ...rest } = team;
    const copy = { ...rest, version: 8, createdAt: '2026-04-01', changes: [], replies: [], name };
    expect(diffStandards(team, team)).toEqual([]);
    expect(diffStandards(team, copy)).toEqual([]);
  });

  it('says what the menu gains, loses, hides and shows', () => {
    expect(
      diff(
        { menu: { seller: { order: ['a', 'b', 'c'], hidden: ['x', 'y'] } } },
        { menu: { seller: { order: ['a', 'x', 'd'], hidden: ['y', 'b'] } } },
      ),
    ).toEqual([
      'menu-item-hidden seller/b: "a" → null',
      'menu-item-shown seller/x: null → "a"',
      'menu-item-added seller/d: null → "x"',
      'menu-item-removed seller/c: "b" → null',
    ]);
  });

  it('names the one item that moved, not all that gave way', () => {
    expect(
      diff(
        { menu: { '*': { order: ['a', 'b', 'c', 'd'] } } },
        { menu: { '*': { order: ['d', 'a', 'b', 'c'] } } },
      ),
    ).toEqual(['menu-item-moved */d: "c" → null']);
  });

  it('names start pages set, changed and removed', () => {
    expect(
      diff(
        { startPage: { a: { to: '/1' }, b: { to: '/2' } } },
        { startPage: { b: { to: '/3' }, c: { to: '/4' } } },
      ),
    ).toEqual([
      'start-page-changed b: "/2" → "/3"',
      'start-page-set c: null → "/4"',
      'start-page-removed a: "/1" → null',
    ]);
  });

  it('names required fields with their rules', () => {
    expect(
      diff(
        deal({ required: [{ field: 'a' }, { field: 'b', fromStage: 's', mode: 'hint' }] }),
        deal({ required: [{ field: 'b', fromStage: 's', mode: 'hard' }, { field: 'c' }] }),
      ),
    ).toEqual([
      'required-changed deal/b: {"field":"b","fromStage":"s","mode":"hint"} → {"field":"b","fromStage":"s","mode":"hard"}',
      'required-added deal/c: null → {"field":"c"}',
      'required-removed deal/a: {"field":"a"} → null',
    ]);
  });

  it('names blocks and the fields that change them', () => {
    expect(
      diff(
        deal({
          blocks: [
            { id: 'm', title: 'Main', fields: ['a', 'b', 'c'] },
            { id: 'o', title: 'Old', fields: ['d'] },
          ],
        }),
        deal({
          blocks: [
            { id: 'm', title: 'First', fields: ['b', 'a'] },
            { id: 'n', title: 'New', fields: ['c', 'e'] },
          ],
        }),
      ),
    ).toEqual([
      'block-added deal/n: null → "New"',
      'block-removed deal/o: "Old" → null',
      'block-renamed deal/m: "Main" → "First"',
      'block-field-moved deal/c: "m" → "n"',
      'block-field-added deal/e: null → "n"',
      'block-field-removed deal/d: "o" → null',
      'block-field-moved deal/b: "m" → "m"',
    ]);
  });

  it('names hidden fields, the order of filling, and single hints', () => {
    expect(
      diff(
        deal({ hidden: ['x'], order: ['a', 'b', 'c'], hints: { a: '1', b: '2' } }),
        deal({ hidden: ['y'], order: ['b', 'c', 'a'], hints: { a: '1', b: '3' } }),
      ),
    ).toEqual([
      'field-hidden deal/y: null → null',
      'field-shown deal/x: null → null',
      'fill-order-moved deal/a: null → "c"',
      'value-changed deal/b: "2" → "3"',
    ]);
  });

  it('names probabilities, thresholds, strengths and tiles', () => {
    expect(
      diff(
        {
          analytics: {
            k: 10,
            stuckDays: { offer: 10 },
            ladder: {
              '*': [
                { stage: 'a', probability: 0.1 },
                { stage: 'b', probability: 0.2 },
              ],
            },
          },
          strength: { menu: 'locked' },
          dashboards: { rop: ['x', 'y'] },
        },
        {
          analytics: {
            k: 5,
            stuckDays: { offer: 14 },
            ladder: {
              '*': [
                { stage: 'a', probability: 0.1 },
                { stage: 'b', probability: 0.3 },
              ],
            },
          },
          dashboards: { rop: ['y', 'z'] },
        },
      ),
    ).toEqual([
      'tile-added rop/z: null → "y"',
      'tile-removed rop/x: null → null',
      'probability-changed b: 0.2 → 0.3',
      'value-changed k: 10 → 5',
      'value-changed offer: 10 → 14',
      'strength-changed menu: "locked" → "default"',
    ]);
  });

  it('leaves no section of the format unseen', () => {
    // Without presets, which would stand in for a missing section.
    const { extends: _, ...full } = parsed(fixtureText('moscow-v7.json'));
    const head = [
      'format',
      'id',
      'name',
      'description',
      'version',
      'createdAt',
      'basedOn',
      'changes',
      'replies',
      'roles',
    ];
    const knowledge = ['dictionary'];
    for (const key of Object.keys(full)) {
      const without = Object.fromEntries(
        Object.entries(full).filter(([other]) => other !== key),
      ) as unknown as Standard;
      expect([key, diffStandards(without, full).length > 0]).toEqual([
        key,
        ![...head, ...knowledge].includes(key),
      ]);
      expect([key, diffStandards(full, without).length > 0]).toEqual([key, !head.includes(key)]);
    }
  });

  it('says what a preset brings to a file that only names it', () => {
    const extending = standardWith({
      extends: ['builtin:small-shop@1'],
      menu: { seller: { hidden: ['disk'] } },
    });
    const changes = diffStandards(emptyStandard(), extending);
    const hidden = changes.filter(({ code, role }) => code === 'menu-item-hidden' && role === 'seller');
    expect(hidden.map(({ item }) => item)).toEqual(['disk']);
    expect(changes.some(({ code, item }) => code === 'required-added' && item === 'address')).toBe(true);
  });

  it('says nothing of a new word, and names a word that is no longer the same', () => {
    const words = (labels: string[]) => ({ dictionary: { menu: { deals: { labels } } } });
    expect(diff({}, words(['Deals']))).toEqual([]);
    expect(diff(words(['Deals']), words(['Сделки']))).toEqual([
      'value-changed deals: {"labels":["Deals"]} → {"labels":["Сделки"]}',
    ]);
  });

  it('says all of a first standard against nothing, for every preset', () => {
    for (const preset of PRESETS) {
      const standard = preset.build('en');
      const codes = new Set(diffStandards(emptyStandard(), standard).map(({ code }) => code));
      for (const code of [
        'menu-item-added',
        'menu-item-hidden',
        'start-page-set',
        'required-added',
        'block-added',
      ] as const) {
        expect(codes).toContain(code);
      }
    }
  });
});

describe('a fork of two files made from one version', () => {
  const base = standardWith({ menu: { '*': { order: ['a', 'b', 'c'] } }, startPage: { '*': { to: '/1' } } });

  it('tells what each changed, what both changed alike, and where they disagree', () => {
    const ours = standardWith({
      menu: { '*': { order: ['a', 'b'], hidden: ['c'] } },
      startPage: { '*': { to: '/2' } },
    });
    const theirs = standardWith({
      menu: { '*': { order: ['a', 'b'], hidden: ['c'], unknown: 'show-in-new' } },
      startPage: { '*': { to: '/3' } },
    });
    const fork = diffFork(base, ours, theirs);
    expect(said(fork.both)).toEqual(['menu-item-hidden */c: "b" → null']);
    expect(said(fork.ours)).toEqual([]);
    expect(fork.theirs.map(({ path }) => path)).toEqual(['menu["*"].unknown']);
    expect(fork.conflicts.map(({ ours: a, theirs: b }) => [a.after, b.after])).toEqual([['/2', '/3']]);
  });

  it('sees that one hides what the other moves', () => {
    const ours = standardWith({ ...base, menu: { '*': { order: ['a', 'c'], hidden: ['b'] } } });
    const theirs = standardWith({ ...base, menu: { '*': { order: ['b', 'a', 'c'] } } });
    const fork = diffFork(base, ours, theirs);
    expect(fork.conflicts.map(({ ours: a, theirs: b }) => [a.code, b.code])).toEqual([
      ['menu-item-hidden', 'menu-item-moved'],
    ]);
  });

  it('finds no conflict when only one side changed', () => {
    const theirs = standardWith({ ...base, startPage: { '*': { to: '/3' } } });
    expect(diffFork(base, base, theirs)).toMatchObject({ ours: [], both: [], conflicts: [] });
  });
});
