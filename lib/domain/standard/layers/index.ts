/** Layers of settings: who has the say, what a person changed, and what comes out for one site. */
export { type Explanation, effectiveSettings, explain } from './effective';
export {
  type LayerContext,
  type Layers,
  type ListKey,
  type ListOperation,
  NO_PERSONAL,
  type PersonalLayer,
  type PolicyLayer,
  type Sections,
} from './layer-types';
export { acceptSuggestion, addOperation, dismissSuggestion, resetKey } from './personal';
export { appliesHere, lineOf, presetsOf, strengthOf, versionOf } from './scope';
export { withPresets } from './with-presets';
