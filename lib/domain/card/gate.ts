import { isBreach, stricter } from './finding';
import type { Finding, Mode } from './types';

/** What a gate does: nothing, asks for a reason, or stops. */
export type Stop = 'none' | 'soft' | 'hard';

/** The gate's decision, and what the person has to be shown. */
export interface GateVerdict {
  readonly stop: Stop;
  /** Breaches that stop, strictest first. */
  readonly missing: readonly Finding[];
  /** Breaches that are only shown. */
  readonly hints: readonly Finding[];
  /** Rules that could not be checked; they stop nobody and belong on the health page. */
  readonly unchecked: readonly Finding[];
}

/** Decides from the findings of `checkCard`. In a pilot every breach is a hint. */
export function gateVerdict(findings: readonly Finding[], { pilot = false } = {}): GateVerdict {
  const breaches = findings
    .filter(isBreach)
    .map((breach) => (pilot ? { ...breach, mode: 'hint' as const } : breach));
  const missing = (['hard', 'soft'] as const).flatMap((mode) =>
    breaches.filter((breach) => breach.mode === mode),
  );
  const strictest = missing.reduce<Mode>((mode, breach) => stricter(mode, breach.mode), 'hint');
  return {
    stop: strictest === 'hint' ? 'none' : strictest,
    missing,
    hints: breaches.filter(({ mode }) => mode === 'hint'),
    unchecked: findings.filter((found) => !isBreach(found)),
  };
}
