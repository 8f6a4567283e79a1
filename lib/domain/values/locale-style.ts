/** How a locale writes numbers; `group` is null where it uses spaces or apostrophes. */
export interface NumberStyle {
  readonly decimal: '.' | ',';
  readonly group: '.' | ',' | null;
}

const COMMA_THEN_POINT =
  'en en-US en-GB en-CA en-AU en-NZ en-IE en-IN en-SG en-HK en-PH en-MY en-NG en-KE en-PK he th zh ja ko hi ' +
  'es-MX es-US es-419 es-PE es-GT es-PA es-DO es-SV es-HN es-NI es-PR';
const POINT_THEN_COMMA =
  'de de-DE de-AT es es-ES es-AR es-CL es-CO es-UY es-EC es-PY pt pt-BR it it-IT nl nl-NL nl-BE tr id da vi el ro hr sl sr';
const SPACE_THEN_COMMA = 'ru uk be kk bg pl cs sk hu fi sv nb nn no et lt lv fr pt-PT en-ZA';

/** Languages whose countries write numbers differently: an unlisted country tells nothing. */
const DIVIDED = new Set(['en', 'es', 'de', 'pt', 'it', 'nl']);

const styles = new Map<string, NumberStyle>();
for (const tag of COMMA_THEN_POINT.split(' ')) styles.set(tag, { decimal: '.', group: ',' });
for (const tag of POINT_THEN_COMMA.split(' ')) styles.set(tag, { decimal: ',', group: '.' });
for (const tag of SPACE_THEN_COMMA.split(' ')) styles.set(tag, { decimal: ',', group: null });

/** The number style of a BCP 47 tag (`de`, `es-MX`, `en_GB`), or null when it is not known. */
export function numberStyleOf(locale: string | undefined): NumberStyle | null {
  if (locale === undefined) return null;
  const exact = styles.get(locale);
  if (exact !== undefined) return exact;
  const [language = '', region] = locale.split(/[-_]/);
  const tag = region === undefined ? language : `${language}-${region.toUpperCase()}`;
  return (
    styles.get(tag) ?? (DIVIDED.has(language) && region !== undefined ? null : (styles.get(language) ?? null))
  );
}
