import { vi } from 'vitest';
import { mountDashboard } from '../../../../components/dashboard/mount-dashboard';
import type { ScreenId } from '../../../../lib/state/dashboard-store';
import { type FakeDashboard, fakeDashboard } from '../../../sites/panel-playground/fake-transport';
import type { Scenario } from '../../../sites/panel-playground/scenarios';
import { button, place } from '../stage';

export interface OpenScreen {
  readonly root: HTMLElement;
  readonly world: FakeDashboard;
}

/** The dashboard with one of its screens open, English unless told otherwise. */
export async function openScreen(
  scenario: Scenario,
  screen: ScreenId,
  looks: Parameters<typeof fakeDashboard>[1] = {},
): Promise<OpenScreen> {
  const world = fakeDashboard(scenario, looks);
  const root = place((each) => mountDashboard(each, world));
  const tab = await vi.waitUntil(() => root.querySelector<HTMLElement>(`#tab-${screen}`));
  tab.click();
  return { root, world };
}

/** Opens a disclosure by its words, as a press on it would. */
export function unfold(root: HTMLElement, label: string): void {
  const details = button(root, label).closest('details');
  if (!details) throw new Error(`Nothing folds under "${label}"`);
  details.open = true;
  details.dispatchEvent(new Event('toggle'));
}
