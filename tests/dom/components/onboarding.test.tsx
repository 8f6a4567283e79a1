import { describe, expect, test, vi } from 'vitest';
import { NO_STARTS, startGain } from '../../../lib/domain/menu/starts';
import { SCENARIOS, type Scenario } from '../../sites/panel-playground/scenarios';
import { button, says, stagePanel, textOf } from './stage';

const settings = (scenario: Scenario, change: Partial<Scenario['settings']>): Scenario => ({
  ...scenario,
  settings: { ...scenario.settings, ...change },
});

describe('the first minutes', () => {
  test('a recognised CRM is called by its name', async () => {
    const site = { origin: 'https://acme.bitrix24.ru', supported: true, state: 'on' as const };
    const { root } = stagePanel(
      settings(SCENARIOS.empty, { site: { ...site, crm: { id: 'bitrix24', by: 'host' } } }),
    );
    await says(root, 'Recognised: Bitrix24.');
  });

  test('a file that is dropped on the beginning is previewed where the standard is', async () => {
    const { root, world } = stagePanel(SCENARIOS.empty);
    await says(root, 'Do you have a file from your head of sales?');
    const drop = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), {
      dataTransfer: { files: [new File(['{}'], 's.json')] },
    });
    root.querySelector('.welcome .drop-zone')?.dispatchEvent(drop);
    await says(root, 'What will change');
    expect(world.asked.some(({ name }) => name === 'standard/preview')).toBe(true);
  });

  test('without a file a habit is offered for pinning, and nothing before there is one', async () => {
    const none = stagePanel(SCENARIOS.empty);
    await says(none.root, 'Without a file');
    const visits = [
      { section: '/deals', label: 'Deals', count: 15, share: 0.75 },
      { section: '/tasks', label: 'Tasks', count: 5, share: 0.25 },
    ];
    const { root, world } = stagePanel(settings(SCENARIOS.empty, { visits, pinned: null }));
    await says(root, '“Deals” is what you open most often. Begin with it?');
    button(root, 'Start here').click();
    await vi.waitFor(() => expect(world.asked.some(({ name }) => name === 'settings/pin-start')).toBe(true));
  });

  test('is not shown to a person for whom a standard holds', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await says(root, 'Standard');
    expect(textOf(root)).not.toContain('Where to begin');
  });
});

describe('the steps of the person who keeps the standard', () => {
  const keeper = async (scenario: Scenario = SCENARIOS.empty) => {
    const stage = stagePanel(scenario);
    await says(stage.root, 'Where to begin');
    button(stage.root, 'I keep the standard').click();
    await says(stage.root, 'A standard in eight steps');
    return stage;
  };

  test('are eight, none of them done, and nothing else asks to begin', async () => {
    const { root } = await keeper();
    expect(root.querySelectorAll('.keeper-steps li')).toHaveLength(8);
    expect(textOf(root)).not.toContain('Start with a standard');
  });

  test('lead to their place and are marked as done', async () => {
    const { root } = await keeper();
    button(root, 'Look at the numbers').click();
    await vi.waitFor(() =>
      expect(root.querySelector('#tab-pipeline')?.getAttribute('aria-selected')).toBe('true'),
    );
    (root.querySelector('#tab-today') as HTMLElement).click();
    await vi.waitFor(() => expect(root.querySelectorAll('.keeper-steps .done')).toHaveLength(1));
  });

  test('open the editor in the panel', async () => {
    const { root } = await keeper();
    button(root, 'Take a ready set').click();
    await vi.waitFor(() =>
      expect(root.querySelector('#part-panel-editor .section-head')?.getAttribute('aria-expanded')).toBe(
        'true',
      ),
    );
  });

  test('are put away by one press', async () => {
    const { root } = await keeper();
    button(root, 'Hide the steps').click();
    await says(root, 'Where to begin');
  });
});

describe('what became easier', () => {
  test('is told by the person’s own starts, with how many they are', async () => {
    const starts = startGain({ before: [5, 5, 4], since: [0, 0] });
    const { root } = stagePanel(settings(SCENARIOS.life, { starts }));
    await says(root, 'Until the first screen with work: 5 presses before, 0 presses now.');
    await says(root, 'Median of 3 starts before and 2 since.');
  });

  test('claims no number of presses before any start was counted', async () => {
    const { root } = stagePanel(settings(SCENARIOS.life, { starts: startGain(NO_STARTS) }));
    await says(root, 'What became easier');
    expect(textOf(root)).not.toContain('Until the first screen');
  });
});
