import { DEFAULT_WARNING_LIMITS, type NamedSteps, type StuckRules, type WarningLimits } from '../health';
import type { EffectiveSettings } from '../standard';
import type { FunnelRules } from './pace';

/** The part of the settings that numbers depend on. */
export type NumberSettings = Pick<EffectiveSettings, 'analytics' | 'alerts' | 'targets' | 'stages'>;

const MATURITY = { A: 'closed-only', B: 'overdue-as-lost', C: 'all', D: 'exact' } as const;

/** How the funnel counts, as the standard says. */
export function funnelRules(settings: NumberSettings | null): FunnelRules {
  const { definition = 'reached', maturity = 'D' } = settings?.analytics ?? {};
  return { definition, maturity: MATURITY[maturity] };
}

/** The thresholds of the warnings; a value of another kind than the default is passed over. */
export function warningLimits(settings: NumberSettings | null): WarningLimits {
  const alerts = settings?.alerts ?? {};
  const limits = Object.entries(DEFAULT_WARNING_LIMITS).map(([rule, standard]) => {
    const own = Object.hasOwn(alerts, rule) ? (alerts[rule] ?? {}) : {};
    const fitting = Object.entries(own).filter(([key, value]) => {
      const usual: unknown = Object.hasOwn(standard, key) ? Reflect.get(standard, key) : undefined;
      return typeof value === typeof usual;
    });
    return [rule, { ...standard, ...Object.fromEntries(fitting) }];
  });
  return Object.fromEntries(limits) as WarningLimits;
}

/** The manager's words on stuck deals; stages may be named by id or by label. */
export function stuckRules(settings: NumberSettings | null): StuckRules {
  const { stuckDays = {}, hotStages = [] } = settings?.analytics ?? {};
  const typed = Object.entries(stuckDays).flatMap(([name, days]) =>
    labelsOf(name, settings).map((label) => [label, days] as const),
  );
  return {
    typedDays: Object.fromEntries(typed),
    hotStages: hotStages.flatMap((name) => labelsOf(name, settings)),
    snoozed: new Set(),
  };
}

/** The stages that stand for meeting and demo in one pipeline. */
export function namedSteps(settings: NumberSettings | null, stages: readonly string[]): NamedSteps {
  return { meeting: stageNamed('meeting', settings, stages), demo: stageNamed('demo', settings, stages) };
}

/** The stages of one pipeline on which an offer or an invoice is out. */
export function offerStages(settings: NumberSettings | null, stages: readonly string[]): string[] {
  const named = ['offer', 'invoice'].map((name) => stageNamed(name, settings, stages));
  return named.filter((stage) => stage !== null);
}

function stageNamed(
  milestone: string,
  settings: NumberSettings | null,
  stages: readonly string[],
): string | null {
  const milestones = settings?.analytics.milestones ?? {};
  const name = Object.hasOwn(milestones, milestone) ? (milestones[milestone] ?? null) : null;
  if (name === null) return null;
  const labels = labelsOf(name, settings);
  return stages.find((stage) => labels.includes(stage)) ?? null;
}

function labelsOf(name: string, settings: NumberSettings | null): readonly string[] {
  const dictionary = settings?.stages ?? {};
  return Object.hasOwn(dictionary, name) ? [name, ...(dictionary[name] ?? [])] : [name];
}
