/** Sign of an amount as text: 1, 0 or -1; null when it holds no number. Grouping and currency do not matter for a sign. */
export function amountSign(text: string): 1 | 0 | -1 | null {
  const source = text.normalize('NFKC');
  const digits = source.replace(/[^\p{Nd}]/gu, '');
  if (digits === '') return null;
  if (!/[^0٠۰०]/u.test(digits)) return 0;
  const negative = /^[^\p{Nd}]*[-−–(]/u.test(source) || /\p{Nd}\s*[-−]\s*$/u.test(source);
  return negative ? -1 : 1;
}
