import type { CardRequests } from '../platform/card-messages';
import type { Handlers } from '../platform/handle';
import { doubtHandlers } from './doubt-handlers';
import { foldHandlers } from './fold-handlers';
import { journalHandlers } from './journal-handlers';

/** The answers to the features that lie over a card. */
export function cardHandlers(): Pick<Handlers, keyof CardRequests> {
  return { ...doubtHandlers(), ...foldHandlers(), ...journalHandlers() };
}
