import { describe, expect, test, vi } from 'vitest';
import { cardLines } from '../../../components/panel/card-lines';
import { fieldNames } from '../../../components/panel/field-names';
import { describeFinding } from '../../../components/panel/finding-words';
import type { Finding } from '../../../lib/domain/card/types';
import { createTranslator } from '../../../lib/locales';
import { CARD } from '../../sites/panel-playground/samples';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { button, open, says, stagePanel, textOf } from './stage';

const { word, format } = createTranslator('en');
const words = { word, format, nameOf: (id: string) => (id === 'budget' ? 'Budget' : id) };
const finding = (parts: Partial<Finding>): Finding => ({
  code: 'empty',
  field: null,
  index: null,
  expected: null,
  received: null,
  mode: 'hint',
  rule: 'required:x',
  ...parts,
});

describe('the card', () => {
  test('shows the stage and how much is filled', async () => {
    const { root } = stagePanel(SCENARIOS.card);
    await open(root, 'card');
    await says(root, 'КП отправлено');
    await says(root, '3 of 5');
  });

  test('numbers the fields in their order and marks only the first empty one', async () => {
    const { root } = stagePanel(SCENARIOS.card);
    await open(root, 'card');
    await says(root, 'Телефон');
    const places = [...root.querySelectorAll('.place')].map((each) => each.textContent);
    expect(places).toEqual(['1', '2', '3', '4', '5']);
    const marked = [...root.querySelectorAll('.card-field.next')].map(textOf);
    expect(marked).toHaveLength(1);
    expect(marked[0]).toContain('Бюджет');
  });

  test('leads to the field in the page', async () => {
    const { root, world } = stagePanel(SCENARIOS.card);
    await open(root, 'card');
    await says(root, 'Телефон');
    button(root, 'Go to “Бюджет”').click();
    expect(world.commands).toEqual([{ do: 'jump', key: '2' }]);
  });

  test('says how strictly each finding is taken, why, and what would fit', async () => {
    const { root } = stagePanel(SCENARIOS.card);
    await open(root, 'card');
    await says(root, 'asks for a reason');
    await says(root, 'stops the move');
    await says(root, 'Без бюджета КП не сравнить');
    await says(root, 'Would fit: +79161234567');
  });

  test('tells which fields stay visible against the standard, and why', async () => {
    const { root } = stagePanel(SCENARIOS.card);
    await open(root, 'card');
    await vi.waitFor(() => button(root, /kept visible/).click());
    await says(root, 'The CRM itself requires it');
  });

  test('says when nothing is left to do', async () => {
    const { root } = stagePanel(SCENARIOS.cleanCard);
    await open(root, 'card');
    await says(root, 'Everything the standard asks for is filled');
  });
});

describe('a finding', () => {
  test('stands at the field of its id', () => {
    const { lines } = cardLines(CARD);
    expect(lines[2]?.findings.map((each) => each.code)).toEqual(['empty']);
  });

  test('without an id stands at the field of its place', () => {
    const { lines } = cardLines({ ...CARD, findings: [finding({ index: 1 })] });
    expect(lines[1]?.findings).toHaveLength(1);
  });

  test('of a field that is not on the page comes apart', () => {
    const { lines, others } = cardLines({
      ...CARD,
      findings: [finding({ field: 'inn', index: null }), finding({ index: 99 })],
    });
    expect(others).toHaveLength(2);
    expect(lines.flatMap((line) => line.findings)).toEqual([]);
  });

  test('calls other fields by their labels', () => {
    expect(describeFinding(finding({ code: 'none-filled', expected: ['budget', 'plan'] }), words)).toBe(
      'Fill at least one of: Budget and plan.',
    );
  });

  test('writes dates as people do', () => {
    const late = finding({ code: 'date-after', received: '5 May', expected: '2026-03-01' });
    expect(describeFinding(late, words)).toBe('5 May is later than Mar 1, 2026.');
  });

  test('cuts a long list of choices', () => {
    const choices = Array.from({ length: 40 }, (_, index) => `choice ${index}`);
    const text = describeFinding(finding({ code: 'not-in-list', received: 'x', expected: choices }), words);
    expect(text).toContain('choice 5');
    expect(text).not.toContain('choice 6');
  });

  test('tells an unknown stage of the card from an unknown stage of a rule', () => {
    const ofCard = finding({ code: 'stage-unknown', rule: 'stage', expected: ['A', 'B'] });
    const ofRule = finding({ code: 'stage-unknown', rule: 'required:x', expected: 'offer' });
    expect(describeFinding(ofCard, words)).toContain('The stage of this card');
    expect(describeFinding(ofRule, words)).toContain('“offer”');
  });
});

test('the name of a field is not looked for on what every object has', () => {
  expect(fieldNames(SCENARIOS.full.settings, 'deal')('constructor')).toBe('constructor');
});
