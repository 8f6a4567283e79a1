import { browser } from 'wxt/browser';
import { daysKept, HISTORY_KINDS, historyParts } from '../data/whole-history';
import type { PrivacyView, StoredKind, StoredPart } from '../domain/privacy/views';
import { loadSettings } from '../platform/settings-store';
import type { HistoryStore } from './history-store';

/** Keys of `storage.local` by what they are for a person; what no line names counts among the notes. */
const LOCAL: readonly (readonly [RegExp, StoredKind])[] = [
  [/^prelude\.settings/, 'settings'],
  [/^prelude\.site:/, 'compiled'],
  [/^prelude\.draft$/, 'standards'],
];

/** Everything that is kept of this product in this browser. */
export async function privacyView(store: HistoryStore): Promise<PrivacyView> {
  const { privacy } = await loadSettings();
  const history = await store
    .run(async (db) => [await historyParts(db), await daysKept(db)] as const)
    .catch(() => null);
  const unread = HISTORY_KINDS.map((kind) => ({ kind, count: null }));
  return {
    settings: privacy,
    stored: [...(history?.[0] ?? unread), ...(await localParts()), await keyParts(), await sessionParts()],
    days: history?.[1] ?? null,
  };
}

async function localParts(): Promise<StoredPart[]> {
  const parts = new Map<StoredKind, StoredPart>();
  for (const kind of ['settings', 'compiled', 'standards', 'notes'] as const)
    parts.set(kind, { kind, count: 0, bytes: 0 });
  for (const [key, value] of Object.entries(await browser.storage.local.get(null))) {
    const kind = LOCAL.find(([pattern]) => pattern.test(key))?.[1] ?? 'notes';
    const before = parts.get(kind) ?? { kind, count: 0, bytes: 0 };
    parts.set(kind, { kind, count: before.count + 1, bytes: before.bytes + sizeOf(key, value) });
  }
  return [...parts.values()];
}

/** Keys cannot be looked into; there is a pair or none. */
async function keyParts(): Promise<StoredPart> {
  const names = (await indexedDB.databases?.())?.map(({ name }) => name) ?? [];
  return { kind: 'keys', count: names.includes('prelude-keys') ? 1 : 0, bytes: 0 };
}

async function sessionParts(): Promise<StoredPart> {
  const entries = Object.entries(await browser.storage.session.get(null));
  return {
    kind: 'session',
    count: entries.length,
    bytes: entries.reduce((sum, [key, value]) => sum + sizeOf(key, value), 0),
  };
}

function sizeOf(key: string, value: unknown): number {
  return key.length + (JSON.stringify(value) ?? '').length;
}
