/**
 * Words of stages and statuses that end a deal, in the languages of the CRMs we know. To be tried on text in small letters,
 * with or without accents; lost before won, for "not won" holds both.
 */
export const LOST_WORDS =
  /\blost\b|\blose\b|not won|unsuccess|disqualif|junk|не реализ|проигр|провал|отказ|неуспе|потерян|некачеств|verloren|perdid|perdu|kaybed|програ|втрачен|przegran|stracon|utracon/u;
export const WON_WORDS =
  /\bwon\b|\bwin\b|^success$|successful|успешн|реализован|выигр|сделка заключена|gewonnen|ganad|\bgagn|\bganh|kazan|вигран|успіш|успиш|wygran/u;
