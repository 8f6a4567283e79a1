/** What is used of the peers. They are installed beside the benchmark only, so their own types are not at hand. */
declare module 'papaparse' {
  const Papa: {
    parse<Row>(text: string, options: { header: true; delimiter: string }): { data: Row[] };
  };
  export default Papa;
}
declare module 'tabletojson' {
  export const Tabletojson: { convert(html: string): unknown };
}
declare module 'xlsx' {
  export const utils: {
    table_to_sheet(table: HTMLTableElement, options: { raw: boolean }): object;
    sheet_to_json<Row>(sheet: object): Row[];
  };
}
declare module 'chart.js/auto' {
  export default class Chart {
    constructor(canvas: HTMLCanvasElement, config: object);
    destroy(): void;
  }
}
declare module 'uplot' {
  export default class uPlot {
    constructor(options: object, data: number[][], box: HTMLElement);
    destroy(): void;
  }
}
declare module 'idb' {
  interface Store {
    put(value: object, key?: string): Promise<unknown>;
  }
  interface Database {
    createObjectStore(name: string, options?: { keyPath: string }): unknown;
    transaction(name: string, mode: 'readwrite'): { readonly store: Store; readonly done: Promise<void> };
    put(store: string, value: object, key: string): Promise<unknown>;
    close(): void;
  }
  export function openDB(
    name: string,
    version: number,
    options: { upgrade(db: Database): void },
  ): Promise<Database>;
}
declare module 'alasql' {
  export default function alasql(sql: string, parameters: readonly unknown[]): unknown;
}
declare module 'arquero' {
  interface Table {
    groupby(column: string): Table;
    rollup(values: Readonly<Record<string, unknown>>): Table;
    objects(): unknown[];
  }
  export function table(columns: Readonly<Record<string, unknown>>): Table;
  export const op: { count(): unknown; sum(column: string): unknown };
}
