/**
 * Reads a standard. The order matters: size before reading, grammar and limits
 * before `JSON.parse`, cleaning before the schema, the schema before the sense.
 *
 * A key that the format does not know is named in a warning and stays in the
 * document, so that an older product can pass a newer file on unharmed; nothing
 * acts on it, because effective settings are compiled from known keys alone.
 */
import { checkStandard } from '../checks';
import { cleanValues } from '../clean-values';
import { decodeFile } from '../decode';
import { scanJson } from '../json-scan';
import { CURRENT_FORMAT, migrate } from '../migrate';
import { makeLocator, type Spots } from '../places';
import { type Breach, isWarningCode, type Problem, type Warning } from '../problems';
import type { Standard } from '../types';
import { standardSchema } from './document';
import { breachesOf } from './issues';
import { PARSE_LIMITS, type ParseLimits } from './limits';

export type ParseResult =
  | { readonly ok: true; readonly standard: Standard; readonly warnings: readonly Warning[] }
  | { readonly ok: false; readonly problems: readonly Problem[]; readonly warnings: readonly Warning[] };

/** Problems shown for one file; the rest would only bury them. */
const MAX_SHOWN = 100;

/**
 * Parses the text or the bytes of a file. Never throws on any input; on a
 * refusal every problem carries a code, a path and a line.
 */
export function parseStandard(input: string | Uint8Array, limits: Partial<ParseLimits> = {}): ParseResult {
  const within = { ...PARSE_LIMITS, ...limits };
  const decoded = decodeFile(input, within.bytes);
  if (!decoded.ok) return refused([decoded.problem]);
  const scan = scanJson(decoded.text, within);
  if (!scan.ok) return refused(scan.problems);
  const cleaned = cleanValues(JSON.parse(decoded.text), within);
  return new Report(decoded.text, scan.spots, cleaned.breaches).finish(cleaned.value);
}

function refused(problems: readonly Problem[]): ParseResult {
  return { ok: false, problems, warnings: [] };
}

/** Collects breaches of one document and sorts them into problems and warnings. */
class Report {
  readonly #breaches: Breach[];

  constructor(
    private readonly text: string,
    private readonly spots: Spots,
    breaches: readonly Breach[],
  ) {
    this.#breaches = [...breaches];
  }

  finish(value: unknown): ParseResult {
    const document = this.#hasProblems() ? null : this.#migrated(value);
    const standard = document && this.#validated(document);
    if (standard) this.#breaches.push(...checkStandard(standard));
    return this.#result(standard);
  }

  #migrated(value: unknown): object | null {
    const migrated = migrate(value);
    if (!migrated.ok) {
      const { code, received } = migrated;
      const path = code === 'not-an-object' || code === 'format-missing' ? [] : ['format'];
      this.#breaches.push({ code, path, received, expected: `crm-standard/${CURRENT_FORMAT}` });
      return null;
    }
    if (migrated.from < migrated.to) {
      this.#breaches.push({ code: 'migrated', path: ['format'], received: `crm-standard/${migrated.from}` });
    }
    return migrated.document;
  }

  /** The document itself once the schema has nothing but foreign keys to report. */
  #validated(document: object): Standard | null {
    const checked = standardSchema.safeParse(document);
    if (!checked.success) {
      const { issues } = checked.error;
      const foreign = issues.filter(({ code }) => code === 'unrecognized_keys');
      const wrong = issues.filter(({ code }) => code !== 'unrecognized_keys');
      for (const issue of [...foreign.slice(0, MAX_SHOWN), ...wrong.slice(0, MAX_SHOWN)]) {
        this.#breaches.push(...breachesOf(issue, document));
      }
    }
    return this.#hasProblems() ? null : (document as Standard);
  }

  #hasProblems(): boolean {
    return this.#breaches.some((breach) => !isWarningCode(breach.code));
  }

  #result(standard: Standard | null): ParseResult {
    const problems: Problem[] = [];
    const warnings: Warning[] = [];
    const placeOf = makeLocator(this.text, this.spots);
    for (const { code, path, atKey, ...facts } of this.#breaches) {
      const place = placeOf(path, atKey);
      if (!isWarningCode(code)) problems.push({ code, ...place, ...facts });
      else if (warnings.length < MAX_SHOWN) warnings.push({ code, ...place, ...facts });
    }
    if (standard && problems.length === 0) return { ok: true, standard, warnings };
    return { ok: false, problems: problems.slice(0, MAX_SHOWN), warnings };
  }
}
