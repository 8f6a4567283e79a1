export type Row = Record<string, unknown>;
export interface Test {
  kind: 'test';
  column: string;
  operator: string;
  value: string;
  negated: boolean;
}
export interface Group {
  kind: 'and' | 'or';
  parts: Condition[];
  negated: boolean;
}
export type Condition = Test | Group;
export interface Order {
  column: string;
  descending: boolean;
  nullsFirst: boolean;
}
export type Field = { alias: string; column: string } | { alias: string; relation: string; fields: Field[] };
export interface Query {
  where: Condition[];
  order: Order[];
  select: Field[];
  limit: number | null;
  offset: number;
}
export type Embed = (relation: string, row: Row) => Row | null;

export class QueryError extends Error {
  code: string;
  status: number;
  constructor(code: string, message: string, status?: number);
}
export function parseQuery(params: URLSearchParams): Query;
export function runQuery(rows: readonly Row[], query: Query, embed?: Embed): { rows: Row[]; total: number };
export function holds(row: Row, condition: Condition): boolean | null;
export function columnsOf(query: Query): string[];
export function project(row: Row, fields: Field[], embed: Embed): Row;
