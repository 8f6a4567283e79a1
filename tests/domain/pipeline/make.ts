import type { Deal } from '../../../lib/domain/deal';
import type { DealPath, PipelineProbabilities, StageProbability } from '../../../lib/domain/pipeline';

/** An open deal worth 1000.00 RUB on stage `1`, with the given differences. */
export function makeDeal(differences: Partial<Deal> = {}): Deal {
  return {
    id: 'd1',
    title: null,
    amount: { minor: 100_000, currency: 'RUB', within: 0 },
    pipeline: null,
    stage: '1',
    outcome: 'open',
    owner: null,
    company: null,
    region: null,
    segment: null,
    createdAt: null,
    expectedClose: null,
    closedAt: null,
    nextActivity: null,
    probability: null,
    href: null,
    ...differences,
  };
}

/** An amount in whole units of a currency, shown exactly. */
export function rub(units: number, currency = 'RUB') {
  return { minor: units * 100, currency, within: 0 };
}

/** The way of a deal over stages, entered on days that follow each other, closed on the last of them. */
export function makePath(stages: readonly string[], differences: Partial<DealPath> = {}): DealPath {
  return {
    id: 'p1',
    pipeline: '',
    visits: stages.map((stage, i) => {
      const day = `2026-01-${String(i + 1).padStart(2, '0')}`;
      return { stage, entered: { earliest: day, latest: day } };
    }),
    outcome: 'lost',
    createdAt: '2026-01-01',
    closed: { earliest: '2026-01-31', latest: '2026-01-31' },
    amount: null,
    pushes: 0,
    missingSince: null,
    ...differences,
  };
}

/** As many copies of a path as asked for, with different ids. */
export function copies(count: number, path: DealPath): DealPath[] {
  return Array.from({ length: count }, (_, i) => ({ ...path, id: `${path.id}-${path.visits.length}-${i}` }));
}

/** Probabilities of one pipeline given as plain numbers, for tests that do not care where they come from. */
export function makeProbabilities(
  values: Readonly<Record<string, number>>,
  pipeline = '',
): PipelineProbabilities {
  const stages = Object.entries(values).map(
    ([stage, value]): StageProbability => ({
      stage,
      value,
      lo: value / 2,
      hi: Math.min(1, value * 2),
      n: 0,
      won: 0,
      prior: value,
      k: 10,
      source: 'typed',
    }),
  );
  return { pipeline, stages, level: 0, unknownLost: 0 };
}
