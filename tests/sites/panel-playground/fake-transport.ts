import type { HealthView } from '../../../lib/domain/anchors';
import type {
  AppSettings,
  NumbersView,
  OverlayCommand,
  OverlayState,
  SettingsView,
} from '../../../lib/domain/views';
import type { Broadcast, RequestName, Requests } from '../../../lib/platform/messages';
import type {
  DashboardTransport,
  OptionsTransport,
  PanelTransport,
  PopupTransport,
  Requester,
} from '../../../lib/state/transport';
import { boardAnswers } from './board';
import { WORLD } from './board-scenarios';
import { cardAnswers } from './card-answers';
import { deskAnswers } from './desk-answers';
import { historyAnswers } from './history-answers';
import { KEY_WORDS } from './life';
import { CHANGES, NUMBERS } from './outlook';
import { NO_PILOT } from './pilot-scenarios';
import { PRIVACY } from './privacy';
import type { Scenario } from './scenarios';

const PROBLEM_TEXT = [
  'Prelude 0.1.0, problem report of 2026-03-10 09:30 UTC',
  'Browser: Chrome 156 on Linux, language ru, panel right, 360 px, theme page',
  'Site 1: •••.bitrix24.ru, on, bitrix24 by host',
  '  menu seen: 12 items; card seen: deal with 24 fields and 5 stages',
].join('\n');

const NO_HEALTH: HealthView = { origin: '', lines: [], found: 0, of: 0 };

type Looks = Partial<AppSettings>;

/** A background made of one scenario; it remembers what was asked and changes as the real one would. */
export interface FakeBackground extends Requester {
  readonly asked: { readonly name: RequestName; readonly body: unknown }[];
}

export function fakeBackground(scenario: Scenario, looks: Looks): FakeBackground {
  let settings: SettingsView = { ...scenario.settings, app: { ...scenario.settings.app, ...looks } };
  let numbers = scenario.numbers ?? NUMBERS;
  const site = settings.site ?? { origin: 'https://acme.example', supported: true, state: 'off' as const };
  const summary = settings.standard ?? {
    name: 'Standard',
    version: 1,
    owner: null,
    appliedAt: 0,
    undoTo: 0,
  };
  const toState = (state: typeof site.state) => {
    settings = { ...settings, site: { ...site, state } };
    return { ...site, state };
  };
  const answers: { readonly [N in RequestName]?: (body: Requests[N]['in']) => Requests[N]['out'] } = {
    ...deskAnswers(scenario.desk),
    ...boardAnswers(scenario.board ?? WORLD.board),
    ...historyAnswers(),
    ...cardAnswers(),
    'site/status': () => settings.site ?? site,
    'site/enable': () => toState('on'),
    'site/disable': () => toState('off'),
    'site/pause': ({ paused }) => toState(paused ? 'paused' : 'on'),
    'pipeline/view': () => scenario.pipeline,
    'numbers/overview': () => numbers,
    'numbers/snooze': ({ key, days, why }) => {
      numbers = withoutWarning(numbers, key, days, why);
      return numbers;
    },
    'history/changes': () => scenario.changes ?? CHANGES,
    'settings/get': () => settings,
    'settings/patch': ({ patch }) => {
      settings = { ...settings, app: { ...settings.app, ...patch } };
      return settings;
    },
    'settings/pin-start': ({ to, label }) => {
      settings = { ...settings, pinned: to === null ? null : { to, label } };
      return settings;
    },
    'standard/preview': () => scenario.preview,
    'standard/apply': () => {
      settings = {
        ...settings,
        standard: { ...summary, version: summary.version + 1, undoTo: summary.version },
      };
      return settings.standard ?? summary;
    },
    'standard/undo': () => summary,
    'standard/export': () => ({ text: scenario.standardText ?? '{}', fileName: 'standard.json' }),
    'standard/go-back': () => summary,
    'standard/markdown': () => ({ text: '# Standard', fileName: 'standard.md' }),
    'personal/menu': () => settings,
    'personal/offer': () => settings,
    'personal/reset': () => settings,
    'update/follow': () => settings,
    'update/check': () => settings,
    'update/preview': () => scenario.preview,
    'update/decline': () => settings,
    'history/losses': () => ({ losses: scenario.losses ?? [] }),
    'history/losses-seen': () => ({ ok: true }),
    'settings/rescue': () => ({ rescue: scenario.rescue ?? null }),
    'settings/rescue-seen': () => ({ ok: true }),
    'feature/retry': () => settings,
    'privacy/get': () => PRIVACY,
    'privacy/patch': ({ patch }) => ({ ...PRIVACY, settings: { ...PRIVACY.settings, ...patch } }),
    'privacy/erase': () => ({ done: true }),
    'backup/make': () => ({ text: '{}', fileName: 'prelude-2026-03-10.json' }),
    'backup/restore': () => ({ snapshots: 12, madeAt: 0 }),
    'problem/report': () => ({ text: PROBLEM_TEXT }),
    'pilot/get': () => scenario.pilot ?? NO_PILOT,
    'health/view': () => scenario.health ?? NO_HEALTH,
    'health/told': () => ({ ok: true }),
    'teach/forget': () => ({ anchor: { kind: 'field', labels: ['Бюджет'] } }),
    'teach/restore': () => settings,
    'draft/load': () => ({ text: scenario.draftText ?? null }),
    'draft/save': () => ({ saved: true }),
    'publish/make': ({ text }) => ({
      text,
      fileName: 'standard-v2.json',
      name: 'Standard',
      version: 2,
      changes: [],
      words: KEY_WORDS,
    }),
  };
  const asked: FakeBackground['asked'] = [];
  return {
    asked,
    request(name, body) {
      asked.push({ name, body });
      if (scenario.fails === 'never') return new Promise(() => {});
      if (scenario.fails !== undefined) {
        return Promise.reject(Object.assign(new Error(scenario.fails), { code: scenario.fails }));
      }
      const answer = answers[name];
      return answer ? Promise.resolve(answer(body)) : Promise.reject(new Error(`Nobody answers ${name}.`));
    },
  };
}

export interface FakePanel extends PanelTransport, FakeBackground {
  readonly commands: OverlayCommand[];
  /** Say something as the page or the background would. */
  say(state: OverlayState | null): void;
  broadcast(broadcast: Broadcast): void;
}

export function fakePanel(scenario: Scenario, looks: Looks = {}): FakePanel {
  const pages = new Set<(state: OverlayState | null) => void>();
  const listeners = new Set<(broadcast: Broadcast) => void>();
  const commands: OverlayCommand[] = [];
  let remembered: readonly string[] = [];
  return {
    ...fakeBackground(scenario, looks),
    commands,
    say: (state) => {
      for (const page of pages) page(state);
    },
    broadcast: (broadcast) => {
      for (const listener of listeners) listener(broadcast);
    },
    onBroadcast(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    overlay: {
      state(callback) {
        pages.add(callback);
        callback(scenario.overlay);
        return () => pages.delete(callback);
      },
      command: (command) => commands.push(command),
    },
    dashboardUrl: (account) => `?screen=dashboard&account=${account}`,
    optionsUrl: '?screen=options',
    memory: {
      load: async () => remembered,
      save: async (entries) => {
        remembered = entries;
      },
    },
  };
}

export interface FakePopup extends PopupTransport, FakeBackground {
  /** What was done, in order. */
  readonly done: string[];
}

export function fakePopup(scenario: Scenario, looks: Looks = {}, granted = true): FakePopup {
  const done: string[] = [];
  const background = fakeBackground(scenario, looks);
  return {
    ...background,
    done,
    request(name, body) {
      done.push(name);
      return background.request(name, body);
    },
    origin: async () => scenario.settings.site?.origin ?? null,
    async grant() {
      done.push('grant');
      return granted;
    },
    openPanel: () => done.push('panel'),
    teach: () => done.push('teach'),
    openOptions: () => done.push('options'),
    reportProblem: () => done.push('problem'),
  };
}

export function fakeOptions(scenario: Scenario, looks: Looks = {}): OptionsTransport & FakeBackground {
  const { onBroadcast, memory, asked, request } = fakePanel(scenario, looks);
  const { site } = scenario.settings;
  return {
    onBroadcast,
    memory,
    asked,
    request,
    sites: async () => (site ? [site] : []),
    folder: null,
    version: '0.1.0',
  };
}

export interface FakeDashboard extends DashboardTransport, FakeBackground {
  /** Texts that were put on the clipboard. */
  readonly copied: string[];
  broadcast(broadcast: Broadcast): void;
}

export function fakeDashboard(scenario: Scenario, looks: Looks = {}): FakeDashboard {
  const { onBroadcast, broadcast, memory, asked, request } = fakePanel(scenario, looks);
  const copied: string[] = [];
  return {
    onBroadcast,
    broadcast,
    memory,
    asked,
    request,
    copied,
    account: scenario.overlay?.account ?? null,
    optionsUrl: '?screen=options',
    copy: async (text) => {
      copied.push(text);
    },
    print: () => window.print(),
  };
}

function withoutWarning(view: NumbersView, key: string, days: number, why: string): NumbersView {
  const { warnings } = view;
  const found = warnings?.shown.find((each) => each.key === key);
  if (!warnings || !found) return view;
  const until = `2026-03-${10 + days}`;
  const hidden = [...warnings.hidden, { key, rule: found.rule, pipeline: found.pipeline, until, why }];
  return {
    ...view,
    warnings: { ...warnings, hidden, shown: warnings.shown.filter((each) => each !== found) },
  };
}
