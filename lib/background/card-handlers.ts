import type { CardRequests } from '../platform/card-messages';
import type { Handlers } from '../platform/handle';
import { doubtHandlers } from './doubt-handlers';
import { foldHandlers } from './fold-handlers';
import { journalHandlers } from './journal-handlers';
import { notePilotCard } from './pilot-notes';

/** The answers to the features that lie over a card. */
export function cardHandlers(): Pick<Handlers, keyof CardRequests> {
  const journal = journalHandlers();
  return {
    ...doubtHandlers(),
    ...foldHandlers(),
    ...journal,
    'card/seen': async (sighting, sender) => {
      const answer = await journal['card/seen'](sighting, sender);
      // A pilot that cannot be written down must not cost the journal its answer.
      await notePilotCard(sighting).catch(() => undefined);
      return answer;
    },
  };
}
