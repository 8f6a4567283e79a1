import type { Tables } from './seed.mjs';

export interface RealCrm {
  /** The origin, such as `http://127.0.0.1:4101`. */
  url: string;
  /** The live data: a table name gives its rows, which may be read and changed. */
  db: Tables;
  /** Brings the seed back; sessions stay valid. */
  reset(): void;
  close(): Promise<void>;
}
export const CREDENTIALS: Readonly<{ email: string; password: string }>;
export function startRealCrm(options: { version: string; port?: number; cache?: string }): Promise<RealCrm>;
