import { type ReadonlySignal, signal } from '@preact/signals';
import type { FolderLink } from './transport';

/** What is known of the team's folder. */
export type FolderState =
  /** This browser shows no folders to extensions. */
  | { readonly at: 'impossible' }
  | { readonly at: 'none' }
  /** Picked before; the right to read has ended with the browser's session. */
  | { readonly at: 'locked'; readonly name: string }
  | { readonly at: 'open'; readonly name: string; readonly file: string | null }
  /** The folder was moved, or its disk is away. */
  | { readonly at: 'lost' };

export interface FolderStore {
  readonly state: ReadonlySignal<FolderState>;
  /** The first two must be called straight from a click: the browser asks only then. */
  pick(): Promise<void>;
  allow(): Promise<void>;
  /** Hands the newest standard of the folder on, to be previewed like any other. */
  look(): Promise<void>;
  forget(): Promise<void>;
}

/** @param onText Called with the text of the standard that the folder holds. */
export function createFolderStore(folder: FolderLink | null, onText: (text: string) => void): FolderStore {
  const state = signal<FolderState>(folder ? { at: 'none' } : { at: 'impossible' });
  const run = async (work: (link: FolderLink) => Promise<unknown>): Promise<void> => {
    if (!folder) return;
    try {
      await work(folder);
      state.value = await stateOf(folder);
    } catch {
      state.value = { at: 'lost' };
    }
  };
  void run(async () => {});
  return {
    state,
    pick: () => run((link) => link.pick()),
    allow: () => run((link) => link.allow()),
    look: () =>
      run(async (link) => {
        const found = await link.newest();
        if (found) onText(found.text);
      }),
    forget: () => run((link) => link.forget()),
  };
}

async function stateOf(folder: FolderLink): Promise<FolderState> {
  const known = await folder.state();
  if (!known) return { at: 'none' };
  if (!known.readable) return { at: 'locked', name: known.name };
  return { at: 'open', name: known.name, file: (await folder.newest())?.name ?? null };
}
