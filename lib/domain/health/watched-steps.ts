import { type Milestone, WON_MILESTONE } from '../pipeline/milestones';

/** Rules that watch a step of the way. */
export type StepRule = 'meet_rate' | 'meet_quality' | 'demo_rate' | 'deal_rate';

/** Which stages stand for the named steps of the way; a step that is not named is not watched. */
export interface NamedSteps {
  readonly meeting: string | null;
  readonly demo: string | null;
}

/** A step between two milestones, and the rule that speaks for it. */
export interface WatchedStep {
  readonly rule: StepRule;
  readonly from: Milestone;
  readonly to: Milestone;
}

/**
 * The steps that can be watched: first stage → meeting, meeting → the stage after it, meeting → demo, demo → deal.
 * A step is not watched twice: when the demo is the stage after the meeting, the rule about meetings speaks for it.
 * Without a demo the last known milestone leads to the deal. Stages that the pipeline does not have are ignored.
 */
export function watchedSteps(stages: readonly string[], named: NamedSteps): WatchedStep[] {
  const lead = milestone('lead', stages[0]);
  const meeting = milestone('meeting', known(named.meeting, stages));
  const demo = milestone('demo', known(named.demo, stages));
  const next = meeting && milestone('next', stages[stages.indexOf(meeting.stage) + 1] ?? WON_MILESTONE);
  const deal = { name: 'deal', stage: WON_MILESTONE };
  const steps: (WatchedStep | null)[] = [
    step('meet_rate', lead, meeting),
    step('meet_quality', meeting, next),
    step('demo_rate', meeting ?? lead, demo),
    step('deal_rate', demo ?? meeting ?? lead, deal),
  ];
  return withoutRepeats(steps.filter((found) => found !== null && found.from.stage !== found.to.stage));
}

function known(stage: string | null, stages: readonly string[]): string | undefined {
  return stage !== null && stages.includes(stage) ? stage : undefined;
}

function milestone(name: string, stage: string | undefined): Milestone | null {
  return stage === undefined ? null : { name, stage };
}

function step(rule: StepRule, from: Milestone | null, to: Milestone | null): WatchedStep | null {
  return from && to && { rule, from, to };
}

function withoutRepeats(steps: readonly (WatchedStep | null)[]): WatchedStep[] {
  const seen = new Set<string>();
  return steps.flatMap((found) => {
    const key = found && JSON.stringify([found.from.stage, found.to.stage]);
    if (found === null || key === null || seen.has(key)) return [];
    seen.add(key);
    return [found];
  });
}
