import { signal } from '@preact/signals';
import { render } from 'preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { FolderPart } from '../../../components/options/folder-part';
import { ScreenContext } from '../../../components/ui/screen';
import { createTranslator } from '../../../lib/locales';
import { createFolderStore } from '../../../lib/state/folder-store';
import { createSectionMemory } from '../../../lib/state/memory-store';
import type { FolderLink } from '../../../lib/state/transport';

interface Disk {
  picked: string | null;
  readable: boolean;
  newest: { name: string; text: string } | null;
  broken?: boolean;
}

/** A folder of the browser, as far as the screen knows of it. */
function folderOn(disk: Disk): FolderLink {
  const here = () => {
    if (disk.broken) throw new DOMException('gone', 'NotFoundError');
  };
  return {
    state: async () => {
      here();
      return disk.picked === null ? null : { name: disk.picked, readable: disk.readable };
    },
    pick: async () => {
      disk.picked = 'Sales';
      disk.readable = true;
      return true;
    },
    allow: async () => {
      disk.readable = true;
      return true;
    },
    newest: async () => disk.newest,
    forget: async () => {
      disk.picked = null;
    },
  };
}

const root = document.createElement('div');

function show(link: FolderLink | null): { taken: string[] } {
  const taken: string[] = [];
  const folder = createFolderStore(link, (text) => taken.push(text));
  const sections = createSectionMemory({ load: async () => ['folder'], save: async () => {} });
  sections.flip('folder', true);
  const screen = { translator: createTranslator('en'), sections, now: () => 0, tick: signal(0) };
  document.body.append(root);
  render(
    <ScreenContext.Provider value={screen}>
      <FolderPart folder={folder} />
    </ScreenContext.Provider>,
    root,
  );
  return { taken };
}

afterEach(() => {
  render(null, root);
  root.remove();
});

const says = (words: string) => vi.waitFor(() => expect(root.textContent).toContain(words));
const press = (words: string) =>
  [...root.querySelectorAll('button')].find((button) => button.textContent?.trim() === words)?.click();

describe('the folder of the team', () => {
  test('says honestly where the browser shows none', async () => {
    show(null);
    await says('This browser shows no folders to extensions.');
    expect(root.textContent).not.toContain('Choose a folder');
  });

  test('is picked, and its newest standard goes the way of every file', async () => {
    const { taken } = show(
      folderOn({ picked: null, readable: false, newest: { name: 'v7.json', text: '{7}' } }),
    );
    await says('Choose a folder');
    press('Choose a folder');
    await vi.waitFor(() => press('See what would change') ?? expect(taken).toEqual(['{7}']));
  });

  test('asks again for the right to read after a restart, with its reason', async () => {
    show(folderOn({ picked: 'Sales', readable: false, newest: { name: 'v7.json', text: '{}' } }));
    await says('The browser asks for “Sales” once after each start.');
    press('Allow reading');
    await vi.waitFor(() => expect(root.querySelector('.section-head')).not.toBeNull());
  });

  test('that was moved says so and can be chosen again', async () => {
    show(folderOn({ picked: 'Sales', readable: true, newest: null, broken: true }));
    await says('The folder cannot be read');
    await says('Choose a folder');
  });
});
