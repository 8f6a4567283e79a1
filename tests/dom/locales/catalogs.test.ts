import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../../../lib/domain/card/types';
import type { SkipReason } from '../../../lib/domain/deal';
import type { LeftOutReason } from '../../../lib/domain/pipeline';
import { CHANGE_CODES } from '../../../lib/domain/standard/diff-types';
import { PROBLEM_CODES, WARNING_CODES } from '../../../lib/domain/standard/problems';
import type { AmountRefusal, DateRefusal } from '../../../lib/domain/values';
import { en } from '../../../lib/locales/en';
import type { Catalog, Message } from '../../../lib/locales/message';
import { ru } from '../../../lib/locales/ru';

const source: Catalog = en;
const translated: Catalog = ru;
const keys = Object.keys(source);

const variants = (message: Message): string[] =>
  typeof message === 'string' ? [message] : Object.values(message);
const holes = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

/** Products that are called the same in every language. */
const CRM_NAMES = ['hubspot', 'pipedrive', 'salesforce', 'zoho', 'odoo', 'espocrm'].map(
  (id) => `preset.${id}`,
);

describe('two languages', () => {
  test('hold the same texts', () => {
    expect(Object.keys(translated).sort()).toEqual([...keys].sort());
  });

  test.each(['en', 'ru'])('say each thing in one place: %s', (language) => {
    const folder = join('lib/locales', language);
    const named = readdirSync(folder).flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(/^ {2}'([\w.-]+)':/gm)].map(([, key]) => key),
    );
    expect(named.length).toBeGreaterThan(500);
    expect(named.filter((key, at) => named.indexOf(key) !== at)).toEqual([]);
  });

  test('ask for the same values in each text', () => {
    const differing = keys.filter((key) => {
      const wanted = String(holes(variants(source[key] ?? '').at(-1) ?? ''));
      return variants(translated[key] ?? '').some((text) => String(holes(text)) !== wanted);
    });
    expect(differing).toEqual([]);
  });

  test('have every plural form that the language needs', () => {
    for (const key of keys.filter((each) => typeof source[each] !== 'string')) {
      expect(Object.keys(source[key] ?? {}), key).toEqual(['one', 'other']);
      expect(Object.keys(translated[key] ?? {}), key).toEqual(['one', 'few', 'many', 'other']);
    }
  });

  test('differ, except for names and bare values', () => {
    const same = keys.filter((key) => JSON.stringify(source[key]) === JSON.stringify(translated[key]));
    expect(
      same.filter((key) =>
        /[A-Za-z]{4}/.test(
          variants(source[key] ?? '')
            .join()
            .replace(/\{\w+\}/g, ''),
        ),
      ),
    ).toEqual(['app.name', ...CRM_NAMES]);
  });
});

describe('the tone', () => {
  const all = [source, translated].flatMap((catalog) =>
    Object.entries(catalog).flatMap(([key, message]) =>
      variants(message).map((text) => [key, text] as const),
    ),
  );

  test('never shouts, begs or stumbles', () => {
    expect(
      all.filter(([, text]) => /!|\bplease\b|\boops\b|пожалуйста|ошибка заполнения/i.test(text)),
    ).toEqual([]);
  });

  test('has no doubled or outer blanks', () => {
    expect(all.filter(([, text]) => /\s{2}|^\s|\s$/.test(text))).toEqual([]);
  });

  test('in Russian quotes with «ёлочки» and never lets a sign or dash begin a line', () => {
    const russian = Object.entries(translated).flatMap(([key, message]) =>
      variants(message).map((text) => [key, text] as const),
    );
    expect(russian.filter(([, text]) => /[“”]/.test(text) || / [%—]/.test(text))).toEqual([]);
  });
});

describe('every code of the domain', () => {
  const finding: Record<FindingCode, true> = {
    empty: true,
    placeholder: true,
    'postponed-over': true,
    'postponed-unreadable': true,
    format: true,
    'not-in-list': true,
    'date-in-past': true,
    'date-unreadable': true,
    'amount-not-positive': true,
    'amount-unreadable': true,
    'date-after': true,
    'none-filled': true,
    'empty-while-other-filled': true,
    'field-missing': true,
    'field-ambiguous': true,
    'field-unreadable': true,
    'required-but-hidden': true,
    'stage-unknown': true,
    'format-unknown': true,
  };
  const skip: Record<SkipReason, true> = {
    'no-id': true,
    'no-content': true,
    loading: true,
    duplicate: true,
    ghost: true,
    'sub-row': true,
  };
  const leftOut: Record<LeftOutReason, true> = {
    closed: true,
    'no-stage': true,
    'unknown-stage': true,
    'unknown-pipeline': true,
    'no-amount': true,
    'refused-amount': true,
    'other-currency': true,
    'sum-too-large': true,
  };
  const value: Record<AmountRefusal | DateRefusal, true> = {
    'too-long': true,
    'no-number': true,
    'extra-text': true,
    'two-amounts': true,
    range: true,
    'two-currencies': true,
    percent: true,
    'bad-grouping': true,
    'ambiguous-separator': true,
    'ambiguous-scale': true,
    'ambiguous-currency': true,
    'bad-sign': true,
    'not-a-number': true,
    'too-large': true,
    'too-precise': true,
    unmarked: true,
    'no-date': true,
    'two-dates': true,
    'ambiguous-order': true,
    'order-conflict': true,
    'no-such-day': true,
    'year-out-of-range': true,
    'no-year': true,
    'no-day': true,
    'needs-today': true,
    imprecise: true,
    'unknown-zone': true,
  };
  test.each([
    ['finding', Object.keys(finding)],
    ['skip', Object.keys(skip)],
    ['leftOut', Object.keys(leftOut)],
    ['value', Object.keys(value)],
    ['problem', [...PROBLEM_CODES, ...WARNING_CODES]],
    ['change', [...CHANGE_CODES]],
  ])('has words in the group “%s”', (group, codes) => {
    expect(codes.filter((code) => !Object.hasOwn(source, `${group}.${code}`))).toEqual([]);
  });
});

test('no text is dead', () => {
  const code = ['components', 'lib/state', 'lib/features', 'lib/platform', 'lib/background', 'entrypoints']
    .flatMap((folder) => sources(folder))
    .join('\n');
  // Groups whose keys are put together from a code, as in t(`level.${level}`) or word('skip', …).
  const built = [...code.matchAll(/`([\w.]+)\.\$\{|word\(\s*'([\w.]+)'/g)].map(
    (match) => `${match[1] ?? match[2]}.`,
  );
  const dead = keys.filter(
    (key) => !code.includes(`'${key}'`) && !built.some((group) => key.startsWith(group)),
  );
  expect(dead).toEqual([]);
});

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => readFileSync(join(folder, path), 'utf8'));
}
