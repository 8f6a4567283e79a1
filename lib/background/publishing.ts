/** Publishing: a draft becomes the next version, signed, in force here, and a file to hand out. */
import { browser } from 'wxt/browser';
import type { NamedFile } from '../domain/desk-views';
import { withoutReplies } from '../domain/feedback-box';
import { printStandard, type Standard, toMarkdown, versionOf } from '../domain/standard';
import type { Published } from '../domain/standard-life';
import { markdownWords } from '../locales/markdown-words';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';
import { withTaught } from './anchors';
import { changeBox, loadBox } from './feedback-store';
import { loadRepairs } from './health-store';
import { nextOf, readDraft } from './outgoing';
import { languageOf, standardInForce } from './rules';
import { changesTo, fileStem, putInForce } from './standards';
import { judge } from './trust';

const DRAFT = 'prelude.draft';

/** The unfinished standard as its text; null when there is none. */
export async function loadDraft(): Promise<string | null> {
  const stored = (await browser.storage.local.get(DRAFT))[DRAFT];
  return typeof stored === 'string' ? stored : null;
}

/** Keep a draft over a closed window; null forgets it. @throws RefusedRequest `bad-draft`. */
export async function saveDraft(text: string | null): Promise<void> {
  if (text === null) return browser.storage.local.remove(DRAFT);
  readDraft(text);
  await browser.storage.local.set({ [DRAFT]: text });
}

/**
 * Make the next version of a draft and put it in force in this browser. Answers to
 * remarks that waited go out with it.
 * @param note The manager's own account of the change, one note per line.
 * @throws RefusedRequest `bad-draft` with the place, `no-signing` when this browser
 *   cannot sign, `trust-…` when the line belongs to another key.
 */
export async function publish(text: string, note: string, sign: boolean): Promise<Published> {
  const published = await bringOut(await taughtText(text), note, sign);
  await saveDraft(null);
  return published;
}

/** A draft with the places that its manager has shown on the page. */
async function taughtText(text: string): Promise<string> {
  const draft = readDraft(text);
  const document = await loadSettings();
  const repairs = await loadRepairs(Object.keys(document.sites));
  const taught = withTaught(document, draft, (origin) => repairs.get(origin) ?? {});
  return taught === draft ? text : printStandard(taught);
}

/**
 * Publish a kept version again, as the next one: the way back for a whole team. A draft at hand is not touched.
 * @throws RefusedRequest `no-such-version`, and as `publish`.
 */
export async function publishAgain(hash: string, note: string): Promise<Published> {
  const document = await loadSettings();
  const kept = document.standards.find((each) => each.hash === hash && each.text !== '');
  const current = standardInForce(document);
  if (!kept || !current) throw new RefusedRequest('no-such-version');
  const { id: _line, replies: _answers, ...rules } = readDraft(kept.text);
  const { id, replies, signature } = current;
  const draft = { ...rules, ...(id === undefined ? {} : { id }), ...(replies ? { replies } : {}) };
  return bringOut(JSON.stringify(draft), note, signature !== undefined);
}

/**
 * Publish the standard in force as its next version, in which every gate only shows, or acts as it is set. A draft at
 * hand is not touched.
 * @throws RefusedRequest `no-standard`, and as `publish`.
 */
export async function publishWithGates(gates: 'hint-only' | 'full', note: string): Promise<Published> {
  const current = standardInForce(await loadSettings());
  if (!current) throw new RefusedRequest('no-standard');
  const { pilot: _before, ...rules } = current;
  const draft: Standard = gates === 'full' ? rules : { ...current, pilot: { mode: 'hint-only' } };
  return bringOut(printStandard(draft), note, current.signature !== undefined);
}

async function bringOut(text: string, note: string, sign: boolean): Promise<Published> {
  const draft = readDraft(text);
  const document = await loadSettings();
  const { replies } = await loadBox();
  const changes = changesTo(document, draft);
  const published = await nextOf(document, draft, { note, replies, sign });
  const file = printStandard(published);
  const judged = await judge(document, file, readDraft(file));
  if (judged.trust.action === 'refuse') throw new RefusedRequest(`trust-${judged.trust.verdict}`);
  await putInForce(file, judged);
  if (replies.length > 0) await changeBox((before) => withoutReplies(before, replies));
  return {
    text: file,
    fileName: `${fileStem(published)}.json`,
    name: published.name,
    version: published.version ?? 1,
    changes,
    words: judged.trust.words,
  };
}

/**
 * The draft as a file for the team's review: numbered as the next version, marked so that nobody can apply it.
 * @throws RefusedRequest `bad-draft`, `no-signing`.
 */
export async function reviewFile(text: string, note: string): Promise<NamedFile & { version: number }> {
  const document = await loadSettings();
  const sign = standardInForce(document)?.signature !== undefined;
  const parts = { note, replies: [], sign, status: 'review' } as const;
  const review = await nextOf(document, readDraft(text), parts);
  return {
    text: printStandard(review),
    fileName: `${fileStem(review)}-review.json`,
    version: versionOf(review),
  };
}

/** A draft, or without one the standard in force, as a document for people. @throws RefusedRequest `no-standard`, `bad-draft`. */
export async function standardAsMarkdown(draft?: string): Promise<NamedFile> {
  const document = await loadSettings();
  const standard = draft === undefined ? standardInForce(document) : readDraft(draft);
  if (!standard) throw new RefusedRequest('no-standard');
  const language = languageOf(document);
  return {
    text: toMarkdown(standard, markdownWords(language), language),
    fileName: `${fileStem(standard)}.md`,
  };
}
