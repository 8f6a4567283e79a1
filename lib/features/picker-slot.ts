/** Where the picker meets the page tools, in the isolated world that both share. */
import type { Anchor } from '../domain/anchors';
import type { PageHost } from './feature';

/** What the picker needs of the page it is used on. */
export interface PickerHost extends Pick<PageHost, 'site' | 'adapter' | 'settings' | 'page' | 'signal'> {
  keep(id: string, anchor: Anchor): Promise<void>;
}

/** Runs until the person leaves the picker. */
export type PickerRun = (host: PickerHost) => Promise<void>;

const SLOT = Symbol.for('prelude.picker');

type World = { [SLOT]?: PickerRun };

export function offerPicker(run: PickerRun): void {
  (globalThis as World)[SLOT] = run;
}

export function takePicker(): PickerRun | null {
  return (globalThis as World)[SLOT] ?? null;
}
