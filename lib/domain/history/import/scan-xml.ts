/** Scanning of XML that programs wrote: by tags, one after the other; nothing in it is resolved, fetched or run. */

/** One element: the text of its attributes, and what stands inside. */
export interface ScannedElement {
  readonly tag: string;
  readonly inner: string;
}

/** Elements of one name, one after the other; those that stand inside each other do not occur here. */
export function elements(xml: string, name: string): ScannedElement[] {
  const pattern = new RegExp(
    `<(?:\\w+:)?${name}(?=[\\s/>])((?:[^>"]|"[^"]*")*?)(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`,
    'g',
  );
  return [...xml.matchAll(pattern)].map(([, tag = '', inner = '']) => ({ tag, inner }));
}

/** Value of an attribute as written; null without it. */
export function attribute(tag: string, name: string): string | null {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? null;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
};

/** Named and numbered characters written out; an unknown name stays as it is. */
export function unescapeXml(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name = '') => {
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal ?? Number.NaN);
      if (code <= 0x10ffff) return String.fromCodePoint(code);
      return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
    },
  );
}
