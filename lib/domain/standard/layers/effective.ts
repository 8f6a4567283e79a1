import type { EffectiveCard, EffectiveSettings, Source } from '../effective-types';
import type { PilotRule, Standard } from '../types';
import { compileCard } from './compile-cards';
import { compileMenu, compileStartPage } from './compile-menu';
import { compileAnalytics } from './compile-numbers';
import type { LayerContext, Layers } from './layer-types';
import { type Candidate, type Resolution, resolveLayers } from './resolve';
import { lineOf, versionOf } from './scope';
import { makeView, onlyKnown, type ResolvedView } from './view';

/**
 * Compiles what holds for one person on one site. The result is plain JSON, and
 * the only form of a standard that a page ever gets.
 */
export function effectiveSettings(layers: Layers, context: LayerContext): EffectiveSettings {
  const resolution = resolveLayers(layers, context);
  const { role, file } = resolution;
  const view = makeView(resolution, {
    host: context.host,
    role,
    hintOnly: isHintOnly(file?.pilot, context.now),
    operations: layers.personal?.operations ?? [],
  });
  const { menu, dropped } = compileMenu(view);
  const cards = entitiesOf(resolution).map((entity) => ({ entity, ...compileCard(view, entity) }));
  const byEntity = Object.fromEntries(cards.map(({ entity, card }) => [entity, card]));
  return {
    standard: file && headOf(file, context.now),
    role,
    crm: context.crm,
    host: context.host,
    off: (layers.personal?.off ?? false) && !layers.policy?.lockdown,
    menu,
    startPage: compileStartPage(view),
    cards: byEntity,
    ...numbersOf(view, byEntity),
    vars: view.members(['vars']),
    anchors: view.members(['anchors']),
    sources: Object.fromEntries([...resolution.winners].map(([key, { source }]) => [key, source])),
    suggestions: resolution.suggestions,
    dropped: [...dropped, ...cards.flatMap((card) => card.dropped)],
  };
}

function numbersOf(view: ResolvedView, cards: Readonly<Record<string, EffectiveCard>>) {
  const analytics = compileAnalytics(view);
  return {
    stages: stagesOf(view, cards, analytics),
    dashboards: view.value<readonly string[]>('dashboards') ?? [],
    targets: view.value<EffectiveSettings['targets']>('targets') ?? [],
    analytics,
    alerts: view.members<EffectiveSettings['alerts'][string]>(['alerts']),
    privacy: onlyKnown<EffectiveSettings['privacy']>('privacy', view.members(['privacy'])),
    feedback: onlyKnown<EffectiveSettings['feedback']>('feedback', view.members(['feedback'])),
  };
}

/** Stages of the dictionary, then those that a rule names by the CRM's own label. */
function stagesOf(
  { names }: ResolvedView,
  cards: Readonly<Record<string, EffectiveCard>>,
  analytics: EffectiveSettings['analytics'],
): Record<string, readonly string[]> {
  const named = [
    ...Object.keys(names.dictionary.stages ?? {}),
    ...Object.values(analytics.ladder ?? {}).flatMap((steps) => steps.map(({ stage }) => stage)),
    ...Object.values(cards).flatMap((card) => card.required.flatMap(({ fromStage }) => fromStage ?? [])),
    ...Object.values(cards).flatMap((card) => card.rules.flatMap(({ fromStage }) => fromStage ?? [])),
    ...Object.values(cards).flatMap((card) => card.questions.map(({ stage }) => stage)),
    ...(analytics.hotStages ?? []),
    ...Object.keys(analytics.stuckDays ?? {}),
  ];
  return Object.fromEntries([...new Set(named)].map((id) => [id, names.labelsOf('stages', id)]));
}

/** Entities that some layer has a card rule for. */
function entitiesOf({ winners }: Resolution): string[] {
  const steps = [...winners.values()].map(({ entry }) => entry.path);
  return [
    ...new Set(
      steps.flatMap(([section, entity]) => (section === 'cards' && entity !== undefined ? [entity] : [])),
    ),
  ];
}

function headOf(standard: Standard, now: number): EffectiveSettings['standard'] {
  const { expiresAt, name } = standard;
  const expired = typeof expiresAt === 'string' && Date.parse(expiresAt) <= now;
  return { id: lineOf(standard), name, version: versionOf(standard), expired };
}

/** Whether gates only show at a moment; milliseconds since the epoch. */
export function isHintOnly(pilot: PilotRule | undefined, now: number): boolean {
  if (pilot?.mode !== 'hint-only') return false;
  return pilot.until === undefined || now <= Date.parse(pilot.until);
}

/** What every layer says on a key, strongest first, and which of them holds. */
export interface Explanation {
  readonly key: string;
  readonly source: Source | null;
  readonly candidates: readonly {
    readonly source: Source;
    readonly value: Candidate['entry']['value'];
    readonly holds: boolean;
  }[];
}

/** Answers "where does this come from" for one settings key, for instance `cards.deal.required`. */
export function explain(layers: Layers, context: LayerContext, key: string): Explanation {
  const { winners, candidates } = resolveLayers(layers, context);
  const winner = winners.get(key);
  return {
    key,
    source: winner?.source ?? null,
    candidates: (candidates.get(key) ?? []).map((candidate) => ({
      source: candidate.source,
      value: candidate.entry.value,
      holds: candidate === winner,
    })),
  };
}
