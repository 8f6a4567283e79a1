import { crmOfHost } from '../crm/hosts';
import { type AppDocument, installStandard, undoStandard } from '../domain/app-document';
import {
  appliesHere,
  diffStandards,
  printStandard,
  STANDARD_FORMAT,
  type Standard,
} from '../domain/standard';
import { parseStandard } from '../domain/standard/schema';
import type { StandardPreview, StandardSummary } from '../domain/views';
import { RefusedRequest } from '../platform/send';
import { changeSettings, loadSettings } from '../platform/settings-store';
import { standardInForce } from './rules';
import { spread } from './sites';

/** What was previewed and may be applied. Lost with the worker, then the file is asked for again. */
const previewed = new Map<string, string>();

const PREVIEWS_KEPT = 5;

/** What the first standard is compared with. */
const NO_STANDARD: Standard = { format: STANDARD_FORMAT, name: '' };

/**
 * Check a file and say what it would change. Nothing is stored.
 * @param origin The site that the person is looking at; null outside of any.
 */
export async function previewStandard(text: string, origin: string | null): Promise<StandardPreview> {
  const result = parseStandard(text);
  if (!result.ok) return { ok: false, problems: result.problems };
  const { standard, warnings } = result;
  const hash = await hashOfText(text);
  previewed.set(hash, text);
  for (const old of [...previewed.keys()].slice(0, -PREVIEWS_KEPT)) previewed.delete(old);
  const before = standardInForce(await loadSettings());
  return {
    ok: true,
    hash,
    name: standard.name ?? '',
    version: standard.version ?? 1,
    changes: diffStandards(before ?? NO_STANDARD, standard),
    warnings,
    otherSite: origin !== null && !appliesAt(standard, origin),
    labels: labelsOf(standard),
  };
}

/**
 * Put in force exactly what was previewed under this hash.
 * @throws RefusedRequest `preview-gone` when the preview is no longer known.
 */
export async function applyStandard(hash: string): Promise<StandardSummary> {
  const text = previewed.get(hash);
  if (text === undefined) throw new RefusedRequest('preview-gone');
  const document = await changeSettings((before) =>
    before.standards[0]?.hash === hash
      ? before
      : installStandard(before, { text, hash, appliedAt: Date.now() }),
  );
  await spread(document);
  return summaryOrThrow(document);
}

/** Bring the standard before this one back. */
export async function takeStandardBack(): Promise<StandardSummary> {
  const document = await changeSettings(undoStandard);
  await spread(document);
  return summaryOrThrow(document);
}

/** The standard in force as a file. @throws RefusedRequest `no-standard`. */
export async function exportStandard(): Promise<{ text: string; fileName: string }> {
  const document = await loadSettings();
  const standard = standardInForce(document);
  if (!standard) throw new RefusedRequest('no-standard');
  const name = (standard.name ?? 'standard')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .toLowerCase();
  return { text: printStandard(standard), fileName: `${name || 'standard'}-v${standard.version ?? 1}.json` };
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

async function hashOfText(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
