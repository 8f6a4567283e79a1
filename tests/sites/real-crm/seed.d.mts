import type { Row } from './postgrest.mjs';

export type Tables = Record<string, Row[]>;
export function seedTables(options?: { seed?: number; now?: string }): Tables;
