/** A step of the build: phone numbers are checked here, never written out in groups of digits. */

/** Where a country's entry holds how its numbers are spaced out, in the fourth edition of the numbering plans. */
const SPACING = 4;

type Entry = [...unknown[]];

interface Plans {
  readonly version: number;
  readonly countries: Readonly<Record<string, Entry>>;
  readonly nonGeographic: Readonly<Record<string, Entry>>;
}

/**
 * Takes the spacing out of the numbering plans of all countries: it is half of them, and no check asks for it.
 * @throws Error when the plans are of another edition, so that an update cannot take out something else unseen.
 */
export function withoutSpacing() {
  return {
    name: 'without-spacing',
    transform: (code: string, id: string): string | null =>
      /\/libphonenumber-js\/metadata\.min\.json\.js$/.test(id.split('?')[0] ?? '') ? spaceless(code) : null,
  };
}

/** Source of the plans in, source of the same plans without spacing out. */
export function spaceless(code: string): string {
  const plans = JSON.parse(code.slice(code.indexOf('{')).replace(/;?\s*$/, '')) as Plans;
  if (plans.version !== 4) throw new Error(`Numbering plans of edition ${plans.version}; 4 was known.`);
  for (const entry of [...Object.values(plans.countries), ...Object.values(plans.nonGeographic)])
    if (entry[SPACING]) entry[SPACING] = 0;
  return `export default ${JSON.stringify(plans)}`;
}
