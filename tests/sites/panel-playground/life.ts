/** Words of keys, as two people would read them out. */
import type { KeyWords } from '../../../lib/domain/standard-life';

export const KEY_WORDS: KeyWords = {
  en: ['river', 'candle', 'walnut', 'anchor', 'tiger', 'maple', 'bridge', 'stone'],
  ru: ['река', 'свеча', 'орех', 'якорь', 'тигр', 'клен', 'мост', 'озеро'],
};

export const OTHER_WORDS: KeyWords = {
  en: ['shark', 'button', 'glove', 'lamp', 'paper', 'onion', 'violin', 'desk'],
  ru: ['акула', 'булка', 'перо', 'лампа', 'песок', 'лук', 'скала', 'стол'],
};
