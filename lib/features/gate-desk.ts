import { askAtGate } from '../dom/gate-dialog';
import { type CheckContext, checkCard, type Finding, gateVerdict } from '../domain/card';
import type { PageHost } from './feature';
import type { OpenCard } from './open-card';
import { jumpTo } from './required-fields';

/** What a card is checked against before something is done with it. */
export interface GateTarget {
  readonly context: CheckContext;
  /** The stage that the card would move to; null when it stays where it is. */
  readonly stage: string | null;
}

/** Holds up what a person does with the card until it fits the standard or the person says why not. */
export interface GateDesk {
  /** True while something that was held up is being done again. */
  passing(): boolean;
  /**
   * Stop an event when the card does not fit. Whatever fails in here lets it through.
   * @param again How to do again what was stopped, once the person has decided to go on.
   */
  check(event: Event, again: () => void, targetOf: TargetOf): void;
}

export function gateDesk(host: PageHost): GateDesk {
  let passing = false;
  let asking = false;
  const resume = (again: () => void) => {
    passing = true;
    try {
      again();
    } finally {
      passing = false;
    }
  };
  /** Null when nobody could be asked: what was held up is then done. */
  const answerOf = async (question: Held['question']) => {
    try {
      return await askAtGate(host.words, question, host.signal);
    } catch (error) {
      host.report(error);
      return null;
    }
  };
  const ask = async ({ card, question, stage }: Held, again: () => void) => {
    const answer = await answerOf(question);
    if (answer === null) return resume(again);
    if (answer.kind === 'fill') goFill(host, card, answer.index);
    if (answer.kind !== 'go-on') return;
    if (stage) host.moves.excuse(stage);
    resume(again);
  };
  return {
    passing: () => passing,
    check(event, again, targetOf) {
      if (passing) return;
      try {
        const held = holdUp(host, targetOf);
        if (!held) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        if (asking) return;
        asking = true;
        ask(held, again)
          .catch(host.report)
          .finally(() => {
            asking = false;
          });
      } catch (error) {
        host.report(error);
      }
    },
  };
}

type Held = NonNullable<ReturnType<typeof against>>;

/** Through the command, so that a folded block opens; the card that was held serves while the page is being read anew. */
function goFill(host: PageHost, held: OpenCard, index: number): void {
  if (host.card()) host.command({ do: 'jump', key: String(index) });
  else jumpTo(held, index);
}

type TargetOf = (card: OpenCard) => GateTarget;

/**
 * What stands against going on, or null when nothing does. A finding is over once its field is seen filled, not
 * while the page draws the card anew and shows the field nowhere.
 */
function holdUp(host: PageHost, targetOf: TargetOf) {
  const card = host.card('fresh') ?? host.bulkForm();
  const now = card && against(card, targetOf);
  if (now) return now;
  const before = host.steadyCard();
  if (!before || !card) return before && against(before, targetOf);
  const inSight = new Set(card.fields.map(({ label }) => label));
  return against(before, targetOf, ({ index }) => {
    const label = before.fields[index ?? -1]?.label;
    return label !== undefined && !inSight.has(label);
  });
}

function against(card: OpenCard, targetOf: TargetOf, counts: (finding: Finding) => boolean = () => true) {
  const { context, stage } = targetOf(card);
  const found = checkCard(card.cardFields, card.standard, context).filter(counts);
  const { stop, missing } = gateVerdict(found);
  if (stop === 'none') return null;
  return { card, stage, question: { hard: stop === 'hard', missing: missingOf(card, missing) } };
}

/** What is missing, with the labels that the page shows. */
export function missingOf(card: OpenCard, findings: readonly Finding[]) {
  return findings.map(({ field, index, code, why }) => ({
    label:
      (index === null ? undefined : card.fields[index]?.label) ??
      (field ? (card.rules.fields[field]?.labels[0] ?? field) : ''),
    index,
    code,
    why: why ?? null,
  }));
}
