import { beforeEach, describe, expect, test, vi } from 'vitest';
import { mountDashboard } from '../../../../components/dashboard/mount-dashboard';
import { exportHandlers } from '../../../../lib/background/export-handlers';
import { historyHandlers } from '../../../../lib/background/history-handlers';
import { historyStore } from '../../../../lib/background/history-store';
import { meaningOfHeader } from '../../../../lib/crm/universal/meaning';
import { outcomeOf } from '../../../../lib/crm/universal/outcome';
import type { PreludeDatabase } from '../../../../lib/data/database';
import type { RequestName, Requests } from '../../../../lib/platform/messages';
import { fakeDashboard } from '../../../sites/panel-playground/fake-transport';
import { SCENARIOS } from '../../../sites/panel-playground/scenarios';
import { deals, freshDatabase, memoryStore, store } from '../../data/make';
import { button, place, says, textOf } from '../stage';

/** The dashboard over the background's own answers about history, and over invented ones about all else. */
const ACCOUNT = SCENARIOS.full.overlay?.account ?? '';
const PAGE = { own: true, origin: null, tabId: null, frameId: null };
let db: PreludeDatabase;
let root: HTMLElement;

async function openHistory(scenario = SCENARIOS.full): Promise<void> {
  const history = historyStore(memoryStore(), () => db);
  const words = { meaningOf: meaningOfHeader, outcomeOf };
  const answers: Record<string, unknown> = {
    ...historyHandlers({ store: history, words, tell: () => undefined }),
    ...exportHandlers(history),
  };
  const world = fakeDashboard(scenario);
  const request = <N extends RequestName>(name: N, body: Requests[N]['in']): Promise<Requests[N]['out']> => {
    const answer = /^(import|export)\//.test(name) ? answers[name] : null;
    return typeof answer === 'function' ? answer(body, PAGE) : world.request(name, body);
  };
  root = place((element) => mountDashboard(element, { ...world, request, startsAt: 'history' }));
  await says(root, 'Closed deals from a file');
  await vi.waitFor(() => expect(root.querySelector('input[type=file]')).not.toBeNull());
}

beforeEach(() => {
  db = freshDatabase();
});

function pick(content: string | Uint8Array<ArrayBuffer>, name = 'deals.csv'): void {
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  Object.defineProperty(input, 'files', { value: [new File([content], name)], configurable: true });
  input?.dispatchEvent(new Event('change', { bubbles: true }));
}

function choose(label: string, value: string): void {
  const select = root.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (!select) throw new Error(`No choice "${label}".`);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

const FILE = [
  'Deals of 2025,,,',
  'ID,Deal name,Status,Closed on,Amount',
  'a,Roof,Won,2025-02-03,100.50',
  'b,Wall,Lost,2025-11-30,',
  'b,Wall,Lost,2025-11-30,',
  'c,Door,In work,,70',
  'd,Gate,Lost,soon,30',
].join('\n');

describe('closed deals from a file', () => {
  test('are shown with what is taken, what is left out and where it stands in the file', async () => {
    await openHistory();
    pick(FILE);
    await says(root, '3 deals will be taken 1 won, 2 lost, of 5 rows');
    await says(root, 'Closed from Feb 3, 2025 to Nov 30, 2025.');
    await says(root, 'Its number stands in a row above. Row 5.');
    await says(root, 'The deal is still open. Row 6.');
    await says(root, 'Row 7, Day closed: “soon” There is no date in it.');
    expect(await db.imports.count()).toBe(0);
  });

  test('are imported by one press, listed, and taken back by another', async () => {
    await openHistory();
    pick(FILE);
    await says(root, 'Import 3 deals');
    button(root, 'Import 3 deals').click();
    await says(root, '3 deals imported');
    await says(root, 'deals.csv: 3 deals');
    button(root, 'Take back').click();
    await says(root, 'deals.csv was taken back; the numbers are as they were.');
    expect(await db.imports.count()).toBe(0);
  });

  test('are read again when a column is said to hold something else, and so from then on', async () => {
    await openHistory();
    const file = 'ID,Ending,Result\na,Won,x\nb,Lost,y';
    pick(file);
    await says(root, '2 deals will be taken');
    choose('What “Result” holds', 'region');
    await says(root, '2 deals will be taken');
    await vi.waitFor(() => {
      const select = root.querySelector<HTMLSelectElement>('select[aria-label="What “Result” holds"]');
      expect(select?.value).toBe('region');
    });
    button(root, /^Import 2/).click();
    await says(root, '2 deals imported');
    pick(file.replace('a,Won', 'z,Won'));
    await says(root, 'The columns are understood as you confirmed them for such a table before.');
  });

  test('with dates that could be read two ways ask which, and read them so', async () => {
    await openHistory();
    pick('ID,Status,Closed on\na,Won,03/04/2025\nb,Lost,05/06/2025');
    await says(root, 'What is 03/04/2025?');
    await says(root, '2 deals have no day of closing');
    const month = [...root.querySelectorAll('label')].find((label) => textOf(label) === '4 March');
    month?.querySelector('input')?.click();
    await says(root, 'Closed from Mar 4, 2025 to May 6, 2025.');
  });

  test('without a column that tells the outcome say which column is missing', async () => {
    await openHistory();
    pick('ID,Deal name\na,Roof\nb,Wall');
    await says(root, 'No row can be taken as a closed deal yet');
    await says(root, 'No column says whether a deal was won or lost.');
    expect(button(root, /^Import 0/).hasAttribute('disabled')).toBe(true);
  });

  test('in windows-1251 with Russian numbers are read as they are', async () => {
    await openHistory();
    const text = 'Название;Сумма;Статус\nДом;1 500,50;Успешно\nСад;2 000;Отказ';
    const bytes = Uint8Array.from(text, (char) => {
      const code = char.charCodeAt(0);
      return code < 128 ? code : code - 0x350;
    });
    pick(bytes);
    await says(root, '2 deals will be taken 1 won, 1 lost');
    await says(root, 'Дом · Сад');
  });

  test('are taken from copied cells as well', async () => {
    await openHistory();
    const paste = new Event('paste', { bubbles: true, cancelable: true });
    const clipboardData = { getData: () => 'ID\tStatus\na\tWon\nb\tLost' };
    root.querySelector('textarea')?.dispatchEvent(Object.assign(paste, { clipboardData }));
    await says(root, '2 deals will be taken');
  });

  test.each([
    ['an empty file', '', 'There is no row below the header.'],
    ['a picture', '\x89PNG\0\0\0', 'This is no table. Save it as CSV or XLSX.'],
    ['a quote that never ends', 'a,b\n"x,2', 'In row 2 a quotation mark opens and never closes.'],
    ['an old spreadsheet', '\xd0\xcf\x11\xe0', 'This is the format of Excel before 2007.'],
  ])('from %s are refused with the cure, and nothing changes', async (_what, content, said) => {
    await openHistory();
    pick(
      Uint8Array.from(content, (char) => char.charCodeAt(0)),
      'odd.csv',
    );
    await says(root, `odd.csv: nothing was taken${said}`);
    expect(await db.imports.count()).toBe(0);
  });

  test('from a file that is too large are refused before it is read', async () => {
    await openHistory();
    const input = root.querySelector<HTMLInputElement>('input[type=file]');
    const file = {
      name: 'huge.csv',
      size: 21 * 1024 * 1024,
      arrayBuffer: () => Promise.reject(new Error('read')),
    };
    Object.defineProperty(input, 'files', { value: [file], configurable: true });
    input?.dispatchEvent(new Event('change', { bubbles: true }));
    await says(root, 'huge.csv: nothing was takenMore than 20 MB, 100,000 rows or 500 columns.');
  });

  test('are a press away where nothing was read yet', async () => {
    root = place((element) => mountDashboard(element, fakeDashboard(SCENARIOS.firstDay)));
    await vi.waitFor(() => root.querySelector<HTMLElement>('#tab-funnel')?.click());
    await says(root, 'Bring closed deals in from a file');
    button(root, 'Bring closed deals in from a file').click();
    await says(root, 'Closed deals from a file');
  });
});

describe('deals as a file', () => {
  test('say how many there are and how large, before anything is saved', async () => {
    await store(db, 0, deals('a b', { title: 'Roof' }), { account: ACCOUNT });
    await openHistory();
    await says(root, /2 rows, about \d+/);
  });

  test('are saved under the account, what it is and the day, without names when wanted', async () => {
    await store(db, 0, deals('a b', { title: 'Roof', owner: 'Ann Lee' }), { account: ACCOUNT });
    const saved: Blob[] = [];
    const names: string[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => `blob:${saved.push(blob as Blob)}`);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      names.push(this.download);
    });
    await openHistory();
    await says(root, '2 rows');
    root.querySelector<HTMLElement>('.export [role=switch]')?.click();
    button(root, 'Save the file').click();
    await says(root, 'Saved as');
    expect(names[0]).toMatch(/^acme\.bitrix24\.ru-open-\d{4}-\d\d-\d\d\.csv$/);
    const text = await saved[0]?.text();
    expect(text?.split('\r\n')).toHaveLength(4);
    expect(text).toContain('№ a');
    expect(text).toContain('A. L.');
    expect(text).not.toContain('Roof');
    vi.restoreAllMocks();
  });

  test('say when there is nothing to save', async () => {
    await openHistory();
    await says(root, 'There is nothing to save here yet.');
    expect(button(root, 'Save the file').hasAttribute('disabled')).toBe(true);
  });
});
