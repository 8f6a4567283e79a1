import { describe, expect, test, vi } from 'vitest';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { button, open, says, stagePanel, textOf } from './stage';

describe('the panel', () => {
  test('names the site it stands in', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await says(root, 'acme.bitrix24.ru');
  });

  test('has four tabs, one of them reachable by Tab', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await says(root, 'Today');
    const tabs = [...root.querySelectorAll('[role="tab"]')];
    expect(tabs.map((tab) => textOf(tab))).toEqual(['Today', 'Reading', 'Pipeline', 'Standard']);
    expect(tabs.filter((tab) => tab.getAttribute('tabindex') === '0')).toHaveLength(1);
  });

  test('moves between tabs by arrows, round the ends', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    const list = root.querySelector('[role="tablist"]');
    const press = (key: string) => list?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    const chosen = () => root.querySelector('[aria-selected="true"]')?.id;
    press('ArrowLeft');
    await vi.waitFor(() => expect(chosen()).toBe('tab-standard'));
    press('ArrowRight');
    await vi.waitFor(() => expect(chosen()).toBe('tab-today'));
    press('End');
    await vi.waitFor(() => expect(chosen()).toBe('tab-standard'));
    press('Home');
    await vi.waitFor(() => expect(chosen()).toBe('tab-today'));
  });

  test('calls its second tab Card beside a card and Reading beside a list', async () => {
    const { root, world } = stagePanel(SCENARIOS.card);
    await says(root, 'Card');
    world.say(SCENARIOS.partial.overlay);
    await says(root, 'Reading');
  });

  test('asks the page to dock it at the other side, and remembers the side', async () => {
    const { root, world } = stagePanel(SCENARIOS.full);
    await vi.waitFor(() => expect(world.asked.length).toBeGreaterThan(0));
    button(root, 'Move to the left side').click();
    await vi.waitFor(() => button(root, 'Move to the right side'));
    expect(world.commands).toContainEqual({ do: 'dock', side: 'left' });
    expect(world.asked).toContainEqual({ name: 'settings/patch', body: { patch: { side: 'left' } } });
  });

  test('closes by asking the page', () => {
    const { root, world } = stagePanel(SCENARIOS.full);
    button(root, 'Close the panel').click();
    expect(world.commands).toEqual([{ do: 'close-panel' }]);
  });

  test('says so when the extension behind it is gone', async () => {
    const { root } = stagePanel(SCENARIOS.offline);
    await says(root, 'The extension does not answer');
  });

  test('says so when no page has answered', async () => {
    const { root } = stagePanel(SCENARIOS.noPage);
    await says(root, 'The page has not answered yet');
  });

  test('speaks Russian when asked to, at once', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await open(root, 'standard');
    [...root.querySelectorAll('label')]
      .find((label) => textOf(label) === 'Русский')
      ?.querySelector('input')
      ?.click();
    await says(root, 'Регламент');
    expect(document.documentElement.lang).toBe('ru');
  });

  test('follows the lightness of the page unless a theme was chosen', async () => {
    const { world } = stagePanel(SCENARIOS.full, { theme: 'page' });
    const theme = () => document.documentElement.dataset.theme;
    await vi.waitFor(() => expect(theme()).toBe('light'));
    world.say({ ...SCENARIOS.full.overlay, lightness: 'dark' });
    await vi.waitFor(() => expect(theme()).toBe('dark'));
  });

  test('tells when it had to lie over the page', async () => {
    const { root } = stagePanel(SCENARIOS.longNames);
    await says(root, 'the panel lies over it');
  });
});

describe('today', () => {
  test('says how many items are hidden and shows them for this session', async () => {
    const { root, world } = stagePanel(SCENARIOS.full);
    await says(root, '4 items hidden');
    button(root, 'Show hidden (4)').click();
    expect(world.commands).toEqual([{ do: 'reveal-menu', on: true }]);
  });

  test('offers to hide them again while they are shown', async () => {
    const { root, world } = stagePanel(SCENARIOS.revealed);
    await says(root, 'until you close this tab');
    button(root, 'Hide again').click();
    expect(world.commands).toEqual([{ do: 'reveal-menu', on: false }]);
  });

  test('names what is new in the menu', async () => {
    const { root } = stagePanel(SCENARIOS.full);
    await says(root, 'New in the menu: Склад');
  });

  test('says that the menu was left alone when too little of it was found', async () => {
    const { root } = stagePanel(SCENARIOS.longNames);
    await says(root, 'Only 3 of 11 items');
  });

  test('says nothing of the menu when no standard speaks of it', async () => {
    const { root } = stagePanel(SCENARIOS.empty);
    await says(root, 'Where to begin');
    expect(textOf(root)).not.toContain('Menu');
  });

  test('pins the section opened most, and takes the pin away', async () => {
    const { root, world } = stagePanel(SCENARIOS.full);
    await says(root, '61% of the time');
    button(root, 'Start here').click();
    await says(root, 'The CRM opens here.');
    expect(world.asked).toContainEqual({
      name: 'settings/pin-start',
      body: { origin: 'https://acme.bitrix24.ru', to: '/crm/deal/', label: 'Сделки → Мои' },
    });
    button(root, 'Unpin').click();
    await says(root, '61% of the time');
  });

  test('counts the findings of the card and leads to them', async () => {
    const { root } = stagePanel(SCENARIOS.card);
    await says(root, '4 findings');
    await says(root, 'Missing: Бюджет');
    button(root, 'Show').click();
    await says(root, 'КП отправлено');
  });

  test('without a standard leads to loading one, also when the beginning was put off', async () => {
    const { root } = stagePanel(SCENARIOS.empty);
    await says(root, 'Where to begin');
    button(root, 'Later').click();
    await says(root, 'Start with a standard');
    button(root, 'Load a standard').click();
    await says(root, 'Drop the file here');
  });
});
