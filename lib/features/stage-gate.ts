import type { StageStep } from '../crm/adapter';
import { isByPerson } from '../dom/by-person';
import { pageNote } from '../dom/page-note';
import { checkCard, gateVerdict } from '../domain/card';
import { stageEnd } from '../domain/card/stage-end';
import { stageTest } from '../domain/card/stage-order';
import type { WentPast } from '../domain/views';
import { fillIn } from '../locales/frame-words';
import type { Feature, PageHost } from './feature';
import { gateDesk, missingOf } from './gate-desk';
import type { StageMove } from './stage-moves';
import { contextAt } from './stage-target';

/** Moves listed for the panel; older ones are forgotten. */
const MOST_LISTED = 20;

/**
 * Checks a card before its stage changes by a click on the bar of stages, with
 * the stage it would get. What can't be stopped safely (a drag on a board, an
 * editor that saves when left, another device) is noticed afterwards and listed.
 */
export const stageGate: Feature<PageHost> = {
  id: 'stage-gate',
  runsOn: (settings) =>
    Object.values(settings.rules?.cards ?? {}).some((card) =>
      card.required.some(({ mode }) => mode !== 'hint'),
    ),
  start(host) {
    stopAtBar(host);
    listWhatWentPast(host);
  },
};

function stopAtBar(host: PageHost): void {
  const desk = gateDesk(host);
  const onClick = (event: MouseEvent) => {
    if (!isByPerson(event) || desk.passing() || !(host.card() ?? host.steadyCard())) return;
    const path = event.composedPath();
    const step = stepsOf(host).find(({ element }) => path.includes(element));
    if (!step || step.current || stageEnd(step.label) === 'lost') return;
    const again = () => pressStep(host, step, path[0]);
    desk.check(event, again, (card) => ({ context: contextAt(card, step.label), stage: step.label }));
  };
  // On `window` and in capture: before any listener of the page itself.
  addEventListener('click', onClick, { capture: true, signal: host.signal });
}

function stepsOf(host: PageHost): readonly StageStep[] {
  return host.adapter.stage.stages(host.adapter.fields.layer(document) ?? document);
}

/** The page may have drawn its bar anew while the person was deciding. */
function pressStep(host: PageHost, step: StageStep, pressed: EventTarget | undefined): void {
  if (pressed instanceof HTMLElement && pressed.isConnected) {
    pressed.click();
    return;
  }
  const now = stepsOf(host).find(({ label }) => label === step.label)?.element;
  (now?.querySelector<HTMLElement>('button,a,[role]') ?? now)?.click();
}

function listWhatWentPast(host: PageHost): void {
  const say = pageNote(host.signal);
  let listed: readonly WentPast[] = [];
  host.moves.on((move) => {
    const missing = host.moves.wasExcused(move.to) ? [] : missingAfter(host, move);
    if (missing.length === 0) return;
    const { entity, recordId, title, from, to: stage, card } = move;
    const past = { entity, recordId, title, from, stage, missing, checked: card !== null, at: Date.now() };
    listed = [past, ...listed.filter((each) => each.recordId !== recordId)].slice(0, MOST_LISTED);
    host.show({ wentPast: listed });
    const words = past.checked ? host.words.wentPast : host.words.wentPastUnseen;
    if (move.byHand) say(fillIn(words, { stage, fields: missing.join(', ') }));
  });
}

/** Labels of what the new stage asks for and the card lacks; of all that it asks for where the fields are not shown. */
function missingAfter(host: PageHost, { entity, from, to, stages, card }: StageMove): string[] {
  if (stageEnd(to) === 'lost') return [];
  if (card) {
    const { missing } = gateVerdict(checkCard(card.cardFields, card.standard, contextAt(card, to)));
    return missingOf(card, missing).map(({ label }) => label);
  }
  const rules = host.settings.rules;
  const cardRules = rules?.cards[entity];
  if (!rules || !cardRules) return [];
  const reached = (stage: string) => stageTest({ stage, stages, stageDictionary: rules.stages });
  const [before, now] = [reached(from), reached(to)];
  return cardRules.required
    .filter(
      ({ mode, fromStage }) => mode !== 'hint' && now(fromStage) === 'yes' && before(fromStage) === 'no',
    )
    .map(({ field }) => cardRules.fields[field]?.labels[0] ?? field);
}
