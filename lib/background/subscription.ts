/** Following an address: when to ask, what to do with the answer, what to say of it. */
import { browser } from 'wxt/browser';
import type { AppDocument } from '../domain/app-document';
import { readUpdateUrl } from '../domain/standard/addresses';
import { parseStandard } from '../domain/standard/schema';
import { NO_SUBSCRIPTION, nextTry, type Subscription, type UpdateFacts } from '../domain/standard-life';
import type { StandardPreview } from '../domain/views';
import { RefusedRequest } from '../platform/send';
import { changeSettings, loadSettings } from '../platform/settings-store';
import { type Fetched, fetchStandard } from './fetch-standard';
import { policyOf, standardInForce } from './rules';
import { changesTo, hashOfText, isDraft, previewStandard, putInForce } from './standards';
import { judge } from './trust';

const EVERY_HOURS = 24;

/** Which address is followed, and who named it: the administrator before the person before the file. */
export function addressOf(document: AppDocument): Pick<UpdateFacts, 'url' | 'by'> {
  const named = [
    { url: policyOf(document)?.teamFileUrl, by: 'policy' },
    { url: document.subscription.url, by: 'person' },
    { url: standardInForce(document)?.update?.url, by: 'file' },
  ] as const;
  const found = named.find(({ url }) => typeof url === 'string' && readUpdateUrl(url).ok);
  return found?.url ? { url: found.url, by: found.by } : { url: null, by: null };
}

/**
 * Follow an address from now on; null follows only what the file itself names.
 * @throws RefusedRequest with the code of what is wrong with the address.
 */
export async function followAddress(url: string | null): Promise<void> {
  const reading = url === null ? null : readUpdateUrl(url.trim());
  if (reading && !reading.ok) throw new RefusedRequest(reading.code, reading.received);
  const address = reading?.ok ? reading.target.href : null;
  await changeSettings((before) => ({ ...before, subscription: { ...NO_SUBSCRIPTION, url: address } }));
  await checkForUpdate(Date.now(), true);
}

/**
 * Ask the address when it is time, or at once when `asked`. A failed answer
 * leaves everything as it is and is tried again later.
 */
export async function checkForUpdate(now: number, asked = false): Promise<void> {
  const document = await loadSettings();
  const { url } = addressOf(document);
  const { subscription } = document;
  if (url === null || (!asked && now < subscription.nextAt)) return;
  const etag = subscription.from === url ? subscription.etag : null;
  const fetched = await fetchStandard(url, etag);
  const answer = await digestAnswer(document, url, fetched);
  const problem = 'problem' in answer ? (answer.problem ?? null) : null;
  const failures = problem === null ? 0 : subscription.failures + 1;
  const hours = standardInForce(document)?.update?.everyHours ?? EVERY_HOURS;
  const after = await changeSettings((before) => ({
    ...before,
    subscription: {
      ...before.subscription,
      from: url,
      checkedAt: now,
      nextAt: nextTry(now, failures, hours),
      failures,
      problem,
      ...answer,
    },
  }));
  await showBadge(after);
}

type Answer = Partial<Pick<Subscription, 'etag' | 'waiting' | 'problem'>>;

async function digestAnswer(document: AppDocument, url: string, fetched: Fetched): Promise<Answer> {
  if (fetched.kind === 'same') return {};
  if (fetched.kind === 'failed') return { problem: fetched.code };
  const { text, etag } = fetched;
  const result = parseStandard(text);
  if (!result.ok) return { problem: 'bad-file' };
  const hash = await hashOfText(text);
  const known = document.standards[0]?.hash === hash || document.subscription.declined === hash;
  if (known) return { etag, waiting: null };
  const judged = await judge(document, text, result.standard);
  const { action, verdict } = judged.trust;
  if (verdict === 'same') return { etag, waiting: null };
  // An address that serves an older file is a mistake or a replay; nobody is asked to go back for it.
  if (action === 'refuse' || verdict === 'older') return { problem: `trust-${verdict}` };
  const byPolicy = policyOf(document)?.teamFileUrl === url;
  const silent = verdict === 'same-key' && standardInForce(document)?.update?.auto === 'signed-only';
  if (isDraft(result.standard) || (!silent && !(byPolicy && verdict !== 'fork'))) {
    return { etag, waiting: { text, hash, foundAt: Date.now() } };
  }
  await putInForce(text, judged);
  return { etag, waiting: null };
}

/** What the screens say of the subscription. */
export function updateFacts(document: AppDocument): UpdateFacts {
  const { checkedAt, problem, waiting } = document.subscription;
  const result = waiting && parseStandard(waiting.text);
  return {
    ...addressOf(document),
    checkedAt,
    problem,
    waiting: result?.ok
      ? { version: result.standard.version ?? 1, changes: changesTo(document, result.standard).length }
      : null,
  };
}

/** Show the waiting file as any other. @throws RefusedRequest `no-update`. */
export async function previewUpdate(origin: string | null): Promise<StandardPreview> {
  const { waiting } = (await loadSettings()).subscription;
  if (!waiting) throw new RefusedRequest('no-update');
  return previewStandard(waiting.text, origin);
}

/** Not this version; the next one is offered again. */
export async function declineUpdate(): Promise<void> {
  const after = await changeSettings((before) => {
    const { waiting } = before.subscription;
    if (!waiting) return before;
    return { ...before, subscription: { ...before.subscription, waiting: null, declined: waiting.hash } };
  });
  await showBadge(after);
}

/** A mark on the toolbar's button while a new version waits. */
export async function showBadge({ subscription }: AppDocument): Promise<void> {
  await browser.action?.setBadgeText?.({ text: subscription.waiting ? '1' : '' });
}
