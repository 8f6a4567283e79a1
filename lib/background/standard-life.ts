import type { AppDocument, InstalledStandard } from '../domain/app-document';
import { lineOf, type Standard } from '../domain/standard';
import { parseStandard } from '../domain/standard/schema';
import type { KeptVersion, PolicyFacts, PolicyHold, StandardLife } from '../domain/standard-life';
import { policyOf, standardInForce } from './rules';
import { updateFacts } from './subscription';
import { keyOf, wordsOf } from './trust';

/** Facts of kept texts; a text never changes under its hash. */
const known = new Map<string, Omit<KeptVersion, 'appliedAt'> | null>();

/** Versions, key, own changes, policy and subscription, for the screens. */
export async function standardLife(document: AppDocument): Promise<StandardLife> {
  const current = standardInForce(document);
  return {
    kept: document.standards.flatMap((kept) => keptVersion(kept) ?? []),
    words: await wordsOf(current ? keyOf(document, lineOf(current)) : null),
    operations: document.personal.operations,
    policy: policyFacts(document),
    update: updateFacts(document),
  };
}

function keptVersion({ text, hash, appliedAt }: InstalledStandard): KeptVersion | null {
  if (text === '') return null;
  if (!known.has(hash)) {
    const result = parseStandard(text);
    known.set(hash, result.ok ? factsOf(hash, result.standard) : null);
  }
  const facts = known.get(hash);
  return facts ? { ...facts, appliedAt } : null;
}

function factsOf(hash: string, { name, version = 1, signature }: Standard): Omit<KeptVersion, 'appliedAt'> {
  return { hash, name, version, signed: signature !== undefined };
}

/** Parts of a standard that are rules; the others say whose it is and what its words mean. */
const RULES = [
  'menu',
  'startPage',
  'cards',
  'dashboards',
  'targets',
  'analytics',
  'alerts',
  'privacy',
] as const;

function holdsOf(policy: Standard | null | undefined, team: Standard | null): PolicyHold[] {
  if (!policy) return [];
  return RULES.filter((part) => policy[part] !== undefined).map((part) => ({
    part,
    overTeam: team?.[part] !== undefined,
  }));
}

function policyFacts(document: AppDocument): PolicyFacts | null {
  const policy = policyOf(document);
  return (
    policy && {
      lockdown: policy.lockdown,
      standard: policy.standard?.name ?? null,
      teamFileUrl: policy.teamFileUrl,
      onlyTrustedKeys: policy.trustedKeys !== null,
      ignored: policy.ignored.map(({ key }) => key),
      holds: holdsOf(policy.standard, standardInForce(document)),
    }
  );
}
