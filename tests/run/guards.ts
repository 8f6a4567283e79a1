/**
 * Guards and the tests that must fail without them. `remove-guards.ts` takes
 * each away in a copy of the source and looks; a list, because only a person
 * knows which line is the guard.
 */
export interface Guard {
  readonly fault: string;
  /** Test file, and words of the test's name. */
  readonly test: readonly [file: string, words: string];
  readonly file: string;
  /** Text of the guard as it stands, and what is put in its place. */
  readonly from: string;
  readonly to: string;
}

const V = 'tests/domain/values/catalogue.test.ts';
const PARSE = 'tests/domain/standard/parse.test.ts';
const FAULTS = 'tests/dom/data/storage-faults.test.ts';
const STORE = 'tests/dom/data/deals-store.test.ts';
const SEALED = 'tests/domain/privacy/sealed.test.ts';

const guard = (
  fault: string,
  file: string,
  words: string,
  guarded: string,
  from: string,
  to: string,
): Guard => ({
  fault,
  test: [file, words],
  file: guarded,
  from,
  to,
});
const amount = (fault: string, from: string, to: string, file = 'amount') =>
  guard(fault, V, fault, `lib/domain/values/${file}.ts`, from, to);
const reading = (fault: string, file: string, from: string, to: string) =>
  guard(fault, PARSE, fault, `lib/domain/standard/${file}.ts`, from, to);

export const GUARDS: readonly Guard[] = [
  amount(
    'V14',
    'prefix.minus || suffix.minus || prefix.parenthesis',
    'prefix.minus || suffix.minus',
    'amount-parts',
  ),
  amount(
    'V16',
    'prefix.minus || suffix.minus || prefix.parenthesis',
    'prefix.minus || prefix.parenthesis',
    'amount-parts',
  ),
  amount('V15', 'parts.isNegative && money.minor !== 0', 'false'),
  amount(
    'V10',
    'const exponent = power + minorDigits(currency) - decimals;',
    'const exponent = power + 2 - decimals;',
  ),
  amount('V17', 'within: power > 0 && exponent > 0 ? factor / 2 : 0', 'within: 0'),
  amount('V20', 'const DIGIT_ZEROS = [0x0660, 0x06f0,', 'const DIGIT_ZEROS = [0x06f0,', 'fold'),
  amount('V21', 'const DIGIT_ZEROS = [0x0660, 0x06f0,', 'const DIGIT_ZEROS = [0x0660,', 'fold'),
  amount(
    'V24',
    'if (isEmptyValue(text)) return { ok: true, amount: null };',
    'if (isEmptyValue(text)) return { ok: true, amount: { minor: 0, currency: "XXX", within: 0 } };',
  ),
  amount('V28', "draft.refusal = 'percent'", 'draft.refusal = null', 'affix'),
  amount(
    'V34',
    'const exponent = power + minorDigits(currency) - decimals;',
    'const exponent = power + 2 - decimals;',
  ),
  amount(
    'V35',
    "return share > 1 || (sign === '-' && share > 0) ? refuse('out-of-range') : { ok: true, share };",
    'return { ok: true, share };',
    'percent',
  ),
  amount('V39', 'FORMULA.test(clean) && !PLAIN_NUMBER.test(clean)', 'false', 'safe-cell'),
  amount(
    'V40',
    'parts.isNegative && money.minor !== 0 ? -money.minor : money.minor',
    'parts.isNegative ? -money.minor : money.minor',
  ),
  reading('F02', 'decode', 'if (input.length > maxBytes)', 'if (input.length > maxBytes * 1e9)'),
  reading(
    'F01',
    'decode',
    "if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return refuse('utf-16');",
    '',
  ),
  reading(
    'F01',
    'decode',
    "const text = raw.startsWith('\\ufeff') ? raw.slice(1) : raw;",
    'const text = raw;',
  ),
  reading(
    'F03',
    'json-scan',
    "if (this.#depth > this.limits.depth) this.#fail('too-deep', { expected: String(this.limits.depth) });",
    '',
  ),
  reading(
    'F04',
    'clean-values',
    'if (members > this.limits.members) {',
    'if (members > this.limits.members * 1e9) {',
  ),
  reading(
    'F08',
    'clean-values',
    "if (isInheritedKey(key)) this.#note('dropped-key', { received: key, atKey: true });",
    'if (false) this.#note("dropped-key");',
  ),
  reading(
    'F21',
    'clean-values',
    "return text.replace(INVISIBLE, '').replace(IDLE_JOINER, '');",
    'return text;',
  ),
  guard(
    'F32',
    SEALED,
    'flipped bit',
    'lib/domain/privacy/sealed.ts',
    '  } catch {\n    throw new CannotOpen();\n  }',
    '  } finally {\n  }',
  ),
  guard(
    'C32',
    'tests/domain/menu/start-page.test.ts',
    'never goes to',
    'lib/domain/menu/start-page.ts',
    "if (goal.origin !== here.origin) return { stay: 'other-host' };",
    '',
  ),
  guard(
    'C21',
    'tests/domain/history/snapshot.test.ts',
    'a deal shown twice on a page counts once',
    'lib/domain/history/snapshot.ts',
    'return new Map(deals.map((deal) => [deal.id, deal]));',
    'return new Map(deals.map((deal, at) => [String(at), deal]));',
  ),
  guard(
    'S20',
    'tests/domain/history/sound-chunk.test.ts',
    'are refused with',
    'lib/domain/history/sound-chunk.ts',
    'Number.isFinite(chunk.takenAt) &&',
    '',
  ),
  guard(
    'S06',
    FAULTS,
    'S06',
    'lib/data/connection.ts',
    'await Promise.race([db.open(), late]);',
    'await Promise.race([db.open()]);',
  ),
  guard(
    'S09',
    FAULTS,
    'S09',
    'lib/data/connection.ts',
    'if (!DROPPED.has(causeOf(error))) throw error;',
    'throw error;',
  ),
  guard('S04', FAULTS, 'S04', 'lib/data/connection.ts', "QuotaExceededError: 'no-space',", ''),
  guard(
    'S04',
    'tests/dom/platform/database-log.test.ts',
    'begins anew after a failure',
    'lib/platform/database-log.ts',
    'browser.storage.session.remove(SOUND)',
    'undefined',
  ),
  guard('S19', FAULTS, 'S19', 'lib/data/connection.ts', "MissingAPIError: 'no-database',", ''),
  guard('S16', FAULTS, 'S16', 'lib/data/tidy.ts', 'if (leaving.length === 0) return;', 'return;'),
  guard(
    'S18',
    FAULTS,
    'S18',
    'lib/data/snapshot-columns.ts',
    'error instanceof RangeError || error instanceof TypeError',
    'error instanceof RangeError',
  ),
  guard(
    'S02',
    'tests/dom/privacy/privacy-handlers.test.ts',
    'S02',
    'lib/platform/settings-store.ts',
    'queue = next.catch(() => undefined);',
    'queue = next;',
  ),
  guard(
    'S08',
    'tests/dom/data/canary.test.ts',
    'tells of a database that came back empty',
    'lib/data/canary.ts',
    'if (lost === 0) return canary.losses;',
    'return canary.losses;',
  ),
  guard(
    'S07',
    'tests/dom/data/canary.test.ts',
    'tells of a part that is gone',
    'lib/data/canary.ts',
    'if (lost === 0) return canary.losses;',
    'return canary.losses;',
  ),
  guard(
    'M13',
    'tests/dom/data/tidy.test.ts',
    'beyond the retention are deleted',
    'lib/data/tidy.ts',
    'await db.heads.bulkDelete(leaving);',
    '',
  ),
  guard(
    'S03',
    'tests/repo/own-storage.test.ts',
    'S03',
    'lib/platform/local-store.ts',
    'browser.storage.local.get(key)',
    'browser.storage.sync.get(key)',
  ),
  guard(
    'M14',
    'tests/repo/own-storage.test.ts',
    'M14',
    'lib/platform/local-store.ts',
    'export const localStore',
    'export const kept = () => localStorage;\nexport const localStore',
  ),
  guard(
    'L04',
    'tests/dom/data/faults.test.ts',
    'while a list names a board leaves both',
    'lib/data/deals-store.ts',
    "return db.transaction('rw', tables, async () => {",
    'return Promise.resolve().then(async () => {',
  ),
  guard(
    'L05',
    STORE,
    'is refused, and shows nothing, while a piece is missing',
    'lib/data/waiting-pieces.ts',
    'if (!ending?.last || inOrder.length !== ending.seq + 1) return null;',
    'if (!ending?.last) return null;',
  ),
  guard(
    'L07',
    STORE,
    'is answered again, and stored once',
    'lib/data/deals-store.ts',
    'if (finished) return finished.receipt;',
    '',
  ),
  guard(
    'S05',
    FAULTS,
    'S05',
    'lib/data/database.ts',
    "super(name, { chromeTransactionDurability: 'strict' });",
    "super(name, { chromeTransactionDurability: 'strict' });\n    this.on('versionchange', () => false);",
  ),
  guard(
    'S08',
    'tests/dom/privacy/privacy-handlers.test.ts',
    'settings whose whole storage is gone',
    'lib/platform/settings-store.ts',
    'await keepSecond(saved);',
    '',
  ),
  amount(
    'V13',
    "return settled === 'ambiguous' ? 'ambiguous-separator' : settled;",
    "return settled === 'ambiguous' ? 0 : settled;",
  ),
  amount('V30', "if (parts.shape.digits === null) return refuse('too-large');", ''),
  reading('F05', 'migrate', 'if (from > CURRENT_FORMAT)', 'if (from > 1e9)'),
  reading(
    'F07',
    'json-scan',
    "if (seen.has(name)) this.note('duplicate-key'",
    "if (false) this.note('duplicate-key'",
  ),
  reading('F09', 'json-numbers', "if (!Number.isFinite(value)) return 'number-too-large';", ''),
  guard(
    'C28',
    'tests/dom/data/changes.test.ts',
    'is not told from a filtered list',
    'lib/domain/history/compare-days.ts',
    "if (head.filter !== null) return { reason: 'filtered', day };",
    '',
  ),
  guard(
    'S13',
    STORE,
    'stand in the order of writing when the clock was set back',
    'lib/data/deals-store.ts',
    'return heads.sort((a, b) => a.seq - b.seq).map(namedHead);',
    'return heads.sort((a, b) => a.takenAt - b.takenAt).map(namedHead);',
  ),
  guard(
    'F23',
    'tests/domain/standard/checks.test.ts',
    'F23 refuses a field that is hidden and required',
    'lib/domain/standard/checks/cards.ts',
    "yield { code: 'hidden-and-required', path: this.#path(...path), received: field };",
    '',
  ),
  guard(
    'C31',
    'tests/domain/menu/start-page.test.ts',
    'by ',
    'lib/domain/menu/start-page.ts',
    "if (visit.alreadyRedirected) return 'already-redirected';",
    '',
  ),
];
