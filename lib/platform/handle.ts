import { type Browser, browser } from 'wxt/browser';
import type { Answer, Envelope, RequestName, Requests } from './messages';
import { hasShape } from './page-requests';
import { RefusedRequest } from './send';

/** Who sent a request, as the browser vouches for it. */
export interface Sender {
  /** True for our own pages, including the panel that stands inside a CRM's tab. */
  readonly own: boolean;
  /** Origin of the page that a content script runs in; null for our own pages. */
  readonly origin: string | null;
  readonly tabId: number | null;
  readonly frameId: number | null;
}

export type Handlers = {
  [N in RequestName]: (body: Requests[N]['in'], sender: Sender) => Promise<Requests[N]['out']>;
};

/**
 * The few requests that a script inside a CRM's page may make. Everything else
 * comes from our own pages only: a page that takes over its own process could
 * otherwise read or change another site's settings.
 */
const FROM_PAGES: ReadonlySet<RequestName> = new Set([
  'site/load-script',
  'site/learn',
  'site/recognised',
  'site/visit',
  'site/pause',
  'reading/chunk',
  'reading/claim',
  'start/claim',
  'start/step',
  'tab/reveal',
  'tab/findings',
  'settings/panel',
  'survey/report',
  'feedback/add',
  'card/folds',
  'card/fold',
  'card/seen',
  'doubt/asked',
  'doubt/answer',
  'teach/keep',
  'health/report',
  'feature/failed',
]);

type OnFailure = (name: RequestName, error: unknown) => void;

/** Answers remembered so that a retry of a carried-out request is answered, not repeated. */
const REMEMBERED = 200;

/**
 * Answer requests with `handlers`. Must be called before the first await of the
 * background, so that a message that woke the worker is not lost.
 * @param failed Told of every request that was refused or broke off.
 */
export function handleRequests(handlers: Handlers, failed: OnFailure = () => undefined): void {
  const answers = new Map<string, Promise<Answer>>();
  browser.runtime.onMessage.addListener((message: unknown, from: Browser.runtime.MessageSender, respond) => {
    const envelope = asEnvelope(message, handlers);
    if (!envelope) return undefined;
    const known = answers.get(envelope.id);
    const answer = known ?? carryOut(handlers, envelope, senderOf(from), failed);
    if (!known) remember(answers, envelope.id, answer);
    answer.then(respond);
    return true;
  });
}

function remember(answers: Map<string, Promise<Answer>>, id: string, answer: Promise<Answer>): void {
  answers.set(id, answer);
  const oldest = answers.size > REMEMBERED ? answers.keys().next().value : undefined;
  if (oldest !== undefined) answers.delete(oldest);
}

async function carryOut(
  handlers: Handlers,
  envelope: Envelope,
  sender: Sender | null,
  failed: OnFailure,
): Promise<Answer> {
  if (!sender) return { ok: false, code: 'foreign-sender' };
  if (!sender.own && !FROM_PAGES.has(envelope.name)) return { ok: false, code: 'not-for-pages' };
  if (!sender.own && !hasShape(envelope.name, envelope.body)) return { ok: false, code: 'bad-shape' };
  try {
    const handler = handlers[envelope.name] as (body: unknown, sender: Sender) => Promise<unknown>;
    return { ok: true, body: await handler(envelope.body, sender) } as unknown as Answer;
  } catch (error) {
    failed(envelope.name, error);
    if (error instanceof RefusedRequest) {
      return { ok: false, code: error.code, ...(error.detail ? { detail: error.detail } : {}) };
    }
    console.error(`prelude: ${envelope.name} failed`, error);
    return { ok: false, code: 'failed', detail: error instanceof Error ? error.name : 'unknown' };
  }
}

function asEnvelope(message: unknown, handlers: Handlers): Envelope | null {
  if (typeof message !== 'object' || message === null) return null;
  const { prelude, id, name, body } = message as Partial<Envelope>;
  const wellFormed =
    prelude === 1 &&
    typeof id === 'string' &&
    id.length <= 64 &&
    typeof name === 'string' &&
    Object.hasOwn(handlers, name) &&
    typeof body === 'object' &&
    body !== null;
  return wellFormed ? (message as Envelope) : null;
}

/** Null for anything that is not this extension. */
function senderOf(from: Browser.runtime.MessageSender): Sender | null {
  if (from.id !== browser.runtime.id) return null;
  const ownBase = browser.runtime.getURL('/');
  const url = from.url ?? '';
  const own = url.startsWith(ownBase) || from.origin === new URL(ownBase).origin;
  return {
    own,
    origin: own ? null : originOf(from),
    tabId: from.tab?.id ?? null,
    frameId: from.frameId ?? null,
  };
}

function originOf(from: Browser.runtime.MessageSender): string | null {
  if (from.origin && from.origin !== 'null') return from.origin;
  return from.url && URL.canParse(from.url) ? new URL(from.url).origin : null;
}
