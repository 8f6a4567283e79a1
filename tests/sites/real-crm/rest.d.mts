import type { IncomingHttpHeaders } from 'node:http';
import type { Tables } from './seed.mjs';

export interface RestRequest {
  method: string;
  relation: string;
  params: URLSearchParams;
  headers: IncomingHttpHeaders;
  body: unknown;
  signedIn: boolean;
}
export interface Reply {
  status: number;
  headers?: Record<string, string>;
  body?: unknown;
}
export function answerRest(tables: Tables, request: RestRequest): Reply;
