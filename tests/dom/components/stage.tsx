import { afterEach, vi } from 'vitest';
import { mountPanel } from '../../../components/panel/mount-panel';
import { type FakePanel, fakePanel } from '../../sites/panel-playground/fake-transport';
import type { Scenario } from '../../sites/panel-playground/scenarios';

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  document.body.replaceChildren();
});

/** A fresh place in the page for one screen; `end` is called after the test. */
export function place(mount: (root: HTMLElement) => () => void): HTMLElement {
  const root = document.createElement('div');
  document.body.append(root);
  ends.push(mount(root));
  return root;
}

export interface Stage {
  readonly root: HTMLElement;
  readonly world: FakePanel;
}

/** The panel in one state of the world, English unless told otherwise. */
export function stagePanel(scenario: Scenario, looks: Parameters<typeof fakePanel>[1] = {}): Stage {
  const world = fakePanel(scenario, looks);
  return { world, root: place((root) => mountPanel(root, world)) };
}

/** A busy machine draws a long screen slowly; a test that must fail does so a little later. */
const PATIENCE = { timeout: 4000 };

/** Waits until the screen says this, whatever the blanks between the words. */
export async function says(root: HTMLElement, text: string | RegExp): Promise<void> {
  await vi.waitFor(() => {
    const shown = textOf(root);
    const found = typeof text === 'string' ? shown.includes(text) : text.test(shown);
    if (!found) throw new Error(`"${text}" is not in: ${shown}`);
  }, PATIENCE);
}

/** What stands on the screen, with every blank as one ordinary one. */
export function textOf(root: Element): string {
  return (root.textContent ?? '').replace(/\s+/g, ' ');
}

/** The button, tab or link with this name. */
export function button(root: HTMLElement, name: string | RegExp): HTMLElement {
  const all = [...root.querySelectorAll<HTMLElement>('button, summary')];
  const matches = (text: string | null): boolean =>
    text !== null && (typeof name === 'string' ? text.trim() === name : name.test(text));
  const found = all.find(
    (each) => matches(each.getAttribute('aria-label')) || matches(textOf(each)) || matches(each.title),
  );
  if (!found) throw new Error(`No button "${name}" among: ${all.map(textOf).join(' | ')}`);
  return found;
}

/** Opens one of the four tabs and waits until it is the chosen one. */
export async function open(
  root: HTMLElement,
  tab: 'today' | 'card' | 'pipeline' | 'standard',
): Promise<void> {
  const wanted = root.querySelector<HTMLElement>(`#tab-${tab}`);
  wanted?.click();
  await vi.waitFor(() => {
    if (wanted?.getAttribute('aria-selected') !== 'true') throw new Error(`The tab ${tab} is not open.`);
  });
}
