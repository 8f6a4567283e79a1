import { type ReadonlySignal, signal } from '@preact/signals';
import type { AppSettings, SettingsView } from '../domain/views';
import { codeOf, createResource, type Resource } from './resource';
import type { Requester } from './transport';

export interface SettingsStore {
  readonly view: Resource<SettingsView>['state'];
  /** Code of the last change that was not saved; null when all is saved. */
  readonly saveError: ReadonlySignal<string | null>;
  refresh(): Promise<void>;
  /** Shows the change at once, and takes it back when it cannot be saved. */
  patch(patch: Partial<AppSettings>): Promise<void>;
  /** Pin a section as one's own start page; null takes the pin away. */
  pinStart(to: string | null, label: string | null): Promise<void>;
  /** Try a feature again that was left out after failures. */
  retryFeature(feature: string): Promise<void>;
}

/** Settings of the product and of the site that `origin` names; null stands for no site. */
export function createSettingsStore(requester: Requester, origin: () => string | null): SettingsStore {
  const resource = createResource(() => requester.request('settings/get', { origin: origin() }));
  const saveError = signal<string | null>(null);

  const save = async (change: () => Promise<SettingsView>, shown: SettingsView | null): Promise<void> => {
    saveError.value = null;
    const before = resource.state.value.value;
    if (shown) resource.put(shown);
    try {
      const answer = await change();
      // An answer about the product alone knows no site; what is known of the site stays.
      resource.put(answer.site === null && before?.site ? { ...before, app: answer.app } : answer);
    } catch (error) {
      if (before) resource.put(before);
      saveError.value = codeOf(error);
    }
  };

  return {
    view: resource.state,
    saveError,
    refresh: resource.refresh,
    patch(patch) {
      const known = resource.state.value.value;
      const shown = known && { ...known, app: { ...known.app, ...patch } };
      return save(() => requester.request('settings/patch', { patch }), shown);
    },
    async pinStart(to, label) {
      const site = origin();
      if (site === null) return;
      await save(() => requester.request('settings/pin-start', { origin: site, to, label }), null);
    },
    async retryFeature(feature) {
      await requester.request('feature/retry', { feature }).catch(() => undefined);
      await resource.refresh();
    },
  };
}
