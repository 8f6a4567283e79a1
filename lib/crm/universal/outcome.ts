import { LOST_WORDS, WON_WORDS } from '../../domain/card/end-words';
import type { Outcome } from '../../domain/deal';
import { foldWords } from './fold-words';

const UNCLEAR =
  /^(closed|close|закрыт\p{L}*|завершен\p{L}*|geschlossen|abgeschlossen|cerrad\p{L}*|ferme\p{L}*|fechad\p{L}*|kapa\p{L}*|закрит\p{L}*|zamkni\p{L}*)$/u;

/** What a stage or status says about the end of a deal; null when it says "closed" without saying how. */
export function outcomeOf(text: string | null): Outcome | null {
  if (!text) return 'open';
  const words = foldWords(text);
  if (LOST_WORDS.test(words)) return 'lost';
  if (WON_WORDS.test(words)) return 'won';
  return UNCLEAR.test(words) ? null : 'open';
}
