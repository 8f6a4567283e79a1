/** What a set of sample texts looks like, as shares 0…1 of the filled ones. */
import { isEmptyValue, parseAmount, parseDate } from '../../domain/values';
import { outcomeOf } from './outcome';

const MARKED = /\p{Sc}|(?<!\p{L})(?:[A-Z]{3}|руб\.?|р\.|грн|тг|zł|Kč|TL|Rs\.?)(?!\p{L})/u;
const EMAIL = /^\S+@\S+\.\S+$/;
const PHONE = /^\+?[\d\s().-]{9,20}$/;
const STAGES =
  /^(new|open|qualif|propos|negotiat|discover|demo|contract|prospect|contacted|needs analysis|in progress|lead|opportunity|нов|перв|квалиф|предложен|переговор|договор|согласов|встреч|презентац|принима|neu|angebot|verhandl|qualif|propuesta|negociac|prospecc|proposition|négociation|proposta|negocia|teklif|görüşme|yeni|нова|перемов|nowa|oferta|negocjac)/iu;

export interface Profile {
  readonly filled: number;
  readonly money: number;
  readonly number: number;
  readonly date: number;
  readonly percent: number;
  readonly email: number;
  readonly phone: number;
  readonly words: number;
  readonly stage: number;
  /** Different texts among the filled ones. */
  readonly distinct: number;
}

/** A number that names its currency. */
export function isMoney(text: string): boolean {
  return /\d/.test(text) && MARKED.test(text) && parseAmount(text, { decimal: '.', currency: 'USD' }).ok;
}

function isDateText(text: string): boolean {
  if (text.length > 40 || /^\d+([.,]\d+)?$/.test(text)) return false;
  const read = parseDate(text, { order: 'dmy', today: '2020-01-01' });
  return (
    read.ok ||
    (!read.ok && /^(ambiguous-order|order-conflict|no-year|needs-today|imprecise)$/.test(read.reason))
  );
}

export function profileOf(samples: readonly string[]): Profile {
  const filled = samples.filter((sample) => !isEmptyValue(sample));
  const share = (test: (text: string) => boolean) =>
    filled.length ? filled.filter(test).length / filled.length : 0;
  return {
    filled: filled.length,
    money: share(isMoney),
    number: share((text) => /^[-\d\s.,\u00a0\u202f]+$/.test(text) && /\d/.test(text)),
    date: share(isDateText),
    percent: share((text) => /^\d{1,3}([.,]\d+)?\s*%$/.test(text)),
    email: share((text) => EMAIL.test(text)),
    phone: share((text) => PHONE.test(text) && text.replace(/\D/g, '').length > 8 && !isDateText(text)),
    words: share((text) => /\p{L}{2}/u.test(text) && !isMoney(text) && !isDateText(text)),
    stage: share((text) => STAGES.test(text) || outcomeOf(text) !== 'open'),
    distinct: filled.length ? new Set(filled).size / filled.length : 0,
  };
}
