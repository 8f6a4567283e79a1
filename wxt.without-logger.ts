/** A step of the build: a script of the page begins with what it does, not with a logger around it. */

/** Takes in what a script does, by the name that the framework's entry gives it. */
const DEFINITION = /^import definition from ["'][^"']+["'];?$/m;

/**
 * Puts a bare call in place of the framework's entry of page scripts. That one brings a logger of its own, a third of a
 * kilobyte in each script of each page, only to name the script before an error that the browser reports anyway.
 * @throws Error when the entry is no longer written as it was, so that an update cannot bring it back unseen.
 */
export function withoutLogger() {
  return {
    name: 'without-logger',
    transform(code: string, id: string): string | null {
      if (!id.includes('virtual:wxt-unlisted-script-entrypoint')) return null;
      const [definition] = DEFINITION.exec(code) ?? [];
      if (!definition || !/\bdefinition\.main\(\)/.test(code))
        throw new Error('The entry of scripts has changed.');
      return `${definition}\nexport default definition.main();\n`;
    },
  };
}
