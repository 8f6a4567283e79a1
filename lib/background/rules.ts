import { crmOfHost } from '../crm/hosts';
import type { AppDocument } from '../domain/app-document';
import { type EffectiveSettings, effectiveSettings, type Standard } from '../domain/standard';
import { parseStandard } from '../domain/standard/schema';

/** Parsed once per text: the same standard serves every site and every request. */
const parsed = new Map<string, Standard | null>();

/** The standard in force; null when there is none, or when its stored text no longer reads. */
export function standardInForce(document: AppDocument): Standard | null {
  const text = document.standards[0]?.text ?? '';
  if (text === '') return null;
  if (!parsed.has(text)) {
    const result = parseStandard(text);
    parsed.clear();
    parsed.set(text, result.ok ? result.standard : null);
  }
  return parsed.get(text) ?? null;
}

/** What holds on one site for this person; null when no standard speaks of it. */
export function rulesFor(
  document: AppDocument,
  origin: string,
  team: Standard | null = standardInForce(document),
  now: number = Date.now(),
): EffectiveSettings | null {
  if (!team || !URL.canParse(origin)) return null;
  const { host } = new URL(origin);
  return effectiveSettings({ team }, { role: document.app.role, host, crm: crmOfHost(host), now });
}
