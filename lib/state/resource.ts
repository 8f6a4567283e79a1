import { type ReadonlySignal, signal } from '@preact/signals';

/** Something asked from elsewhere: what is known, whether it is being asked, and why it failed. */
export interface Loadable<T> {
  /** The last good answer; kept while a new one is asked for and when that fails. */
  readonly value: T | null;
  readonly loading: boolean;
  /** Code of the last failure; null once an answer came. */
  readonly error: string | null;
}

export interface Resource<T> {
  readonly state: ReadonlySignal<Loadable<T>>;
  /** Ask again. While an answer is on its way further calls join into one that follows it. */
  refresh(): Promise<void>;
  /** Take an answer that came another way, for instance with a change. */
  put(value: T): void;
  /** Forget everything, as when the page became another one; an answer on its way is dropped. */
  clear(): void;
}

/** The machine-readable reason of a failed request; `failed` when there is none. */
export function codeOf(error: unknown): string {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return typeof code === 'string' ? code : 'failed';
}

/** True for codes that mean that the extension behind the screen is gone or silent. */
export function isOffline(code: string | null): boolean {
  return code === 'unreachable' || code === 'orphaned';
}

/** A value loaded by `load`. Late answers to an older question never overwrite a newer one. */
export function createResource<T>(load: () => Promise<T>): Resource<T> {
  const state = signal<Loadable<T>>({ value: null, loading: false, error: null });
  let round = 0;
  let askedAgain = false;

  const ask = async (): Promise<void> => {
    const mine = ++round;
    state.value = { ...state.value, loading: true };
    try {
      const value = await load();
      if (mine === round) state.value = { value, loading: false, error: null };
    } catch (error) {
      if (mine === round) state.value = { ...state.value, loading: false, error: codeOf(error) };
    }
    if (!askedAgain) return;
    askedAgain = false;
    await ask();
  };

  return {
    state,
    async refresh() {
      if (state.value.loading) askedAgain = true;
      else await ask();
    },
    put(value) {
      round++;
      state.value = { value, loading: false, error: null };
    },
    clear() {
      round++;
      askedAgain = false;
      state.value = { value: null, loading: false, error: null };
    },
  };
}
