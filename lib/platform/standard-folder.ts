/**
 * A shared folder of the team, where the browser can read one. The handle is
 * kept in a database of this page alone: handles cannot travel in messages, so
 * the background could not keep it. The right to read ends with the browser's
 * session and is asked for again by a click.
 */
import type { FolderLink } from '../state/transport';

/** The handle of a folder, as far as it is used here; the types of TypeScript know only a part of it. */
interface Folder {
  readonly name: string;
  queryPermission(wish: { mode: 'read' }): Promise<PermissionState>;
  requestPermission(wish: { mode: 'read' }): Promise<PermissionState>;
  values(): AsyncIterableIterator<FileSystemHandle>;
}

type Picker = (wish: { id: string; mode: 'read' }) => Promise<Folder>;

const DATABASE = 'prelude-folder';
const STORE = 'handles';
const KEY = 'team';
const READ = { mode: 'read' } as const;

/** Files looked at; a folder of the team holds a few. */
const MOST_FILES = 60;
const MOST_BYTES = 524_288;
const NAMES_A_STANDARD = '"crm-standard/';

/** Null where the browser shows no folders to extensions, as Firefox. */
export function standardFolder(): FolderLink | null {
  const pick = (globalThis as { showDirectoryPicker?: Picker }).showDirectoryPicker;
  if (!pick) return null;
  return {
    state: async () => {
      const folder = await stored();
      return folder && { name: folder.name, readable: (await folder.queryPermission(READ)) === 'granted' };
    },
    pick: async () => {
      try {
        const folder = await pick({ id: 'prelude-team', mode: 'read' });
        await change((store) => store.put(folder, KEY));
        return true;
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return false;
        throw error;
      }
    },
    allow: async () => (await (await stored())?.requestPermission(READ)) === 'granted',
    newest: async () => newestIn(await stored()),
    forget: async () => void (await change((store) => store.delete(KEY))),
  };
}

async function newestIn(folder: Folder | null): Promise<{ name: string; text: string } | null> {
  if (!folder) return null;
  const files: File[] = [];
  for await (const entry of folder.values()) {
    if (entry.kind !== 'file' || !entry.name.endsWith('.json') || files.length >= MOST_FILES) continue;
    const file = await (entry as FileSystemFileHandle).getFile();
    if (file.size <= MOST_BYTES) files.push(file);
  }
  for (const file of files.sort((a, b) => b.lastModified - a.lastModified)) {
    const text = await file.text();
    if (text.includes(NAMES_A_STANDARD)) return { name: file.name, text };
  }
  return null;
}

const stored = async (): Promise<Folder | null> =>
  ((await change((store) => store.get(KEY))) as Folder | undefined) ?? null;

async function change(work: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  const database = await opened();
  try {
    return await answerOf(work(database.transaction(STORE, 'readwrite').objectStore(STORE)));
  } finally {
    database.close();
  }
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open(DATABASE, 1);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore(STORE));
  return answerOf(request);
}

function answerOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });
}
