import type { AppDocument } from '../domain/app-document';
import {
  type EffectiveSettings,
  effectiveSettings,
  type LayerContext,
  type Layers,
  type PersonalLayer,
  type Standard,
} from '../domain/standard';
import { type ManagedPolicy, parseStandard, readPolicy } from '../domain/standard/schema';
import { pickLocale } from '../locales/pick-locale';
import { crmOf } from './site-crm';

/** Parsed once per text: the same standard serves every site and every request. */
const parsed = new Map<string, Standard | null>();
let policyRead: { readonly from: string; readonly policy: ManagedPolicy } | null = null;

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

/** What the administrator set; null when nothing is. No browser's own check is relied upon. */
export function policyOf({ managed }: AppDocument): ManagedPolicy | null {
  if (managed === null) return null;
  const from = JSON.stringify(managed);
  if (policyRead?.from !== from) policyRead = { from, policy: readPolicy(managed) };
  return policyRead.policy;
}

/** Language in which presets carry their titles and reasons. */
export function languageOf({ app }: AppDocument): 'en' | 'ru' {
  return pickLocale(app.language, [navigator.language]);
}

/** Everything that has a say for this person. */
export function layersOf(
  document: AppDocument,
  team: Standard | null = standardInForce(document),
): Layers & { readonly personal: PersonalLayer } {
  return { policy: policyOf(document), team, personal: document.personal };
}

/** For whom and where settings are compiled; null for what is no address of a site. */
export function contextOf(document: AppDocument, origin: string, now: number): LayerContext | null {
  if (!URL.canParse(origin)) return null;
  const { host } = new URL(origin);
  const crm = crmOf(document, origin)?.id ?? null;
  return { role: document.app.role, host, crm, now, language: languageOf(document) };
}

/** What holds on one site for this person; null when no standard speaks of it. */
export function rulesFor(
  document: AppDocument,
  origin: string,
  team: Standard | null = standardInForce(document),
  now: number = Date.now(),
): EffectiveSettings | null {
  const layers = layersOf(document, team);
  const context = contextOf(document, origin, now);
  if (!context || (!team && !layers.policy?.standard)) return null;
  return effectiveSettings(layers, context);
}

/** Whether the team or the administrator holds a key, so that nobody changes it for oneself. */
export function isHeld(rules: EffectiveSettings | null, key: string): boolean {
  return rules?.sources[key]?.strength === 'locked';
}
