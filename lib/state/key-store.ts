import { type ReadonlySignal, signal } from '@preact/signals';
import type { KeyState, NamedFile } from '../domain/desk-views';
import { codeOf } from './resource';
import type { Requester } from './transport';

/** The signing key of this browser, its backup and its change. */
export interface KeyStore {
  /** Null until the background has answered. */
  readonly state: ReadonlySignal<KeyState | null>;
  readonly error: ReadonlySignal<string | null>;
  readonly busy: ReadonlySignal<boolean>;
  /** What was done last; null before. */
  readonly done: ReadonlySignal<'made' | 'rotated' | 'restored' | null>;
  refresh(): Promise<void>;
  /** @returns The backup to be saved; null when none was made, with the reason in `error`. */
  make(password: string, rotate: boolean): Promise<NamedFile | null>;
  restore(text: string, password: string, replace: boolean): Promise<void>;
}

export function createKeyStore(requester: Requester): KeyStore {
  const state = signal<KeyState | null>(null);
  const error = signal<string | null>(null);
  const busy = signal(false);
  const done = signal<'made' | 'rotated' | 'restored' | null>(null);
  const run = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (busy.value) return null;
    [busy.value, error.value] = [true, null];
    try {
      return await work();
    } catch (reason) {
      error.value = codeOf(reason);
      return null;
    } finally {
      busy.value = false;
    }
  };
  return {
    state,
    error,
    busy,
    done,
    async refresh() {
      state.value = await requester.request('key/state', {}).catch(() => null);
    },
    make: (password, rotate) =>
      run(async () => {
        const made = await requester.request('key/make', { password, rotate });
        state.value = made.state;
        done.value = rotate ? 'rotated' : 'made';
        return made.backup;
      }),
    async restore(text, password, replace) {
      await run(async () => {
        state.value = await requester.request('key/restore', { text, password, replace });
        done.value = 'restored';
      });
    },
  };
}
