import { computed, type ReadonlySignal, signal } from '@preact/signals';
import type { SiteStatus } from '../domain/views';
import { type AlarmsStore, createAlarmsStore } from './alarms-store';
import { type Appearance, createAppearance, type Surroundings } from './appearance';
import { createEditorStore, type EditorStore } from './editor-store';
import { createFeedbackStore, type FeedbackStore } from './feedback-store';
import { createFolderStore, type FolderStore } from './folder-store';
import { createHealthStore, type HealthStore } from './health-store';
import { createSectionMemory, type SectionMemory } from './memory-store';
import { createPrivacyStore, type PrivacyStore } from './privacy-store';
import { createResource, isOffline, type Resource } from './resource';
import { createSettingsStore, type SettingsStore } from './settings-store';
import { createStandardStore, type StandardStore } from './standard-store';
import type { OptionsTransport } from './transport';

export interface OptionsStore extends Appearance {
  readonly settings: SettingsStore;
  readonly standard: StandardStore;
  readonly folder: FolderStore;
  readonly editor: EditorStore;
  readonly feedback: FeedbackStore;
  readonly privacy: PrivacyStore;
  readonly alarms: AlarmsStore;
  /** The text of a report of a problem; made when it is asked for. */
  readonly problem: Resource<{ readonly text: string }>;
  readonly sites: Resource<readonly SiteStatus[]>['state'];
  /** Health of one site. */
  health(origin: string): HealthStore;
  readonly sections: SectionMemory;
  readonly offline: ReadonlySignal<boolean>;
  readonly version: string;
  now(): number;
  disable(origin: string): Promise<void>;
  dispose(): void;
}

/** The options page: settings of the product, of no site in particular. */
export function createOptionsStore(transport: OptionsTransport, surroundings: Surroundings): OptionsStore {
  const settings = createSettingsStore(transport, () => null);
  const sites = createResource(() => transport.sites());
  const feedback = createFeedbackStore(transport);
  const healths = new Map<string, HealthStore>();
  const refresh = (): void => {
    settings.refresh();
    sites.refresh();
    feedback.refresh();
  };
  refresh();
  const end = transport.onBroadcast((broadcast) => {
    if (broadcast.event === 'settings-changed') refresh();
  });
  const appearance = createAppearance(
    computed(() => settings.view.value.value?.app ?? null),
    signal(null),
    surroundings,
  );
  const editor = createEditorStore(transport, () => appearance.translator.value.locale, refresh);
  const standard = createStandardStore(transport, () => null, refresh);
  return {
    ...appearance,
    settings,
    editor,
    feedback,
    standard,
    folder: createFolderStore(transport.folder, standard.check),
    privacy: createPrivacyStore(transport, crypto),
    alarms: createAlarmsStore(transport),
    problem: createResource(() => transport.request('problem/report', {})),
    health(site) {
      const known = healths.get(site) ?? createHealthStore(transport, signal(site));
      healths.set(site, known);
      return known;
    },
    sites: sites.state,
    sections: createSectionMemory(transport.memory),
    offline: computed(() => isOffline(settings.view.value.error)),
    version: transport.version,
    now: surroundings.now,
    async disable(origin) {
      await transport.request('site/disable', { origin }).catch(() => {});
      await sites.refresh();
    },
    dispose() {
      end();
      editor.dispose();
      for (const health of healths.values()) health.dispose();
    },
  };
}
