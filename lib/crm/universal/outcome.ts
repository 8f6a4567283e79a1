import type { Outcome } from '../../domain/deal';
import { foldWords } from './meaning';

const LOST =
  /\blost\b|\blose\b|not won|unsuccessful|disqualif|junk|закрыто и не реализ|не реализован|проигр|провал|отказ|неуспе|потерян|некачеств|verloren|perdid|perdu|kaybed|програ|втрачен|przegran|stracon|utracon/;
const WON =
  /\bwon\b|\bwin\b|successful|успешн|реализован|выигр|сделка заключена|gewonnen|ganad|\bgagne|\bganh|kazan|вигран|успіш|успиш|wygran/;
const UNCLEAR =
  /^(closed|close|закрыт\p{L}*|завершен\p{L}*|geschlossen|abgeschlossen|cerrad\p{L}*|ferme\p{L}*|fechad\p{L}*|kapa\p{L}*|закрит\p{L}*|zamkni\p{L}*)$/u;

/** What a stage or status says about the end of a deal; null when it says "closed" without saying how. */
export function outcomeOf(text: string | null): Outcome | null {
  if (!text) return 'open';
  const words = foldWords(text);
  if (LOST.test(words)) return 'lost';
  if (WON.test(words)) return 'won';
  return UNCLEAR.test(words) ? null : 'open';
}
