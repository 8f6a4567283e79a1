/** Requests of the features that lie over a card; part of `Requests`. */
import type { DoubtAnswer, DoubtSubject } from '../domain/doubt';

export interface CardRequests {
  /** Overlay: blocks that this person has folded on one kind of card. */
  'card/folds': { in: { card: string }; out: { folded: readonly string[] } };
  'card/fold': { in: { card: string; folded: readonly string[] }; out: { kept: boolean } };
  /** Overlay: ids of the questions that were put for this record, skipped ones included. */
  'doubt/asked': { in: DoubtSubject; out: { asked: readonly string[] } };
  /** Overlay: what a person answered on a move to a hot stage. Kept on this device. */
  'doubt/answer': { in: DoubtAnswer; out: { kept: boolean } };
}
