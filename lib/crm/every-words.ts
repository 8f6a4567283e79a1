/** Names of views and pipelines that narrow nothing: "All deals", "Alle Pipelines", «Все воронки». */
export const EVERY = /^(all|alle|todos|todas|tous|toutes|tutte|tutti|все|усі|tüm|wszystkie)(?=\s|$)/iu;
