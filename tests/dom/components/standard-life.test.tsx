import { describe, expect, test, vi } from 'vitest';
import { SCENARIOS, type Scenario } from '../../sites/panel-playground/scenarios';
import { button, open, type Stage, says, stagePanel, textOf } from './stage';

async function standardTab(scenario: Scenario): Promise<Stage> {
  const stage = stagePanel(scenario);
  await open(stage.root, 'standard');
  await vi.waitFor(() => button(stage.root, 'Paste text or a link'));
  return stage;
}

async function previewed(scenario: Scenario): Promise<Stage> {
  const stage = await standardTab(scenario);
  button(stage.root, 'See what changes').click();
  await says(stage.root, 'Cancel');
  return stage;
}

async function unfolded(stage: Stage, title: string): Promise<Stage> {
  button(stage.root, new RegExp(`^${title}`)).click();
  await vi.waitFor(() => {
    if (button(stage.root, new RegExp(`^${title}`)).getAttribute('aria-expanded') !== 'true')
      throw new Error('still closed');
  });
  return stage;
}

const askedFor = ({ world }: Stage, name: string) =>
  world.asked.filter((each) => each.name === name).map(({ body }) => body);

describe('a file', () => {
  test('of another key cannot be applied, and both keys are shown in words', async () => {
    const { root } = await previewed(SCENARIOS.foreignKey);
    expect(textOf(root)).toContain('shark button glove');
    expect(textOf(root)).toContain('river candle walnut');
    expect(() => button(root, 'Apply')).toThrow();
    expect(textOf(root)).not.toContain('What will change');
  });

  test('that is signed for the first time asks to compare the words', async () => {
    const { root } = await previewed(SCENARIOS.firstKey);
    expect(textOf(root)).toContain('Compare these words with the owner');
    expect(button(root, 'Apply')).toBeTruthy();
  });

  test('that is older goes in force only by a button that says so', async () => {
    const stage = await previewed(SCENARIOS.rollback);
    expect(() => button(stage.root, 'Apply')).toThrow();
    button(stage.root, 'Go back to this file').click();
    await vi.waitFor(() => expect(askedFor(stage, 'standard/apply')).toHaveLength(1));
    expect(askedFor(stage, 'standard/apply')).toEqual([expect.objectContaining({ confirmed: true })]);
  });
});

describe('own changes', () => {
  test('of the menu are asked for item by item', async () => {
    const stage = await unfolded(await standardTab(SCENARIOS.life), 'My menu');
    button(stage.root, 'Pin Задачи').click();
    await vi.waitFor(() => expect(askedFor(stage, 'personal/menu')).toHaveLength(1));
    expect(askedFor(stage, 'personal/menu')).toEqual([
      { origin: 'https://acme.bitrix24.ru', change: { op: 'pin', item: 'tasks' } },
    ]);
  });

  test('say where the menu comes from', async () => {
    const { root } = await unfolded(await standardTab(SCENARIOS.life), 'My menu');
    expect(textOf(root)).toContain('From: Отдел продаж Москва v7 · by default');
  });

  test('that fell out are told', async () => {
    const { root } = await standardTab(SCENARIOS.life);
    await says(root, '1 change of yours no longer fits');
  });

  test('of a locked menu are not offered', async () => {
    const { root } = await unfolded(await standardTab(SCENARIOS.policy), 'My menu');
    await says(root, 'The menu is set by the team');
    expect(() => button(root, 'Pin Задачи')).toThrow();
  });
});

test('an offer of the team is accepted by one press', async () => {
  const stage = await standardTab(SCENARIOS.life);
  await says(stage.root, 'Offered by the team');
  button(stage.root, 'Accept').click();
  await vi.waitFor(() => expect(askedFor(stage, 'personal/offer')).toHaveLength(1));
  expect(askedFor(stage, 'personal/offer')).toEqual([
    expect.objectContaining({ key: 'startPage', accept: true }),
  ]);
});

test('a former version comes back by one press', async () => {
  const stage = await unfolded(await standardTab(SCENARIOS.life), 'Former versions');
  button(stage.root, 'Bring back version 5').click();
  await vi.waitFor(() => expect(askedFor(stage, 'standard/go-back')).toEqual([{ hash: 'hash-5' }]));
});

test('a policy says what it set and what of it could not be used', async () => {
  const { root } = await standardTab(SCENARIOS.policy);
  await says(root, 'Set by your administrator');
  await says(root, 'Could not be used: surprise.');
});
