/** Publishing: a draft becomes the next version, signed, in force here, and a file to hand out. */
import { browser } from 'wxt/browser';
import {
  type ChangeNote,
  hashOf,
  lineOf,
  nextVersion,
  printStandard,
  type Standard,
  signStandard,
  toMarkdown,
} from '../domain/standard';
import { parseStandard } from '../domain/standard/schema';
import type { Published } from '../domain/standard-life';
import { markdownWords } from '../locales/markdown-words';
import { RefusedRequest } from '../platform/send';
import { loadSettings } from '../platform/settings-store';
import { languageOf, standardInForce } from './rules';
import { takeSigningKey } from './signing-key';
import { changesTo, fileStem, putInForce } from './standards';
import { digest, judge } from './trust';

const DRAFT = 'prelude.draft';

/** The unfinished standard as its text; null when there is none. */
export async function loadDraft(): Promise<string | null> {
  const stored = (await browser.storage.local.get(DRAFT))[DRAFT];
  return typeof stored === 'string' ? stored : null;
}

/** Keep a draft over a closed window; null forgets it. @throws RefusedRequest `bad-draft`. */
export async function saveDraft(text: string | null): Promise<void> {
  if (text === null) return browser.storage.local.remove(DRAFT);
  read(text);
  await browser.storage.local.set({ [DRAFT]: text });
}

/**
 * Make the next version of a draft and put it in force in this browser.
 * @param note The manager's own account of the change, one note per line.
 * @throws RefusedRequest `bad-draft` with the place, `no-signing` when this browser
 *   cannot sign, `trust-…` when the line belongs to another key.
 */
export async function publish(text: string, note: string, sign: boolean): Promise<Published> {
  const draft = read(text);
  const document = await loadSettings();
  const current = standardInForce(document);
  const goesOn = current !== null && lineOf(current) === lineOf(draft);
  const changes = changesTo(document, draft);
  const next = nextVersion(draft, {
    previous: goesOn ? { standard: current, hash: await hashOf(current, digest) } : null,
    newId: crypto.randomUUID(),
    at: new Date().toISOString(),
    changes: notesOf(note),
  });
  const published = sign ? await signed(next) : next;
  const file = printStandard(published);
  const judged = await judge(document, file, read(file));
  if (judged.trust.action === 'refuse') throw new RefusedRequest(`trust-${judged.trust.verdict}`);
  await putInForce(file, judged);
  await saveDraft(null);
  return {
    text: file,
    fileName: `${fileStem(published)}.json`,
    name: published.name,
    version: published.version ?? 1,
    changes,
    words: judged.trust.words,
  };
}

/** The standard in force as a document for people. @throws RefusedRequest `no-standard`. */
export async function standardAsMarkdown(): Promise<{ text: string; fileName: string }> {
  const document = await loadSettings();
  const standard = standardInForce(document);
  if (!standard) throw new RefusedRequest('no-standard');
  const language = languageOf(document);
  return {
    text: toMarkdown(standard, markdownWords(language), language),
    fileName: `${fileStem(standard)}.md`,
  };
}

async function signed(standard: Standard): Promise<Standard> {
  try {
    return await signStandard(standard, await takeSigningKey(), crypto.subtle);
  } catch (error) {
    throw new RefusedRequest('no-signing', error instanceof Error ? error.name : 'unknown');
  }
}

function read(text: string): Standard {
  const result = parseStandard(text);
  if (!result.ok) throw new RefusedRequest('bad-draft', result.problems[0]?.path ?? '');
  return result.standard;
}

function notesOf(note: string): ChangeNote[] {
  const lines = note.split('\n').map((line) => line.trim().slice(0, 500));
  return lines.filter((line) => line !== '').map((line, index) => ({ id: `c${index + 1}`, text: line }));
}
