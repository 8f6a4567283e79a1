import { describe, expect, test } from 'vitest';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { button, open, says, stagePanel, textOf } from './stage';

describe('reading', () => {
  test('says how much was read of how much', async () => {
    const { root } = stagePanel(SCENARIOS.partial);
    await open(root, 'card');
    await says(root, 'Read 180 of 214');
    await says(root, 'The page holds more deals than it has shown.');
  });

  test('says only how many when the page does not tell the total', async () => {
    const overlay = {
      ...SCENARIOS.full.overlay,
      reading: { ...SCENARIOS.full.overlay.reading, total: null },
    };
    const { root } = stagePanel({ ...SCENARIOS.full, overlay });
    await says(root, 'Read 48 deals');
  });

  test('is visible while it happens', async () => {
    const { root } = stagePanel(SCENARIOS.reading);
    await says(root, 'Reading the page: 112 of 214');
    const bar = root.querySelector('[role="progressbar"]');
    expect(bar?.getAttribute('aria-valuenow')).toBe('112');
    expect(bar?.getAttribute('aria-valuemax')).toBe('214');
  });

  test('names the source, the filter and the time', async () => {
    const { root } = stagePanel(SCENARIOS.partial);
    await open(root, 'card');
    await says(root, 'Read fromlistFilterМои сделки');
  });

  test('counts the rows left out by reason', async () => {
    const { root } = stagePanel(SCENARIOS.partial);
    await open(root, 'card');
    await says(root, 'still loading12');
    await says(root, 'no link to a record3');
  });

  test('shows refused values as they stood, with the reason, and how many more there are', async () => {
    const { root } = stagePanel(SCENARIOS.partial);
    await open(root, 'card');
    await says(root, '120 000 ₽ / 1 300 €');
    await says(root, 'Two amounts in one place.');
    await says(root, 'and 38 more');
  });

  test('says why a page was not read, and never shows it as no deals', async () => {
    const { root } = stagePanel(SCENARIOS.longNames);
    await says(root, 'The page was not read');
    await says(root, 'This is a sign-in page.');
    expect(textOf(root)).not.toContain('Read 0');
  });

  test('shows how far a whole list was led, and stops it when asked', async () => {
    const { root, world } = stagePanel(SCENARIOS.readingAll);
    await open(root, 'card');
    await says(root, '180 of 214');
    expect(root.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('180');
    await says(root, 'Filter on: Мои сделки');
    button(root, 'Stop').click();
    expect(world.commands).toEqual([{ do: 'stop-reading' }]);
  });

  test('rests while the person uses the page, and goes on when he says so', async () => {
    const { root, world } = stagePanel(SCENARIOS.readingTouched);
    await open(root, 'card');
    await says(root, 'you are using the page');
    button(root, 'Go on').click();
    expect(world.commands).toEqual([{ do: 'go-on-reading' }]);
  });

  test.each([
    ['readWhole', 'Whole: 214 of 214'],
    ['readPart', 'Partial: 180 of 214'],
    ['readStopped', 'You stopped it.'],
    ['readUncounted', '180 deals read, the page does not say how many there are'],
    ['readChanged', 'Changed while reading: 215 read, the page says 214'],
    ['readLogin', 'The CRM asks for a sign-in.'],
    ['refusedFiltered', 'No deal matches the filter of this list.'],
  ] as const)('says truthfully how it ended: %s', async (name, words) => {
    const { root } = stagePanel(SCENARIOS[name]);
    await open(root, 'card');
    await says(root, words);
  });

  test('starts when asked', async () => {
    const { root, world } = stagePanel(SCENARIOS.empty);
    await says(root, 'Not read yet');
    button(root, 'Read now').click();
    expect(world.commands).toEqual([{ do: 'read-now' }]);
  });
});
