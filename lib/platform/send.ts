import { browser } from 'wxt/browser';
import type { Answer, Envelope, RequestName, Requests } from './messages';

/** Pauses before the second, third and last try; a cold worker wakes within the first. */
const PAUSES_MS = [50, 200, 800];

/** A request that the background refused; `code` names why, wording is the caller's. */
export class RefusedRequest extends Error {
  constructor(
    readonly code: string,
    readonly detail?: string,
  ) {
    super(detail ? `${code}: ${detail}` : code);
    this.name = 'RefusedRequest';
  }
}

/**
 * Ask the background. The same id goes with every try, so that a request
 * carried out by a worker that died before answering is not carried out twice.
 * @throws RefusedRequest when the background answers with a refusal, or
 *   `unreachable` when nobody answered four times.
 */
export async function send<N extends RequestName>(
  name: N,
  body: Requests[N]['in'],
): Promise<Requests[N]['out']> {
  const envelope: Envelope<N> = { prelude: 1, id: crypto.randomUUID(), name, body };
  for (let attempt = 0; ; attempt++) {
    const answer = await tryOnce(envelope);
    if (answer?.ok) return answer.body;
    if (answer) throw new RefusedRequest(answer.code, answer.detail);
    const pause = PAUSES_MS[attempt];
    if (pause === undefined) throw new RefusedRequest('unreachable', name);
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** One try; undefined when the worker was asleep, died, or answered nothing. */
async function tryOnce<N extends RequestName>(envelope: Envelope<N>): Promise<Answer<N> | undefined> {
  try {
    return (await browser.runtime.sendMessage(envelope)) as Answer<N> | undefined;
  } catch (error) {
    if (isOrphaned(error)) throw new RefusedRequest('orphaned');
    return undefined;
  }
}

/** True for the error that a script of an updated or removed extension gets. */
export function isOrphaned(error: unknown): boolean {
  return /context invalidated/i.test(String(error)) || !browser.runtime?.id;
}
