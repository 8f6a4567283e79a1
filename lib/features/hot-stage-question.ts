import { askDoubt } from '../dom/doubt-dialog';
import { questionAt } from '../domain/card';
import type { Feature, PageHost } from './feature';
import type { StageMove } from './stage-moves';

/**
 * On a move to a hot stage, one short question for the fact behind it. It never
 * stands in the way: the move is made, the question may be skipped, and it is
 * asked once for a deal and stage. Answers stay on this device.
 */
export const hotStageQuestion: Feature<PageHost> = {
  id: 'hot-stage-question',
  runsOn: (settings) =>
    Object.values(settings.rules?.cards ?? {}).some(({ questions }) => questions.length > 0),
  start(host) {
    let asking = false;
    host.moves.on((move) => {
      // Who moved the deal elsewhere knows the fact; this person may not.
      if (asking || !move.byHand) return;
      asking = true;
      ask(host, move)
        .catch(host.report)
        .finally(() => {
          asking = false;
        });
    });
  },
};

async function ask(host: PageHost, { entity, recordId, from, to, stages }: StageMove): Promise<void> {
  const { rules } = host.settings;
  const questions = rules?.cards[entity]?.questions ?? [];
  if (!rules || questions.length === 0) return;
  const about = { account: host.account(), entity, recordId };
  const { asked } = await host.send('doubt/asked', about);
  const question = questionAt(questions, { from, to }, asked, { stages, stageDictionary: rules.stages });
  if (!question || host.signal.aborted) return;
  const answer = await askDoubt(host.words, question, host.signal);
  await host.send('doubt/answer', { ...about, stage: to, question: question.id, answer });
}
