/** Fetching the team's file from an address: no cookies, no query, nothing but a GET. */
import { readUpdateUrl } from '../domain/standard/addresses';
import { PARSE_LIMITS } from '../domain/standard/schema';

export type Fetched =
  | { readonly kind: 'same' }
  | { readonly kind: 'file'; readonly text: string; readonly etag: string | null }
  /** `code`: `offline`, `http-404`, `too-large`, `not-utf8`, `redirected`. */
  | { readonly kind: 'failed'; readonly code: string };

const TIMEOUT_MS = 20_000;

/** Asks an address that `readUpdateUrl` accepted. Never throws. */
export async function fetchStandard(url: string, etag: string | null): Promise<Fetched> {
  try {
    const response = await fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      headers: etag === null ? {} : { 'If-None-Match': etag },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    if (response.status === 304) return { kind: 'same' };
    if (!response.ok) return failed(`http-${response.status}`);
    if (response.redirected && !isSafe(response.url)) return failed('redirected');
    return await readBody(response);
  } catch {
    return failed('offline');
  }
}

async function readBody(response: Response): Promise<Fetched> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    size += part.value.length;
    // The rest of an endless answer is not waited for.
    if (size > PARSE_LIMITS.bytes) {
      await reader?.cancel();
      return failed('too-large');
    }
    chunks.push(part.value);
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await new Blob(chunks).arrayBuffer());
    return { kind: 'file', text, etag: response.headers.get('etag') };
  } catch {
    return failed('not-utf8');
  }
}

/** Storage services answer by a redirect to an address with a query, so only the scheme is judged here. */
function isSafe(url: string): boolean {
  const { origin, pathname } = new URL(url);
  return readUpdateUrl(origin + pathname).ok;
}

function failed(code: string): Fetched {
  return { kind: 'failed', code };
}
