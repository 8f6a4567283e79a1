/** A zip file of the given texts, packed as spreadsheets are. */
export async function makeZip(
  files: Readonly<Record<string, string>>,
  stored = false,
): Promise<Uint8Array<ArrayBuffer>> {
  const entries: BlobPart[] = [];
  const directory: BlobPart[] = [];
  const method = stored ? 0 : 8;
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const data = stored ? new TextEncoder().encode(text) : await deflated(text);
    // Signature, method, size and length of the name stand apart in an entry and in its line of the directory.
    entries.push(record(30, { 0: 0x04034b50, 18: data.length }, { 8: method, 26: name.length }), name, data);
    directory.push(
      record(46, { 0: 0x02014b50, 20: data.length, 42: at }, { 10: method, 28: name.length }),
      name,
    );
    at += 30 + name.length + data.length;
  }
  const { size } = new Blob(directory);
  const end = record(22, { 0: 0x06054b50, 12: size, 16: at }, { 10: Object.keys(files).length });
  return bytesOf(new Blob([...entries, ...directory, end]));
}

type Fields = Readonly<Record<number, number>>;

/** Bytes with 4-byte and 2-byte numbers at their places, the least first. */
function record(size: number, long: Fields, short: Fields): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  for (const [at, value] of Object.entries(long)) view.setUint32(Number(at), value, true);
  for (const [at, value] of Object.entries(short)) view.setUint16(Number(at), value, true);
  return bytes;
}

function deflated(text: string): Promise<Uint8Array<ArrayBuffer>> {
  const packed = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  return bytesOf(new Response(packed));
}

async function bytesOf(body: Blob | Response): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await body.arrayBuffer());
}

/** A workbook with one sheet; `rows` is the XML between the sheet's tags. */
export function makeWorkbook(
  rows: string,
  extra: Readonly<Record<string, string>> = {},
): Promise<Uint8Array<ArrayBuffer>> {
  return makeZip({
    'xl/workbook.xml': '<workbook><sheets><sheet name="Deals" sheetId="3" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Type="worksheet" Target="worksheets/sheet3.xml"/></Relationships>',
    'xl/styles.xml':
      '<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/>' +
      '<numFmt numFmtId="165" formatCode="#,##0.00&quot; days&quot;"/></numFmts>' +
      '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
      '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"><alignment/></xf><xf numFmtId="165"/></cellXfs></styleSheet>',
    'xl/sharedStrings.xml':
      '<sst><si><t>Name</t></si><si><r><t>Acme </t></r><r><t xml:space="preserve">&amp; Söhne</t></r></si>' +
      '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></si></sst>',
    'xl/worksheets/sheet3.xml': `<worksheet><sheetData>${rows}</sheetData></worksheet>`,
    ...extra,
  });
}
