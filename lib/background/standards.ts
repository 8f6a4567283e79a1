import { crmOfHost } from '../crm/hosts';
import { type AppDocument, bringBack, installStandard, undoStandard } from '../domain/app-document';
import {
  appliesHere,
  diffFork,
  diffStandards,
  type ForkDiff,
  hashOf,
  lineOf,
  printStandard,
  STANDARD_FORMAT,
  type Standard,
  versionOf,
  withPresets,
} from '../domain/standard';
import { parseStandard } from '../domain/standard/schema';
import type { StandardPreview, StandardSummary } from '../domain/views';
import { RefusedRequest } from '../platform/send';
import { changeSettings, loadSettings } from '../platform/settings-store';
import { keepPreview, previewedText } from './previews';
import { languageOf, standardInForce } from './rules';
import { spread } from './sites';
import { digest, type Judged, judge } from './trust';

/** What the first standard is compared with. */
const NO_STANDARD: Standard = { format: STANDARD_FORMAT, name: '' };

/** Verdicts that need a word of their own besides the preview: the file goes backwards. */
const BACKWARDS: ReadonlySet<string> = new Set(['older', 'rollback']);

/**
 * Check a file and say what it would change and whose it is. Nothing is put in force.
 * @param origin The site that the person is looking at; null outside of any.
 */
export async function previewStandard(text: string, origin: string | null): Promise<StandardPreview> {
  const result = parseStandard(text);
  if (!result.ok) return { ok: false, problems: result.problems };
  const { standard, warnings } = result;
  const hash = await hashOfText(text);
  await keepPreview(hash, text);
  const document = await loadSettings();
  const { trust } = await judge(document, text, standard);
  return {
    ok: true,
    hash,
    name: standard.name ?? '',
    version: standard.version ?? 1,
    changes: changesTo(document, standard),
    warnings,
    otherSite: origin !== null && !appliesAt(standard, origin),
    labels: labelsOf(withPresets(standard, languageOf(document))),
    trust,
    ...(isDraft(standard) ? { review: { line: lineOf(standard), version: versionOf(standard) } } : {}),
    ...(trust.verdict === 'fork' ? await forkParts(document, standard) : {}),
  };
}

/** A file that its author has not published. */
export function isDraft({ status }: Standard): boolean {
  return status === 'draft' || status === 'review';
}

/** Both sides of a fork against the version they came from, when that one is kept. */
async function forkParts(document: AppDocument, theirs: Standard): Promise<{ fork?: ForkDiff }> {
  const ours = standardInForce(document);
  const wanted = [theirs.basedOn?.hash, ours?.basedOn?.hash];
  for (const { text } of ours ? document.standards : []) {
    const kept = text === '' ? null : parseStandard(text);
    if (!kept?.ok || !wanted.includes(await hashOf(kept.standard, digest))) continue;
    return ours ? { fork: diffFork(kept.standard, ours, theirs) } : {};
  }
  return {};
}

/** What a file would change, with what its presets add. */
export function changesTo(document: AppDocument, standard: Standard): ReturnType<typeof diffStandards> {
  const language = languageOf(document);
  const before = standardInForce(document) ?? NO_STANDARD;
  return diffStandards(withPresets(before, language), withPresets(standard, language));
}

/**
 * Put in force exactly what was previewed under this hash.
 * @param confirmed The person's word on going back to an older file.
 * @throws RefusedRequest `preview-gone` when the preview is no longer known,
 *   `is-draft` for a file that is there to be voted on, `confirm-rollback` for an older file without a word, `trust-…` for a file of a foreign hand.
 */
export async function applyStandard(hash: string, confirmed = false): Promise<StandardSummary> {
  const text = await previewedText(hash);
  if (text === null) throw new RefusedRequest('preview-gone');
  const result = parseStandard(text);
  if (!result.ok) throw new RefusedRequest('preview-gone');
  if (isDraft(result.standard)) throw new RefusedRequest('is-draft');
  const judged = await judge(await loadSettings(), text, result.standard);
  const { action, verdict } = judged.trust;
  if (action === 'refuse') throw new RefusedRequest(`trust-${verdict}`);
  if (BACKWARDS.has(verdict) && !confirmed) throw new RefusedRequest('confirm-rollback');
  return summaryOrThrow(await putInForce(text, judged));
}

/** Install a judged file and pin its key, in one write. */
export async function putInForce(text: string, { line, key }: Judged): Promise<AppDocument> {
  const hash = await hashOfText(text);
  const document = await changeSettings((before) =>
    before.standards[0]?.hash === hash
      ? before
      : {
          ...installStandard(before, { text, hash, appliedAt: Date.now() }),
          keys: key === null ? before.keys : { ...before.keys, [line]: key },
          subscription: { ...before.subscription, waiting: null },
        },
  );
  await spread(document);
  return document;
}

/** Let no standard hold. Every version stays kept, and the one that held is not offered again. */
export async function setStandardAside(): Promise<void> {
  const nothing = { text: '', hash: '', appliedAt: Date.now() };
  const document = await changeSettings((before) =>
    standardInForce(before) ? declineCurrent(installStandard(before, nothing), before) : before,
  );
  await spread(document);
}

/** Bring the standard before this one back; what was taken back is not offered again. */
export async function takeStandardBack(): Promise<StandardSummary> {
  const document = await changeSettings((before) => declineCurrent(undoStandard(before), before));
  await spread(document);
  return summaryOrThrow(document);
}

/**
 * Bring any kept version back in force.
 * @throws RefusedRequest `no-such-version`.
 */
export async function goBackTo(hash: string): Promise<StandardSummary> {
  const document = await changeSettings((before) =>
    declineCurrent(bringBack(before, hash, Date.now()), before),
  );
  if (document.standards[0]?.hash !== hash) throw new RefusedRequest('no-such-version');
  await spread(document);
  return summaryOrThrow(document);
}

function declineCurrent(after: AppDocument, before: AppDocument): AppDocument {
  const left = before.standards[0]?.hash ?? null;
  if (after === before || left === null) return after;
  return { ...after, subscription: { ...after.subscription, declined: left } };
}

/** The standard in force as a file. @throws RefusedRequest `no-standard`. */
export async function exportStandard(): Promise<{ text: string; fileName: string }> {
  const standard = standardInForce(await loadSettings());
  if (!standard) throw new RefusedRequest('no-standard');
  return { text: printStandard(standard), fileName: `${fileStem(standard)}.json` };
}

/** Name and version of a standard as the beginning of a file's name. */
export function fileStem({ name, version }: Standard): string {
  const stem = name
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return `${stem || 'standard'}-v${version ?? 1}`;
}

/** Name, version and what undo would bring; null when none is in force. */
export function summaryOf(document: AppDocument): StandardSummary | null {
  const [current, before] = document.standards;
  const standard = standardInForce(document);
  if (!current || !standard) return null;
  return {
    name: standard.name ?? '',
    version: standard.version ?? 1,
    owner: standard.owner?.name ?? null,
    appliedAt: current.appliedAt,
    undoTo: before ? versionOfText(before.text) : null,
    ...rolesOf(standard),
  };
}

function versionOfText(text: string): number {
  const result = text === '' ? null : parseStandard(text);
  return result?.ok ? (result.standard.version ?? 1) : 0;
}

/** After the last undo there is no standard; an empty summary says so. */
function summaryOrThrow(document: AppDocument): StandardSummary {
  return summaryOf(document) ?? { name: '', version: 0, owner: null, appliedAt: 0, undoTo: null };
}

function appliesAt(standard: Standard, origin: string): boolean {
  const { host } = new URL(origin);
  return appliesHere(standard, { host, crm: crmOfHost(host) });
}

/** The first label of each id of the dictionary, so that changes are told in the CRM's own words. */
function labelsOf({ dictionary }: Standard): Record<string, string> {
  const words = Object.entries({ ...dictionary?.menu, ...dictionary?.fields }).map(
    ([id, { labels }]) => [id, labels[0] ?? id] as const,
  );
  const stages = Object.entries(dictionary?.stages ?? {}).map(
    ([id, labels]) => [id, labels[0] ?? id] as const,
  );
  return Object.fromEntries([...words, ...stages]);
}

/** Roles that the standard names, with the words it has for them. */
function rolesOf({ roles }: Standard): Pick<StandardSummary, 'roles'> {
  const named = Object.entries(roles ?? {}).map(([id, { label }]) => [id, label ?? null] as const);
  return named.length > 0 ? { roles: Object.fromEntries(named) } : {};
}

/** SHA-256 of a text in hexadecimal. */
export async function hashOfText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
