import { LOST_WORDS, WON_WORDS } from './end-words';
import { normalizeText } from './plain-text';

/** Whether a stage, by its label, ends a deal and how. */
export function stageEnd(label: string): 'open' | 'won' | 'lost' {
  const words = normalizeText(label);
  if (LOST_WORDS.test(words)) return 'lost';
  return WON_WORDS.test(words) ? 'won' : 'open';
}
