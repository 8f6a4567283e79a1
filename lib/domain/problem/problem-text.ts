/**
 * The text that a person may send when something is wrong. It is made of counts, codes and version numbers; names,
 * values, addresses and words of pages have no place in its facts. In English, for whoever mends the product.
 */
import type { DiaryEntry } from './error-diary';

export interface ProblemFacts {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly version: string;
  /** For instance «Chrome 156», and «Windows»; null when the browser does not say. */
  readonly browser: string | null;
  readonly system: string | null;
  /** `en` or `ru`, as the screens speak. */
  readonly language: string;
  readonly screen: string;
  readonly sites: readonly ProblemSite[];
  readonly standard: ProblemStandard | null;
  readonly keptVersions: number;
  readonly ownChanges: number;
  readonly policy: boolean;
  /** Features by their names in the source, and on how many pages they failed. */
  readonly failures: Readonly<Record<string, number>>;
  readonly errors: readonly DiaryEntry[];
  /** What is kept, by kind; null where it cannot be read. */
  readonly stored: readonly { readonly kind: string; readonly count: number | null }[];
}

export interface ProblemSite {
  /** Masked, see `maskedHost`. */
  readonly host: string;
  readonly state: string;
  /** Id of the known CRM and how it was told; null when it is read as an unknown one. */
  readonly crm: { readonly id: string; readonly by: string } | null;
  readonly menuItems: number | null;
  readonly card: { readonly entity: string | null; readonly fields: number; readonly stages: number } | null;
  /** Rules and shown places by kind: found and looked for. */
  readonly health: readonly { readonly kind: string; readonly found: number; readonly of: number }[];
}

export interface ProblemStandard {
  readonly version: number;
  readonly signed: boolean;
  readonly hintOnly: boolean;
  readonly menuOrder: number;
  readonly menuHidden: number;
  readonly startPage: string | null;
  readonly cards: readonly {
    readonly entity: string;
    readonly required: number;
    readonly blocks: number;
  }[];
}

const HIDDEN = '•••';

/** `acme.bitrix24.ru` → `•••.bitrix24.ru`: of a known CRM only the maker's part is told, of any other host nothing. */
export function maskedHost(host: string, makersEnds: readonly string[]): string {
  const name = host.toLowerCase().replace(/:\d+$/, '');
  const end = makersEnds.find((each) => name === each || name.endsWith(each));
  if (end === undefined) return HIDDEN;
  return end.startsWith('.') ? HIDDEN + end : end;
}

export function problemText(facts: ProblemFacts): string {
  const { version, browser, system, language, screen, sites, errors } = facts;
  return [
    `Prelude ${version}, problem report of ${stamp(facts.at)} UTC`,
    `Browser: ${browser ?? 'unknown'} on ${system ?? 'unknown'}, language ${language}, ${screen}`,
    ...(sites.length === 0 ? ['Sites: none'] : sites.flatMap(siteLines)),
    standardLine(facts),
    `Failed features: ${countsOf(Object.entries(facts.failures))}`,
    `Kept: ${countsOf(facts.stored.map(({ kind, count }) => [kind, count ?? 'unreadable']))}`,
    errors.length === 0 ? 'Errors: none' : 'Errors, newest first:',
    ...[...errors].reverse().map(errorLine),
  ].join('\n');
}

function siteLines({ host, state, crm, menuItems, card, health }: ProblemSite, at: number): string[] {
  const known = crm ? `${crm.id} by ${crm.by}` : 'unknown CRM';
  const seen = card
    ? `${card.entity ?? 'record'} with ${card.fields} fields and ${card.stages} stages`
    : 'none';
  const found = health.map(({ kind, found, of }) => `${kind} ${found} of ${of}`).join(', ');
  return [
    `Site ${at + 1}: ${host}, ${state}, ${known}`,
    `  menu seen: ${menuItems ?? 'no'} items; card seen: ${seen}`,
    `  found: ${found || 'nothing was looked for'}`,
  ];
}

function standardLine({ standard, keptVersions, ownChanges, policy }: ProblemFacts): string {
  const others = `kept versions ${keptVersions}, own changes ${ownChanges}, policy ${policy ? 'yes' : 'no'}`;
  if (!standard) return `Standard: none; ${others}`;
  const { version, signed, hintOnly, menuOrder, menuHidden, startPage } = standard;
  const cards = standard.cards.map(
    ({ entity, required, blocks }) => `${entity}: ${required} required, ${blocks} blocks`,
  );
  return [
    `Standard: version ${version}, ${signed ? 'signed' : 'unsigned'}, gates ${hintOnly ? 'only show' : 'as set'}`,
    `menu ${menuOrder} ordered and ${menuHidden} hidden, start page ${startPage ?? 'none'}`,
    ...cards,
    others,
  ].join('; ');
}

function errorLine({ where, name, words, at, times }: DiaryEntry): string {
  return `  ${stamp(at)} ${where}: ${name}${words === '' ? '' : ` (${words})`}${times > 1 ? `, ${times} times` : ''}`;
}

function countsOf(counts: readonly (readonly [name: string, count: number | string])[]): string {
  return counts.map(([name, count]) => `${name} ${count}`).join(', ') || 'none';
}

/** `2026-03-10 09:30`. */
function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
