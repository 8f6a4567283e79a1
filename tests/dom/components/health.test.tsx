import { expect, test, vi } from 'vitest';
import { mountOptions } from '../../../components/options/mount-options';
import { mountPanel } from '../../../components/panel/mount-panel';
import { mountPopup } from '../../../components/popup/mount-popup';
import { fakeOptions, fakePanel, fakePopup } from '../../sites/panel-playground/fake-transport';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { button, place, says, textOf } from './stage';

function stageHealth() {
  const world = fakeOptions(SCENARIOS.health);
  return { world, root: place((root) => mountOptions(root, world)) };
}

test('the health page says of each rule and place whether it was found, how and since when', async () => {
  const { root } = stageHealth();
  await says(root, '5 of 7 found');
  await says(root, 'Menu rule');
  await says(root, '5 of 11 · too few of its items were found, so the menu is left as it is');
  await says(root, 'by meaning, kind of value, and neighbours');
  await says(root, 'now called “Сумма”');
  await says(root, 'its page has not been opened yet');
  const lines = [...root.querySelectorAll('.health-line')].map((line) => line.className);
  expect(lines.slice(0, 2)).toEqual(['health-line lost', 'health-line lost']);
});

test('a place of one’s own is forgotten by one press and put back by another; the team’s is not offered', async () => {
  const { root, world } = stageHealth();
  await says(root, 'from the standard');
  const forget = [...root.querySelectorAll('.health-line button')];
  expect(forget.map((each) => each.getAttribute('aria-label'))).toEqual([
    'Forget Field “ЛПР”',
    'Forget Column “Бюджет”',
  ]);
  await vi.waitFor(() => button(root, 'Forget Column “Бюджет”').click());
  await says(root, 'Forgotten: Column “Бюджет”');
  button(root, 'Undo').click();
  await vi.waitFor(() =>
    expect(world.asked.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['teach/forget', 'teach/restore']),
    ),
  );
});

test('the panel names lost places once, says what to do, and starts the picker', async () => {
  const world = fakePanel(SCENARIOS.health);
  const root = place((element) => mountPanel(element, world));
  await says(root, '1 place is not found any more: Field “ЛПР”');
  await says(root, '5 of 7 found');
  button(root, 'Understood').click();
  await vi.waitFor(() =>
    expect(world.asked.find(({ name }) => name === 'health/told')?.body).toMatchObject({
      keys: ['anchor:a'],
    }),
  );
  const teach = [...root.querySelectorAll('button')].find((each) => textOf(each) === 'Show on the page');
  teach?.click();
  expect(world.commands).toContainEqual({ do: 'teach' });
});

test('the popup starts the picker on the page under it', async () => {
  const world = fakePopup(SCENARIOS.full);
  const root = place((element) => mountPopup(element, world));
  await says(root, 'Show on the page');
  button(root, 'Show on the page').click();
  expect(world.done).toContain('teach');
});
