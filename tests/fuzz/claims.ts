/** What must hold of every text, whoever made it up. Each claim returns what is wrong, or null. */
import {
  diffStandards,
  effectiveSettings,
  PROBLEM_CODES,
  printStandard,
  WARNING_CODES,
} from '../../lib/domain/standard';
import { parseStandard } from '../../lib/domain/standard/schema';
import { type AmountContext, findAmount, parseAmount } from '../../lib/domain/values';
import { format, type Shown, shownMinor } from '../domain/values/platform-amounts';

const AT = { role: 'seller', host: 'acme.bitrix24.ru', crm: 'bitrix24', now: Date.parse('2026-03-10') };
const KNOWN = new Set<string>([...PROBLEM_CODES, ...WARNING_CODES]);
const OBJECT_KEYS = Object.getOwnPropertyNames(Object.prototype).join();

/** A settings file is read as what it says or refused with a place, changes no prototype, and saves as it was read. */
export function settingsClaim(text: string): string | null {
  const result = parseStandard(text);
  const told = [...(result.ok ? [] : result.problems), ...result.warnings];
  const lost = told.find(({ code, line, column }) => !KNOWN.has(code) || line < 1 || column < 1);
  if (lost) return `a message without a place or a known code: ${JSON.stringify(lost)}`;
  if (Object.getOwnPropertyNames(Object.prototype).join() !== OBJECT_KEYS) return 'a prototype was changed';
  if (!result.ok) return result.problems.length > 0 ? null : 'refused without a reason';
  effectiveSettings({ team: result.standard }, AT);
  const printed = printStandard(result.standard);
  const again = parseStandard(printed);
  if (!again.ok) return `what it saves is refused: ${JSON.stringify(again.problems[0])}`;
  if (diffStandards(result.standard, again.standard).length > 0) return 'what it saves differs';
  return printStandard(again.standard) === printed ? null : 'saving twice gives two texts';
}

/** Any text gives a safe whole number of minor units, nothing, or a refusal. */
export function amountClaim(text: string, context: AmountContext): string | null {
  for (const result of [parseAmount(text, context), findAmount(text, context)]) {
    if (!result.ok || result.amount === null) continue;
    const { minor, within } = result.amount;
    const sound = Number.isSafeInteger(minor) && !Object.is(minor, -0);
    if (!sound || !Number.isSafeInteger(within) || within < 0) return `not exact: ${minor} ±${within}`;
  }
  return null;
}

/** An amount that a page wrote in its own language is read as it was or refused, never as another. */
export function writtenAmountClaim(money: Shown): string | null {
  const { locale, currency } = money;
  const result = parseAmount(format(money), { locale, currency });
  if (!result.ok) return null;
  const right = result.amount?.minor === shownMinor(money) + 0 && result.amount.currency === currency;
  return right ? null : `${format(money)} was read as ${JSON.stringify(result.amount)}`;
}
