/**
 * Every pure function of the product by its public name, so that any number on
 * the screen can be worked out again outside the browser:
 *
 *     npx tsx -e "import { startLadder } from './lib/domain'; console.log(startLadder(0.01, 5))"
 *
 * The screens' own contexts import the folders one by one, and so carry only
 * what they use.
 */
export * from './anchors';
export * from './app-document';
export * from './board';
// Two subjects may use one word; here each keeps its own.
export type { Finding, RequiredRule } from './card';
export * from './card';
export { registryFormats } from './card/formats/registry';
export { phoneE164 } from './card/phone';
export * from './deal';
export {
  countFailure,
  type FeatureFailures,
  featuresOff,
  forgiveFailure,
  readFailures,
} from './feature-failures';
export type { Finding as HealthFinding, Warning } from './health';
export * from './health';
export type { Snapshot } from './history';
export * from './history';
export * from './menu';
export * from './money';
export * from './pilot';
export type { Snapshot as PipelineSnapshot } from './pipeline';
export * from './pipeline';
export * from './privacy';
export * from './reading';
export * from './site-settings';
export type { RequiredRule as StandardRequiredRule, Warning as StandardWarning } from './standard';
export * from './standard';
export * from './standard/schema';
export * from './values';
export * from './view-key';
