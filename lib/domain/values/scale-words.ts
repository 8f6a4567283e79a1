import type { CurrencyCode } from '../money';

/** Power of ten = words that mean it wherever they are used; lower case, without a final dot. */
const PLAIN = `
3=k к thousand thousands тыс тысяча тысячи тысяч тис тисяча тисячі тисяч tsd tausend tys tysiąc tysiące tysięcy 千 हज़ार
4=万 萬 만
5=lakh lakhs lac lacs лакх लाख
6=m mn mln mio mill million millions millionen млн миллион миллиона миллионов мільйон мільйона мільйонів milyon millón millon millones milhão milhões milion miliony milionów
7=crore crores крор करोड़
8=億 亿 억
9=mrd mld mlrd md mds mia milliard milliards milliarde milliarden млрд миллиард миллиарда миллиардов мільярд мільярда мільярдів milyar miliard miliardy miliardów
12=трлн триллион триллиона триллионов трильйон
`;

/**
 * Words whose power of ten depends on language or currency. A key is a language, a
 * currency code, or `any` for a page of unknown language; 0 means "refuse".
 */
const CONDITIONAL = `
b=any:9 en:9 ru:9 uk:9 hi:9 zh:9 tr:3 TRY:0
bn=any:9 en:9 ru:9 uk:9
billion=any:9 en:9
billions=any:9 en:9
bln=en:9
bin=tr:3 TRY:3
mil=es:3 pt:3 BRL:3
mi=pt:6 BRL:6
bi=pt:9 BRL:9
mr=tr:9 TRY:9
mm=any:6 en:6 es:6
l=INR:5
cr=INR:7 PKR:7 BDT:7 NPR:7
`;

/** Also units (metres, minutes, millimetres) or names (flat 12B): a scale only beside a currency. */
const NEEDS_CURRENCY = new Set(['m', 'mn', 'mm', 'MM', 'b', 'B']);

const plain = new Map<string, number>();
for (const line of PLAIN.trim().split('\n')) {
  const [power = '', words = ''] = line.split('=');
  for (const word of words.split(' ')) plain.set(word, Number(power));
}

const conditional = new Map<string, ReadonlyMap<string, number>>();
for (const line of CONDITIONAL.trim().split('\n')) {
  const [word = '', cases = ''] = line.split('=');
  const powers = cases.split(' ').map((part) => part.split(':') as [string, string]);
  conditional.set(word, new Map(powers.map(([key, power]) => [key, Number(power)])));
}

/** Whether a word scales the number before it, at least in some language. */
export function isScaleWord(word: string): boolean {
  const lower = word.toLowerCase();
  return plain.has(lower) || conditional.has(lower);
}

/**
 * The power of ten that a scale word adds, or null when it means different things and
 * neither language nor currency decides. `currency` is null where the text names none.
 */
export function scalePower(
  word: string,
  locale: string | undefined,
  currency: CurrencyCode | null,
): number | null {
  const lower = word.toLowerCase();
  if (currency === null && NEEDS_CURRENCY.has(word)) return null;
  const fixed = plain.get(lower);
  if (fixed !== undefined) return fixed;
  const powers = conditional.get(lower);
  const language = locale?.split(/[-_]/)[0];
  const byCurrency = powers?.get(currency ?? '');
  const power =
    language === undefined ? (byCurrency ?? powers?.get('any')) : (powers?.get(language) ?? byCurrency);
  return power === undefined || power === 0 ? null : power;
}
