/**
 * Names of views and pipelines that narrow nothing: "All deals", "Alle Pipelines",
 * "Todos los negocios", «Все воронки». "All open deals" does narrow.
 */
export const EVERY =
  /^(everyone|(all|alle|todos|todas|tous|toutes|tutte|tutti|все|усі|tüm|wszystkie)(\s+(the|die|los|las|les|os|as|le|i|gli))?(\s+\S+)?)$/iu;
