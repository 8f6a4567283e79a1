/** Bytes of the number arrays and characters of the texts inside a value: near what a database writes for it. */
export function byteSize(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 8;
  return Object.values(value).reduce<number>((sum, part) => sum + byteSize(part), 0);
}
