import { describe, expect, it } from 'vitest';
import type { Anchor } from '../../../lib/domain/anchors';
import { diffStandards, MARKDOWN_WORDS, printStandard, toMarkdown } from '../../../lib/domain/standard';
import { readAnchors } from '../../../lib/domain/standard/schema';
import { parsed, standardWith, toldOf } from './helpers';

const BUDGET: Anchor = {
  kind: 'field',
  as: 'budget',
  page: 'card',
  entity: 'deal',
  labels: ['Бюджет'],
  names: { 'data-field': 'amount' },
  beside: { before: 'Этап' },
};
const words = Object.fromEntries(MARKDOWN_WORDS.map((word) => [word, word])) as never;

describe('anchors in the standard', () => {
  it('are read back as they were printed', () => {
    const standard = standardWith({ anchors: { 'field:budget': BUDGET } });
    expect(parsed(printStandard(standard))).toEqual(standard);
  });

  it.each([
    ['a kind that does not exist', { kind: 'css', labels: [] }, 'not-in-list anchors.a.kind'],
    ['a selector', { kind: 'field', labels: [], css: '.x' }, 'unknown-key anchors.a.css'],
    [
      'a handler as an attribute',
      { kind: 'field', labels: [], names: { onclick: 'x' } },
      'bad-text anchors.a.names.onclick',
    ],
    [
      'a class as an attribute',
      { kind: 'field', labels: [], names: { class: 'x' } },
      'bad-text anchors.a.names.class',
    ],
    ['a label without end', { kind: 'field', labels: ['x'.repeat(200)] }, 'too-long anchors.a.labels[0]'],
    ['another form altogether', ['#menu'], 'wrong-type anchors.a'],
  ])('%s is told with its place', (_what, anchor, told) => {
    expect(toldOf({ anchors: { a: anchor } })).toEqual([told]);
  });

  it('F10 F11 F12: texts that would be selectors elsewhere are only texts', () => {
    const hostile = ['a{}', '.x}body{display:none', '.a/*', ':is(', '@import url(x)', '*', ':root'];
    const anchors = Object.fromEntries(
      hostile.map((text, n) => [`a${n}`, { kind: 'field', labels: [text], names: { 'data-id': text } }]),
    );
    expect(toldOf({ anchors })).toEqual([]);
  });

  it('one damaged anchor of storage does not take the others with it', () => {
    expect(readAnchors({ good: BUDGET, bad: { kind: 'field' }, worse: 7 })).toEqual({ good: BUDGET });
    expect(readAnchors([BUDGET])).toEqual({});
  });

  it('are told in the changes by kind and label', () => {
    const before = standardWith();
    const after = standardWith({ anchors: { 'field:budget': BUDGET } });
    expect(diffStandards(before, after)).toEqual([
      {
        code: 'anchor-taught',
        path: 'anchors["field:budget"]',
        item: 'field:budget',
        entity: 'deal',
        before: null,
        after: { kind: 'field', label: 'Бюджет' },
      },
    ]);
    expect(diffStandards(after, before)[0]?.code).toBe('anchor-removed');
    const renamed = standardWith({ anchors: { 'field:budget': { ...BUDGET, labels: ['Сумма'] } } });
    expect(diffStandards(after, renamed)[0]?.code).toBe('anchor-changed');
  });

  it('stand in the readable document', () => {
    const text = toMarkdown(standardWith({ anchors: { 'field:budget': BUDGET } }), words);
    expect(text).toContain('- anchorField · Бюджет · budget');
  });
});
