/** The standard that the tour and the demo load: what a head of sales of «Вектор» could have written. */
import { DEMO_STANDARD } from '../e2e/standards';
import { PIPELINES } from '../sites/demo-crm/truth.mjs';

const { stages: _stages, ...dictionary } = DEMO_STANDARD.dictionary;

/** A lead sees the weighted pipeline and a shorter menu; a seller sees a card that says what is missing. */
export function demoStandard(): object {
  const menu = { ...DEMO_STANDARD.menu, rop: DEMO_STANDARD.menu.seller };
  return {
    ...DEMO_STANDARD,
    dictionary,
    menu,
    dashboards: { seller: ['weighted'], rop: ['weighted'] },
    analytics: { ladder: ladders() },
  };
}

/** A start ladder for each pipeline of the site, until its own history speaks. */
function ladders(): Record<string, { stage: string; probability: number }[]> {
  const steps = [0.03, 0.1, 0.25, 0.5, 0.8];
  return Object.fromEntries(
    PIPELINES.map(({ label, stages }) => [
      label.ru,
      stages.map((stage, at) => ({
        stage: stage.label.ru,
        probability: steps[at + steps.length - stages.length] ?? 0.5,
      })),
    ]),
  );
}
