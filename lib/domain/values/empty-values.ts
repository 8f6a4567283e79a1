import { foldChars } from './fold';

/** What pages write where a value is missing, in the languages the product speaks. */
const EMPTY_WORDS = new Set(
  [
    '|-|--|---|–|—|——|n/a|na|n.a|none|not set|not filled|not filled in|not specified|not provided|no value|no amount|no date|empty|tbd',
    'н/д|н.д|нет|нет данных|нет суммы|нет значения|нет даты|не указан|не указана|не указано|не указаны|не задан',
    'не задана|не задано|не заполнен|не заполнена|не заполнено|не определено|не выбрано|без суммы|без даты|пусто',
    'не вказано|не вказана|не вказаний|не задано|немає|немає даних|без суми|порожньо',
    'keine|keine angabe|keine angaben|k.a|k. a|nicht angegeben|nicht festgelegt|nicht gesetzt|leer|ohne betrag',
    'sin valor|sin importe|sin fecha|sin especificar|no especificado|no definido|vacío|vacio|ninguno',
    'non renseigné|non renseignée|non défini|non définie|non spécifié|aucun|aucune|vide|néant',
    'não informado|não definido|não especificado|sem valor|sem data|vazio|nenhum|nenhuma',
    'yok|belirtilmemiş|belirtilmedi|boş|girilmedi|brak|nie podano|nie określono|nie ustawiono|puste',
  ]
    .join('|')
    .split('|'),
);

/** Whether a text stands for "no value here". The caller passes it folded or raw, in any case. */
export function isEmptyValue(text: string): boolean {
  if (text.length > 40) return text.trim() === '';
  if (EMPTY_WORDS.has(text)) return true;
  const word = foldChars(text).trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLowerCase();
  if (EMPTY_WORDS.has(word)) return true;
  const bracketed = /^[([]\s?(.+?)\s?[)\]]$/.exec(word)?.[1];
  return bracketed !== undefined && EMPTY_WORDS.has(bracketed);
}
