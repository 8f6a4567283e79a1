import { act } from 'preact/test-utils';
import { expect, test, vi } from 'vitest';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { button, open, says, stagePanel } from './stage';

const askedFor = ({ world }: ReturnType<typeof stagePanel>, name: string) =>
  world.asked.filter((each) => each.name === name).map(({ body }) => body);

const type = (field: HTMLInputElement | HTMLTextAreaElement, text: string) =>
  act(() => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });

test('a thumb at a field keeps a remark at once, and words may follow', async () => {
  const staged = stagePanel(SCENARIOS.talk);
  await open(staged.root, 'card');
  await vi.waitFor(() => button(staged.root, 'Следующий шаг: this gets in the way').click());
  const target = { entity: 'deal', field: 'nextStep' };
  await vi.waitFor(() => expect(askedFor(staged, 'feedback/add')).toEqual([{ kind: 'bad', target }]));
  const words = await vi.waitFor(() => {
    const found = staged.root.querySelector<HTMLInputElement>('.talk-words input');
    if (!found) throw new Error('no place for words');
    return found;
  });
  await type(words, 'Too early');
  button(staged.root, 'Keep').click();
  await vi.waitFor(() =>
    expect(askedFor(staged, 'feedback/add').at(-1)).toMatchObject({ kind: 'bad', target, text: 'Too early' }),
  );
});

test('the same thumb again takes the remark back', async () => {
  const staged = stagePanel(SCENARIOS.talk);
  await open(staged.root, 'card');
  const thumb = () => button(staged.root, 'Сумма: this gets in the way');
  await vi.waitFor(() => expect(thumb().getAttribute('aria-pressed')).toBe('true'));
  thumb().click();
  await vi.waitFor(() => expect(askedFor(staged, 'feedback/withdraw')).toHaveLength(1));
  await vi.waitFor(() => expect(thumb().getAttribute('aria-pressed')).toBe('false'));
});

test('blocks and menu items take thumbs as well', async () => {
  const staged = stagePanel(SCENARIOS.talk);
  await open(staged.root, 'card');
  await vi.waitFor(() => button(staged.root, /^Blocks/).click());
  await vi.waitFor(() => button(staged.root, 'Главное: this helps').click());
  await open(staged.root, 'standard');
  await vi.waitFor(() => button(staged.root, /^My menu/).click());
  await vi.waitFor(() => button(staged.root, 'Задачи: this helps').click());
  await vi.waitFor(() =>
    expect(askedFor(staged, 'feedback/add')).toEqual([
      { kind: 'good', target: { entity: 'deal', block: 'main' } },
      { kind: 'good', target: { menu: 'tasks' } },
    ]),
  );
});

test('where the team wants no feedback there are no thumbs', async () => {
  const staged = stagePanel({ ...SCENARIOS.talk, desk: { feedback: { rule: { enabled: false } } } });
  await open(staged.root, 'card');
  await says(staged.root, 'Следующий шаг');
  expect(staged.root.querySelector('.thumb')).toBeNull();
});

test('an answer of the manager stands on the first screen until it is seen', async () => {
  const staged = stagePanel(SCENARIOS.talk);
  await says(staged.root, 'Your proposal F-12 is in v7');
  await says(staged.root, 'Теперь с КП');
  button(staged.root, 'Good to know').click();
  await vi.waitFor(() => expect(staged.root.textContent).not.toContain('Your proposal F-12'));
});

test('the question of a version is answered or skipped, then gone', async () => {
  const staged = stagePanel(SCENARIOS.talk);
  await open(staged.root, 'card');
  await says(staged.root, 'Version 7: is the card easier now?');
  button(staged.root, 'Skip').click();
  await vi.waitFor(() =>
    expect(askedFor(staged, 'feedback/answer')).toEqual([{ question: 'cardEase', kind: null }]),
  );
  await vi.waitFor(() => expect(staged.root.textContent).not.toContain('is the card easier now?'));
});

test('own remarks say what is not sent yet, and are saved for the manager', async () => {
  const staged = stagePanel(SCENARIOS.talk);
  await open(staged.root, 'standard');
  await says(staged.root, '1 not sent');
  await vi.waitFor(() => button(staged.root, 'Save for the manager').click());
  await vi.waitFor(() => expect(staged.root.textContent).not.toContain('1 not sent'));
});

test('a draft for review is voted on and cannot be applied', async () => {
  const staged = stagePanel(SCENARIOS.review);
  await open(staged.root, 'standard');
  await vi.waitFor(() => button(staged.root, /^Paste text/).click());
  const area = await vi.waitFor(() => {
    const found = staged.root.querySelector('textarea');
    if (!found) throw new Error('no place to paste');
    return found;
  });
  await type(area, '{}');
  await vi.waitFor(() => button(staged.root, 'Check').click());
  await says(staged.root, 'A draft that waits for your word');
  expect(() => button(staged.root, 'Apply')).toThrow();
  button(staged.root, 'Against it').click();
  await says(staged.root, /Voted on 1 of/);
  expect(askedFor(staged, 'feedback/vote')).toMatchObject([{ line: 'line', version: 8, choice: 'against' }]);
});

test('a kind of rule says who else has a say, when asked', async () => {
  const staged = stagePanel(SCENARIOS.talk);
  await open(staged.root, 'card');
  await vi.waitFor(() => button(staged.root, /^Where the rules come from/).click());
  await says(staged.root, 'Required fields');
  button(staged.root, 'Required fields: who else has a say').click();
  await vi.waitFor(() =>
    expect(askedFor(staged, 'standard/explain')).toMatchObject([{ key: 'cards.deal.required' }]),
  );
});
