/** Ready sets of the product. A published version never changes; a better one gets the next number. */
import type { Standard } from '../types';
import { b2bServices } from './b2b-services';
import { CRM_PRESETS } from './crm';
import { insideSales } from './inside-sales';
import type { Preset, PresetLanguage } from './preset';
import { smallShop } from './small-shop';

export { CHECK_POINTS, type CheckPoint, type Preset, type PresetLanguage } from './preset';

export const PRESETS: readonly Preset[] = [b2bServices, insideSales, smallShop, ...CRM_PRESETS];

/** The sets that a team on this CRM can start from, that of the CRM itself first; null for an unknown one. */
export function presetsFor(crm: string | null): readonly Preset[] {
  const fitting = PRESETS.filter((preset) => preset.crm === null || preset.crm === crm);
  return fitting.toSorted((a, b) => Number(b.crm !== null) - Number(a.crm !== null));
}

/** The preset named in `extends`, in one language; null when this version of the product has none such. */
export function presetByRef(ref: string, language: PresetLanguage): Standard | null {
  return PRESETS.find((preset) => preset.ref === ref)?.build(language) ?? null;
}
