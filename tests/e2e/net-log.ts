/** The browser's own record of everything it asked the network for, whoever wanted it. */
import { readFileSync } from 'node:fs';

/** One request; `from` is the origin that wanted it, or a word of the browser when it was no page. */
export interface NetRequest {
  readonly url: string;
  readonly from: string;
}

interface NetLog {
  readonly constants: { readonly logEventTypes: Readonly<Record<string, number>> };
  readonly events: readonly { type: number; params?: { url?: string; initiator?: string } }[];
}

/** Requests written by `--log-net-log`; to be read once the browser has ended. */
export function requestsOf(path: string): NetRequest[] {
  const { constants, events } = JSON.parse(readFileSync(path, 'utf8')) as NetLog;
  const started = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) =>
    type === started && params?.url ? [{ url: params.url, from: params.initiator ?? '' }] : [],
  );
}

/** What the extension itself asked for outside of its own files. A record that was cut off by a kill tells nothing. */
export function ownRequests(path: string): string[] {
  return readable(path)
    .filter(
      ({ from, url }) => from.startsWith('chrome-extension:') && !/^(chrome-extension|data|blob):/.test(url),
    )
    .map(({ url }) => url);
}

function readable(path: string): NetRequest[] {
  try {
    return requestsOf(path);
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
