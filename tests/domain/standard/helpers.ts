import { readFileSync } from 'node:fs';
import type { Standard } from '../../../lib/domain/standard';
import { parseStandard } from '../../../lib/domain/standard/schema';

/** Text of a file under `tests/fixtures/standards`. */
export function fixtureText(name: string): string {
  return readFileSync(new URL(`../../fixtures/standards/${name}`, import.meta.url), 'utf8');
}

/** Parses what a test takes to be a good standard. */
export function parsed(text: string): Standard {
  const result = parseStandard(text);
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.standard;
}

/** The smallest standard with some sections. */
export function standardWith(sections: Partial<Standard> = {}): Standard {
  return { format: 'crm-standard/1', name: 'Test', ...sections };
}

/** Codes of everything that a document is told, with the path of each. */
export function told(document: unknown): string[] {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const result = parseStandard(text);
  const problems = result.ok ? [] : result.problems;
  return [...problems, ...result.warnings].map(({ code, path }) => (path === '' ? code : `${code} ${path}`));
}

/** The problems of a document made of a head and these sections. */
export function toldOf(sections: Record<string, unknown>): string[] {
  return told({ format: 'crm-standard/1', name: 'Test', ...sections });
}
