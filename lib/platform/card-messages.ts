/** Requests of the features that lie over a card; part of `Requests`. */
import type { CardHabits } from '../domain/card-habits';
import type { RepeatedPrint } from '../domain/card-repeats';
import type { DoubtAnswer, DoubtSubject, KeptDoubt } from '../domain/doubt';
import type { CardSighting } from '../domain/journal';

export interface CardRequests {
  /** Overlay: blocks that this person has folded on one kind of card. */
  'card/folds': { in: { card: string }; out: { folded: readonly string[] } };
  'card/fold': { in: { card: string; folded: readonly string[] }; out: { kept: boolean } };
  /**
   * Overlay: a card as it was left, with prints instead of values. Kept on this device. The answer says what the
   * owner of the card repeats over cards of this kind.
   */
  'card/seen': { in: CardSighting; out: { kept: boolean; repeated: readonly RepeatedPrint[] } };
  /** Panel: what the cards seen in this account say; `me` names the person from now on. */
  'card/habits': { in: { account: string; me?: string | null }; out: CardHabitsView };
  /** Overlay: ids of the questions that were put for this record, skipped ones included. */
  'doubt/asked': { in: DoubtSubject; out: { asked: readonly string[] } };
  /** Overlay: what a person answered on a move to a hot stage. Kept on this device. */
  'doubt/answer': { in: DoubtAnswer; out: { kept: boolean } };
}

/** What the cards of one account say, and the answers given at its hot stages, newest first. */
export interface CardHabitsView extends CardHabits {
  readonly doubts: readonly KeptDoubt[];
}
