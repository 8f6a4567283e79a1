import { type ReadonlySignal, signal } from '@preact/signals';
import type { PrivacySettings } from '../domain/privacy/privacy-settings';
import { looksSealed, type SealCrypto, seal, unseal } from '../domain/privacy/sealed';
import type { PrivacyView } from '../domain/privacy/views';
import { codeOf, createResource, type Resource } from './resource';
import type { Requester } from './transport';

/** What the last action came to; `working` while one that may take long is carried out. */
export type PrivacyOutcome =
  | { readonly kind: 'working' }
  | { readonly kind: 'saved'; readonly fileName: string }
  | { readonly kind: 'restored'; readonly snapshots: number; readonly madeAt: number }
  | { readonly kind: 'needs-password' }
  | { readonly kind: 'erased' }
  | { readonly kind: 'refused'; readonly code: string };

export interface PrivacyStore {
  readonly view: Resource<PrivacyView>['state'];
  readonly outcome: ReadonlySignal<PrivacyOutcome | null>;
  refresh(): Promise<void>;
  patch(patch: Partial<PrivacySettings>): Promise<void>;
  /** A backup as a file; locked when there is a password. Null when it could not be made. */
  backup(password: string): Promise<{ text: string; fileName: string } | null>;
  /** Put back what a file holds. */
  restore(text: string, password: string): Promise<void>;
  erase(): Promise<void>;
}

/** Messages of the browser end at 64 MiB; a backup is text of one byte per letter, mostly. */
const MOST_LETTERS = 48 * 1024 * 1024;

/** @param crypto Of the browser; the password never leaves the page that it was typed into. */
export function createPrivacyStore({ request }: Requester, crypto: SealCrypto): PrivacyStore {
  const view = createResource(() => request('privacy/get', {}));
  const outcome = signal<PrivacyOutcome | null>(null);
  const attempt = async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      return await work();
    } catch (error) {
      outcome.value = { kind: 'refused', code: codeOf(error) };
      return null;
    }
  };
  /** A second press while something long is carried out does nothing. */
  const attemptLong = async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (outcome.peek()?.kind === 'working') return null;
    outcome.value = { kind: 'working' };
    return attempt(work);
  };
  void view.refresh();
  return {
    view: view.state,
    outcome,
    refresh: view.refresh,
    async patch(patch) {
      outcome.value = null;
      const answer = await attempt(() => request('privacy/patch', { patch }));
      if (answer) view.put(answer);
    },
    backup: (password) =>
      attemptLong(async () => {
        const { text, fileName } = await request('backup/make', {});
        const file = password === '' ? text : await seal(text, password, crypto);
        outcome.value = { kind: 'saved', fileName };
        return { text: file, fileName };
      }),
    async restore(text, password) {
      if (looksSealed(text) && password === '') {
        outcome.value = { kind: 'needs-password' };
        return;
      }
      await attemptLong(async () => {
        const plain = looksSealed(text) ? await unseal(text, password, crypto) : text;
        if (plain.length > MOST_LETTERS) throw Object.assign(new Error('too-large'), { code: 'too-large' });
        outcome.value = { kind: 'restored', ...(await request('backup/restore', { text: plain })) };
        await view.refresh();
      });
    },
    async erase() {
      await attemptLong(async () => {
        await request('privacy/erase', {});
        outcome.value = { kind: 'erased' };
        await view.refresh();
      });
    },
  };
}
