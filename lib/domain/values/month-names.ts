/**
 * Names and abbreviations of the months in English, Russian, Ukrainian, German, Spanish,
 * French, Portuguese, Turkish and Polish, in the cases that dates are written in. They are
 * compared in lower case, without a final dot and without Latin accents.
 */
const MONTH_PATTERNS = [
  'jan(?:uary?|uar|eiro|vier|v)?|janner|ene(?:ro)?|янв(?:ар[ья])?|січ(?:ен[ья]|ня)?|oca(?:k)?|sty(?:czen|cznia|cz)?',
  'feb(?:ruary|ruar|rero|r)?|fev(?:rier|ereiro|r)?|фев(?:рал[ья]|р)?|лют(?:ии|ого|ии)?|sub(?:at)?|lut(?:y|ego)?',
  'mar(?:ch|z|zo|co|s|t|zec|ca)?|mrz|март?а?|бер(?:езень|езня|ез)?',
  'apr(?:il)?|abr(?:il)?|avr(?:il)?|апр(?:ел[ья])?|кві(?:тень|тня|т)?|nis(?:an)?|kwi(?:ecien|etnia|ec)?',
  'may(?:o|is)?|mai(?:o)?|ма[ия]|тра(?:вень|вня|в)?|maja?',
  'june?|jun(?:i|io|ho)|juin|июн[ья]?|чер(?:вень|вня|в)?|haz(?:iran)?|cze(?:rwiec|rwca|rw)?',
  'july?|jul(?:i|io|ho)|juil(?:let|l)?|июл[ья]?|лип(?:ень|ня)?|tem(?:muz)?|lip(?:iec|ca)?',
  'aug(?:ust)?|ago(?:sto)?|aout|авг(?:уста?)?|сер(?:пень|пня|п)?|agu(?:stos)?|sie(?:rpien|rpnia|rp)?',
  'sept?(?:ember|iembre|embre)?|set(?:iembre|embro)?|сент?(?:ябр[ья])?|вер(?:есень|есня|ес)?|eyl(?:ul)?|wrz(?:esien|esnia|es)?',
  'oct(?:ober|ubre|obre)?|okt(?:ober)?|out(?:ubro)?|окт(?:ябр[ья])?|жов(?:тень|тня|т)?|eki(?:m)?|paz(?:dziernik|dziernika|dz)?',
  'nov(?:ember|iembre|embre|embro)?|ноя(?:бр[ья]|б)?|лис(?:топада?|т)?|kas(?:im)?|lis(?:topada?)?',
  'dec(?:ember|embre)?|dez(?:ember|embro)?|dic(?:iembre)?|дек(?:абр[ья])?|гру(?:день|дня|д)?|ara(?:lik)?|gru(?:dzien|dnia|dz)?',
].map((pattern) => new RegExp(`^(?:${pattern})$`));

const WEEKDAY = new RegExp(
  '^(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|' +
    'пн|вт|ср|чт|пт|сб|вс|нд|понедельник|вторник|среда|среду|четверг|пятница|пятницу|суббота|субботу|воскресенье|' +
    "понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя|" +
    'mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|' +
    'lun|mar|mie|jue|vie|sab|dom|lunes|martes|miercoles|jueves|viernes|sabado|domingo|' +
    'mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|' +
    'seg|ter|qua|qui|sex|(?:segunda|terca|quarta|quinta|sexta)(?:-feira)?|' +
    'pzt|sal|car|per|cum|cmt|paz|pazartesi|sali|carsamba|persembe|cuma|cumartesi|pazar|' +
    'pn|pon|wt|sr|czw|pt|sob|nd|ndz|niedz|poniedzialek|wtorek|sroda|czwartek|piatek|sobota|niedziela)$',
);

const numbers = new Map<string, number | null>();
const CACHE_LIMIT = 512;

/** The month 1…12 that a plain word names, or null. The word comes from `plainWords`. */
export function monthNumber(word: string): number | null {
  let number = numbers.get(word);
  if (number === undefined) {
    const index = MONTH_PATTERNS.findIndex((pattern) => pattern.test(word));
    number = index < 0 ? null : index + 1;
    if (numbers.size >= CACHE_LIMIT) numbers.clear();
    numbers.set(word, number);
  }
  return number;
}

/** Whether a plain word is a day of the week. */
export function isWeekday(word: string): boolean {
  return WEEKDAY.test(word);
}

/** Lower case without accents: `Août` → `aout`, `Aralık` → `aralik`, `май` → `маи`. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, (mark, index: number, whole: string) =>
      keepsMark(whole, index) ? mark : '',
    )
    .replaceAll('ı', 'i')
    .replaceAll('ł', 'l')
    .normalize('NFC');
}

/** The Ukrainian ї is another letter than і, not an і with an accent. */
function keepsMark(text: string, index: number): boolean {
  return text.charAt(index - 1) === 'і';
}
