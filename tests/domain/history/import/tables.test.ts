import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sniffDelimiter } from '../../../../lib/domain/history/import/delimited-text';
import { readFile } from '../../../../lib/domain/history/import/read-file';
import { readSpreadsheet } from '../../../../lib/domain/history/import/spreadsheet';
import { makeWorkbook, makeZip } from './make-zip';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, mark = true) =>
  new Uint8Array(Uint16Array.from(`${mark ? '\uFEFF' : ''}${text}`, codeOf).buffer);

const codeOf = (sign: string) => sign.charCodeAt(0);

async function rowsOf(bytes: Uint8Array | Promise<Uint8Array> | string): Promise<unknown> {
  const read = await readFile(typeof bytes === 'string' ? utf8(bytes) : await bytes);
  return read.ok ? [read.table.header, ...read.table.rows] : read.reason;
}

describe('delimited text', () => {
  test.each([
    ['commas', 'a,b\n1,2', ','],
    ['semicolons beside decimal commas', 'name;sum\nx;1,5\ny;2,5', ';'],
    ['tabs beside commas', 'name\tsum\nA, B\t1\nC, D\t2', '\t'],
    ['pipes', 'a|b\n1|2', '|'],
    ['one column', 'a\n1', ','],
  ])('finds %s', (_what, text, delimiter) => {
    expect(sniffDelimiter(text)).toBe(delimiter);
  });

  test('reads quoted cells with delimiters, line breaks and doubled quotes', async () => {
    expect(await rowsOf('a,b\r\n"x, ""y""\nz",2\r\n')).toEqual([
      ['a', 'b'],
      ['x, "y"\nz', '2'],
    ]);
  });

  test('gives back every table that was written by the rules', async () => {
    const cell = fc.stringMatching(/^[a-zЖ0-9",;\t\r\n =']{0,8}$/).map((text) => text.trim());
    const row = fc.tuple(fc.constant('k'), cell, cell);
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t'),
        async (below, by) => {
          const rows = [['a', 'b', 'c'], ...below];
          const text = rows
            .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(by))
            .join('\r\n');
          expect(await rowsOf(text)).toEqual(rows);
        },
      ),
    );
  });

  test('takes the delimiter from the line that some programs put first', async () => {
    expect(await rowsOf('sep=;\na;b\n1;2')).toEqual([
      ['a', 'b'],
      ['1', '2'],
    ]);
  });

  test('fills short rows up and passes over empty lines', async () => {
    expect(await rowsOf('a,b\n\n1\n,,\n2,3')).toEqual([
      ['a', 'b'],
      ['1', ''],
      ['2', '3'],
    ]);
  });

  test.each([
    ['UTF-8 with a mark', utf8('\uFEFFИмя;Сумма\nДом;5')],
    ['UTF-16 with a mark', utf16('Имя;Сумма\nДом;5')],
    [
      'windows-1251',
      new Uint8Array([
        0xc8, 0xec, 0xff, 0x3b, 0xd1, 0xf3, 0xec, 0xec, 0xe0, 0x0a, 0xc4, 0xee, 0xec, 0x3b, 0x35,
      ]),
    ],
  ])('reads %s', async (_what, bytes) => {
    expect(await rowsOf(bytes)).toEqual([
      ['Имя', 'Сумма'],
      ['Дом', '5'],
    ]);
  });

  test('reads UTF-16 without a mark', async () => {
    expect(await rowsOf(utf16('name;sum\nhouse;5', false))).toEqual([
      ['name', 'sum'],
      ['house', '5'],
    ]);
  });

  test('reads Western accents of one byte', async () => {
    expect(await rowsOf(Uint8Array.from('Größe;Straße\nklein;Köln', codeOf))).toEqual([
      ['Größe', 'Straße'],
      ['klein', 'Köln'],
    ]);
  });

  test.each([
    ['nothing', '', 'empty'],
    ['a header alone', 'a,b\n', 'empty'],
    ['a quote that never ends', 'a,b\n"x,2', 'open-quote'],
    ['a picture', '\x89PNG\0\0\0', 'not-text'],
    ['an old spreadsheet', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), 'old-excel'],
    ['more bytes than a list has', new Uint8Array(21 * 1024 * 1024), 'too-large'],
    ['more columns than a list has', `${'a,'.repeat(600)}\n1`, 'too-large'],
  ])('refuses %s', async (_what, input, reason) => {
    expect(await rowsOf(input)).toBe(reason);
  });
});

describe('where a table stands in its file', () => {
  const read = async (input: string | Promise<Uint8Array>) =>
    readFile(typeof input === 'string' ? utf8(input) : await input);
  const cell = (place: string, value: string) => `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;

  test('titles above the header are passed over, and rows keep the numbers of the file', async () => {
    const result = await read('Отчёт;;\nза 2025 год;;\n\nСделка;Сумма;Этап\nДом;5;Успех\n\nСад;6;Отказ');
    expect(result).toMatchObject({
      table: {
        header: ['Сделка', 'Сумма', 'Этап'],
        rows: [
          ['Дом', '5', 'Успех'],
          ['Сад', '6', 'Отказ'],
        ],
        lines: [5, 7],
      },
    });
  });

  test('a spreadsheet says the number of a row that comes after rows that were never written', async () => {
    const rows = `<row r="3">${cell('A3', 'Deal')}${cell('B3', 'Sum')}</row><row r="9">${cell('A9', 'x')}</row>`;
    expect(await read(makeWorkbook(rows))).toMatchObject({ table: { lines: [9] } });
  });

  test('a quote that never ends is named by its row', async () => {
    expect(await read('a,b\n1,2\n3,4\n"x,2\ny')).toEqual({ ok: false, reason: 'open-quote', place: '4' });
  });

  const sheet = (merged: string) => {
    const rows = [1, 3, 4].map(
      (r) => `<row r="${r}">${cell(`A${r}`, 'x')}${r > 1 ? cell(`B${r}`, 'y') : ''}</row>`,
    );
    const xml = `<worksheet><sheetData>${rows.join('')}</sheetData><mergeCells><mergeCell ref="${merged}"/></mergeCells></worksheet>`;
    return makeWorkbook('', { 'xl/worksheets/sheet3.xml': xml });
  };

  test('joined cells of a title do no harm', async () => {
    expect(await read(sheet('A1:F1'))).toMatchObject({ ok: true });
  });

  test.each(['B4:B5', 'A3:B3'])('joined cells %s inside of the table are refused by name', async (place) => {
    expect(await read(sheet(place))).toEqual({ ok: false, reason: 'merged', place });
  });
});

describe('a web page under the name of a spreadsheet', () => {
  const page = (rows: string) =>
    `<html><head><meta charset="utf-8"></head><body><table>${rows}</table></body></html>`;

  test('gives its table', async () => {
    const rows =
      '<tr><th>Сделка</th><th>Сумма</th></tr><tr><td><b>Дом &amp; сад</b></td><td>1&nbsp;500</td></tr>';
    expect(await rowsOf(page(rows))).toEqual([
      ['Сделка', 'Сумма'],
      ['Дом & сад', '1\u00a0500'],
    ]);
  });

  test('is refused where cells are joined, with the place', async () => {
    const rows = '<tr><td>a</td><td>b</td></tr><tr><td>1</td><td rowspan="2">2</td></tr><tr><td>3</td></tr>';
    expect(await readFile(utf8(page(rows)))).toEqual({ ok: false, reason: 'merged', place: 'B2' });
  });

  test('of the XML kind of 2003 is refused as an old spreadsheet', async () => {
    expect(await rowsOf('<?xml version="1.0"?>\n<Workbook xmlns="urn:x"><Worksheet/></Workbook>')).toBe(
      'old-excel',
    );
  });
});

describe('spreadsheets', () => {
  test('give shared, rich, inline and plain texts of the first sheet', async () => {
    const rows =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Sum</t></is></c></row>' +
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>12.5</v></c></row>' +
      '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="str"><f>A1</f><v>x</v></c></row>';
    expect(await rowsOf(makeWorkbook(rows))).toEqual([
      ['Name', 'Sum'],
      ['Acme & Söhne', '12.5'],
      ['東京', 'x'],
    ]);
  });

  test('give numbers as dates where the style shows a day, and only there', async () => {
    const rows =
      '<row><c t="inlineStr"><is><t>h</t></is></c></row>' +
      '<row><c s="1"><v>46091</v></c><c s="2"><v>46091.75</v></c><c s="3"><v>46091</v></c><c><v>46091</v></c></row>';
    expect(await rowsOf(makeWorkbook(rows))).toEqual([
      ['h', '', '', ''],
      ['2026-03-10', '2026-03-10', '46091', '46091'],
    ]);
  });

  test('count from 1904 where they say so', async () => {
    const rows = '<row><c><v>1</v></c></row><row><c s="1"><v>44629</v></c></row>';
    const book =
      '<workbook><workbookPr date1904="1"/><sheets><sheet name="x" r:id="rId7"/></sheets></workbook>';
    expect(await rowsOf(makeWorkbook(rows, { 'xl/workbook.xml': book }))).toEqual([['1'], ['2026-03-10']]);
  });

  test('keep empty cells in their columns', async () => {
    const rows =
      '<row><c r="A1"><v>1</v></c><c r="C1"><v>3</v></c></row><row><c r="B2"/><c r="C2"><v>4</v></c></row>';
    expect(await rowsOf(makeWorkbook(rows))).toEqual([
      ['1', '', '3'],
      ['', '', '4'],
    ]);
  });

  test('give no value for an error, and a clean number for what floating point made of it', async () => {
    const rows =
      '<row><c><v>1</v></c></row><row><c t="e"><v>#N/A</v></c><c><v>0.30000000000000004</v></c></row>';
    expect(await rowsOf(makeWorkbook(rows))).toEqual([
      ['1', ''],
      ['', '0.3'],
    ]);
  });

  test('F31 are refused when they unfold to more than any list of deals', async () => {
    const bomb = await makeWorkbook(`<row><c><v>1</v></c></row>${' '.repeat(1_000_000)}`);
    expect(bomb.length).toBeLessThan(5000);
    expect(await readSpreadsheet(bomb, 900_000)).toEqual({ ok: false, reason: 'too-large' });
    expect(await readSpreadsheet(bomb, 1_100_000)).toEqual({ ok: false, reason: 'empty' });
  });

  test.each([
    ['cut short', async () => (await makeWorkbook('<row><c><v>1</v></c></row>')).slice(0, 200)],
    ['without a sheet', () => makeZip({ 'a.txt': 'x' })],
    ['a zip in name only', async () => utf8('PK\u0003\u0004 and nothing')],
  ])('are refused when %s', async (_what, make) => {
    expect(await rowsOf(make())).toBe('bad-spreadsheet');
  });

  test('are refused and not thrown at, whichever byte is damaged', async () => {
    const sound = await makeWorkbook('<row><c><v>1</v></c></row><row><c><v>2</v></c></row>');
    await fc.assert(
      fc.asyncProperty(fc.nat(sound.length - 1), fc.nat(255), async (at, byte) => {
        const damaged = sound.slice();
        damaged[at] = byte;
        expect(await readFile(damaged)).toHaveProperty('ok');
      }),
    );
  });
});
