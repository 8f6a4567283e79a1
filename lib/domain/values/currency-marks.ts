import { type CurrencyCode, UNKNOWN_CURRENCY } from '../money';
import type { AmountContext } from './amount-types';

/** ISO 4217 codes in use, but for ALL and TOP: those are words ("TOP 10"). */
const ISO_CODES =
  'AED AFN AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF ' +
  'CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD ' +
  'HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD ' +
  'MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN ' +
  'PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TRY ' +
  'TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW';

/**
 * How currencies are written: codes = marks, in lower case. Of several codes the
 * first is the default; `?` in front says that there is none, so that the mark
 * needs a context. A bare `$` is the US dollar unless the context says otherwise.
 */
const MARKS = `
USD CAD AUD NZD SGD HKD TWD MXN ARS CLP COP UYU BBD BMD BND BSD BZD DOP FJD GYD JMD KYD LRD NAD SBD SRD TTD XCD=$ dollar dollars dólar dólares dolar доллар доллара долларов долл долари доларів
USD=us$ usd u$s
CAD=ca$ cad
CAD NIO=c$
AUD=a$ au$ aud
NZD=nz$
SGD=s$ sg$
HKD=hk$
TWD=nt$
MXN=mx$ mex$
COP=col$ co$
CLP=clp$
ARS=ar$
DOP=rd$
UYU=$u
BRL=r$ real reais
JPY CNY=¥
JPY=jp¥ yen 円 иен иена
CNY=cn¥ rmb yuan 元 юань юаней
GBP EGP LBP SYP SDG SSP GIP FKP SHP=£ pound pounds
GBP=gbp фунт фунтов
EUR=€ eur euro euros євро евро
?SEK NOK DKK ISK=kr kronor kroner крон
INR PKR LKR NPR MUR SCR=rs ₨ rupee rupees рупий
INR=₹ inr
RUB BYN=руб рубль рубля рублей рублів р rub
RUB=₽ rur
BYN ETB=br
UAH=₴ грн гривна гривны гривен гривень гривні uah hrn
KZT=₸ тг тенге kzt
GEL=₾
AMD=֏
AZN=₼
UZS=сум сўм soʻm so'm
KGS=сом
PLN=zł zl złoty złote złotych pln
CZK=kč kc
HUF=ft
RON MDL=lei leu
BGN=лв
RSD=дин din
TRY=₺ tl lira lirası
CHF=chf sfr
?CHF XOF XAF XPF=fr franc francs
?XOF XAF=cfa fcfa
ILS=₪
KRW=₩
VND=₫ đ
THB=฿
PHP=₱
NGN=₦
GHS=₵ gh₵
IDR=rp
MYR=rm
?ZAR=r
PEN=s/
PAB=b/
?BOB VES=bs
PYG=₲ gs
CRC=₡
LAK=₭
MNT=₮
?IRR SAR QAR OMR YER=﷼
?MXN ARS CLP COP PHP UYU CUP DOP=peso pesos
`;

/** The currency of a country or of a language spoken mainly in one. */
const LOCAL_CURRENCIES = new Map(
  (
    'US:USD CA:CAD AU:AUD NZ:NZD SG:SGD HK:HKD TW:TWD MX:MXN AR:ARS CL:CLP CO:COP UY:UYU JP:JPY CN:CNY GB:GBP ' +
    'EG:EGP LB:LBP SE:SEK NO:NOK DK:DKK IS:ISK IN:INR PK:PKR LK:LKR NP:NPR BY:BYN RU:RUB CH:CHF RO:RON MD:MDL PH:PHP ZA:ZAR ' +
    'ja:JPY zh:CNY sv:SEK da:DKK nb:NOK nn:NOK no:NOK is:ISK be:BYN'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** The codes that one mark may stand for; `?` in front when there is no default. */
export type CurrencyChoice = readonly string[];

const choices = new Map<string, CurrencyChoice>();
for (const line of MARKS.trim().split('\n')) {
  const [codes = '', marks = ''] = line.split('=');
  const choice = codes.startsWith('?') ? ['', ...codes.slice(1).split(' ')] : codes.split(' ');
  for (const mark of marks.split(' ')) choices.set(mark, choice);
}
for (const code of ISO_CODES.split(' ')) choices.set(code, [code]);
// Old installations still show the code before 1998.
choices.set('RUR', ['RUB']);

/** What a word or sign may mean as a currency; undefined when it is none. ISO codes count in capitals. */
export function currencyChoice(mark: string): CurrencyChoice | undefined {
  return choices.get(mark) ?? choices.get(mark.toLowerCase());
}

/** What two marks of one amount mean together (`$` and `CAD`); undefined when they contradict. */
export function commonChoice(one: CurrencyChoice, other: CurrencyChoice): CurrencyChoice | undefined {
  const common = one.filter((code) => code !== '' && other.includes(code));
  return common.length === 0 ? undefined : common;
}

function localCurrency(locale: string | undefined): CurrencyCode | undefined {
  if (locale === undefined) return undefined;
  const [language = '', ...subtags] = locale.split(/[-_]/);
  const region = subtags.find((subtag) => subtag.length === 2);
  return region === undefined ? LOCAL_CURRENCIES.get(language) : LOCAL_CURRENCIES.get(region.toUpperCase());
}

/**
 * The one currency a mark stands for here: the column's currency if the mark can
 * mean it, else that of the page's country, else the mark's default. Null when
 * none of these decides. No mark at all: the column's currency, or `XXX`.
 */
export function resolveCurrency(
  choice: CurrencyChoice | undefined,
  context: AmountContext,
): CurrencyCode | null {
  if (choice === undefined) return context.currency ?? UNKNOWN_CURRENCY;
  const [first = ''] = choice;
  if (choice.length === 1) return first;
  if (context.currency !== undefined && choice.includes(context.currency)) return context.currency;
  const local = localCurrency(context.locale);
  if (local !== undefined && choice.includes(local)) return local;
  return first === '' ? null : first;
}

const COMMA_GROUPED = new Set(
  (
    'USD GBP INR CAD AUD NZD MXN CNY HKD SGD ILS THB PHP MYR NGN KES PKR LKR BDT NPR TWD AED SAR QAR EGP GHS ' +
    'UGX TZS LBP DOP GTQ HNL NIO PAB PEN JMD TTD'
  ).split(' '),
);
const DOT_GROUPED = new Set('EUR BRL TRY IDR DKK ARS COP RON RSD UYU BOB MKD BAM MZN AOA'.split(' '));

/**
 * Whether amounts of this currency are usually grouped by this separator. Asked only for
 * currencies with two decimals, where "three decimals" is the unlikely reading anyway.
 */
export function groupsUsuallyBy(currency: CurrencyCode, separator: string): boolean {
  return (separator === ',' ? COMMA_GROUPED : DOT_GROUPED).has(currency);
}
