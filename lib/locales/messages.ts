import type { en } from './en';
import type { Translated } from './message';

export type Source = typeof en;
export type MessageKey = keyof Source;
/** What every language must hold: the keys of English, no more and no fewer. */
export type Messages = Translated<Source>;
