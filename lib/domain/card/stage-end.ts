import { normalizeText } from './text';

const LOST =
  /\blost\b|\blose\b|not won|unsuccess|disqualif|junk|не реализ|проигр|провал|отказ|неуспе|потерян|verloren|perdid|perdu|kaybed|програ|втрачен|przegran/u;
const WON =
  /\bwon\b|\bwin\b|success|успешн|реализован|выигр|сделка заключена|gewonnen|ganad|gagn|ganh|kazan|виграно|успіш|wygran/u;

/** Whether a stage, by its label, ends a deal and how. */
export function stageEnd(label: string): 'open' | 'won' | 'lost' {
  const words = normalizeText(label);
  if (LOST.test(words)) return 'lost';
  return WON.test(words) ? 'won' : 'open';
}
