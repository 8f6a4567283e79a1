/** A step of the build: no code of the extension can turn text into markup. */

/** The one place in Preact that gives a text to a page as markup, for a property that nothing of ours may use. */
const AS_MARKUP = /\((\w+)\.innerHTML=\w+\.__html\)/g;

/**
 * Takes that place out of Preact. The linter of the stores flags it, and the house rule
 * (`noDangerouslySetInnerHtml`) makes it dead code.
 * @throws Error when Preact is no longer written as it was, so that an update cannot bring it back unseen.
 */
export function withoutMarkup() {
  return {
    name: 'without-markup',
    transform(code: string, id: string): string | null {
      if (!/\/preact\/dist\/preact\.(m?js|module\.js)$/.test(id.split('?')[0] ?? '')) return null;
      const places = code.match(AS_MARKUP)?.length ?? 0;
      if (places !== 1) throw new Error(`Preact writes markup in ${places} places; one was known.`);
      return code.replace(AS_MARKUP, '(null)');
    },
  };
}
