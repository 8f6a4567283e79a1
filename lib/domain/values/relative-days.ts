/**
 * Words for days near today, in English, Russian, Ukrainian, German, Spanish, French,
 * Portuguese, Turkish and Polish; lower case without accents, as `plainWords` gives them.
 */
const NAMED_DAYS = new Map<string, number>();

const NAMES: readonly [number, string][] = [
  [
    -2,
    'позавчера|позавчора|vorgestern|anteayer|avant-hier|anteontem|evvelsi gun|przedwczoraj|day before yesterday',
  ],
  [-1, 'yesterday|вчера|вчора|учора|gestern|ayer|hier|ontem|dun|wczoraj'],
  [0, "today|сегодня|сьогодні|heute|hoy|aujourd'hui|hoje|bugun|dzisiaj|dzis"],
  [1, 'tomorrow|завтра|morgen|manana|demain|amanha|yarin|jutro'],
  [
    2,
    'послезавтра|післязавтра|ubermorgen|pasado manana|apres-demain|depois de amanha|obur gun|pojutrze|day after tomorrow',
  ],
];
for (const [days, names] of NAMES) for (const name of names.split('|')) NAMED_DAYS.set(name, days);

const DAY = '(?:days?|день|дня|днеи|дн|дні|днів|tag|tage|tagen|dias?|jours?|gun|dzien|dni)\\.?';
const ONE = '(\\d{1,4}|a|one|один|einem|einer|un|um|bir)';

const PAST = [
  `^${ONE} ${DAY} (?:ago|назад|тому|тому назад|once|temu|atras)$`,
  `^(?:vor|hace|il y a|ha) ${ONE} ${DAY}$`,
].map((pattern) => new RegExp(pattern));

const FUTURE = [
  `^(?:in|через|en|dans|dentro de|em|daqui a|za) ${ONE} ${DAY}$`,
  `^${ONE} ${DAY} (?:sonra|from now)$`,
  // In Russian the same preposition means "within".
  '^за (\\d{1,4}) (?:дні|днів)$',
].map((pattern) => new RegExp(pattern));

/** "A day ago" in languages that leave the number out. */
const BARE = new Map([
  ['день назад', -1],
  ['день тому', -1],
  ['dzien temu', -1],
  ['za dzien', 1],
]);

/** Weeks, months, hours: near a date, but not a date. */
const IMPRECISE =
  /(?:\d|^|\s)\s?(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|weeks?|months?|years?|сек\S*|мин\S*|хв\S*|час\S*|год\S*|недел\S*|тиж\S*|мес\S*|міс\S*|лет|років|wochen?|monate?n?|jahre?n?|stunden?|minuten?|semanas?|mes(?:es)?|anos?|horas?|minutos?|semaines?|mois|ans?|heures?|hafta|ay|yil|saat|dakika|tygodni\S*|tydzien|miesi\S*|lat|godz\S*)\.? ?(?:ago|назад|тому|once|temu|atras|sonra)?$/;

function countOf(word: string | undefined): number {
  const number = Number(word);
  return Number.isNaN(number) ? 1 : number;
}

/** Days from today that a plain phrase means, `imprecise` for "2 weeks ago", null when it is no such phrase. */
export function relativeDays(phrase: string): number | 'imprecise' | null {
  const named = NAMED_DAYS.get(phrase) ?? BARE.get(phrase);
  if (named !== undefined) return named;
  for (const pattern of PAST) {
    const match = pattern.exec(phrase);
    if (match !== null) return -countOf(match[1]);
  }
  for (const pattern of FUTURE) {
    const match = pattern.exec(phrase);
    if (match !== null) return countOf(match[1]);
  }
  return IMPRECISE.test(phrase) ? 'imprecise' : null;
}
