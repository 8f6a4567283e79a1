import { expect, test, vi } from 'vitest';
import { createSectionMemory } from '../../../lib/state/memory-store';
import { SCENARIOS } from '../../sites/panel-playground/scenarios';
import { button, open, says, stagePanel } from './stage';

test('a section folds, and says so to a screen reader', async () => {
  const { root } = stagePanel(SCENARIOS.full);
  await open(root, 'pipeline');
  await says(root, 'closed deals14');
  const head = button(root, /What is not in the sums/);
  expect(head.getAttribute('aria-expanded')).toBe('true');
  head.click();
  await vi.waitFor(() => expect(head.getAttribute('aria-expanded')).toBe('false'));
  expect(root.textContent).not.toContain('closed deals14');
});

test('a folded section is remembered', async () => {
  const save = vi.fn(async (_entries: readonly string[]) => {});
  const memory = createSectionMemory({ load: async () => ['kept'], save });
  await vi.waitFor(() => expect(memory.flipped.value.has('kept')).toBe(true));
  memory.flip('left-out', true);
  expect(save).toHaveBeenLastCalledWith(['kept', 'left-out']);
  memory.flip('kept', false);
  expect(save).toHaveBeenLastCalledWith(['left-out']);
});

test('sections still fold where nothing can be remembered', async () => {
  const denied = () => Promise.reject(new Error('denied'));
  const memory = createSectionMemory({ load: denied, save: denied });
  memory.flip('left-out', true);
  await vi.waitFor(() => expect(memory.flipped.value.has('left-out')).toBe(true));
});
