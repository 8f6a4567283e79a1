/** Runs in a page with a long table: our reader beside what others would use for the same rows. */
import Papa from 'papaparse';
import { Tabletojson } from 'tabletojson';
import { utils } from 'xlsx';
import { readDeals } from '../../../lib/crm/universal/read-deals';
import { offer, race } from './timing';

/** Rows read and the sum of their amounts in minor units, so that all can be held against each other. */
interface Outcome {
  readonly rows: number;
  readonly sum: number;
}

const table = () => document.querySelector('table') as HTMLTableElement;
const minorOf = (text: string) => Math.round(Number(text.replace(/[$,]/g, '')) * 100);
const AMOUNT = 3;

function bareWalk(): Outcome {
  let [rows, sum] = [0, 0];
  const body = table().tBodies[0] as HTMLTableSectionElement;
  for (let row = body.firstElementChild; row; row = row.nextElementSibling) {
    const texts: string[] = [];
    for (let cell = row.firstElementChild; cell; cell = cell.nextElementSibling)
      texts.push((cell.firstElementChild ?? cell).firstChild?.nodeValue ?? '');
    rows++;
    sum += minorOf(texts[AMOUNT] ?? '');
  }
  return { rows, sum };
}

function ours(): Outcome {
  const result = readDeals(document, { url: new URL('https://crm.example.com/deals'), today: '2026-03-02' });
  if (result.kind === 'refused') throw new Error(`refused: ${result.why.join()}`);
  const { deals } = result.reading;
  return { rows: deals.length, sum: deals.reduce((sum, { amount }) => sum + (amount?.minor ?? 0), 0) };
}

function sheet(): Outcome {
  const rows = utils.sheet_to_json<Record<string, unknown>>(utils.table_to_sheet(table(), { raw: true }));
  return { rows: rows.length, sum: rows.reduce((sum, row) => sum + minorOf(String(row.Amount)), 0) };
}

function tsv(): Outcome {
  const text = Array.from(table().rows, (row) =>
    Array.from(row.cells, (cell) => cell.textContent).join('\t'),
  );
  const { data } = Papa.parse<Record<string, string>>(text.join('\n'), { header: true, delimiter: '\t' });
  return { rows: data.length, sum: data.reduce((sum, row) => sum + minorOf(row.Amount ?? ''), 0) };
}

function fromHtml(): Outcome {
  const [rows = []] = Tabletojson.convert(table().outerHTML) as Record<string, string>[][];
  return { rows: rows.length, sum: rows.reduce((sum, row) => sum + minorOf(row.Amount ?? ''), 0) };
}

const CONTENDERS = { ours, 'bare walk': bareWalk, SheetJS: sheet, 'TSV + PapaParse': tsv };

offer('equalOutcomes', () => {
  const truth = JSON.stringify(bareWalk());
  return Object.entries({ ...CONTENDERS, tabletojson: fromHtml }).filter(
    ([, run]) => JSON.stringify(run()) !== truth,
  );
});
offer('raceReading', (rounds: number) => race(CONTENDERS, rounds));
