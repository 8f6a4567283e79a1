/** A number as people type it, `1 200,5` included; null when it is none or lies outside. */
export function readNumber(text: string, low: number, high: number): number | null {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  const value = plain === '' ? Number.NaN : Number(plain);
  return value >= low && value <= high ? value : null;
}
