/** What a CRM can do by itself, told step by step, so that nobody lays anything over what can simply be set. */

/** What a standard rules and a CRM may offer as well. */
export type NativeNeed = 'menu' | 'required' | 'blocks';

export interface NativeWay {
  /** One press or one choice each, in the CRM's own words. */
  readonly steps: readonly string[];
  /** Whether anybody may, or only an administrator. */
  readonly by: 'anyone' | 'admin';
  /** Path on the CRM's host where the steps begin; null where it differs from account to account. */
  readonly path: string | null;
  /** Where the CRM's own way ends; null where nothing is known to be missing. */
  readonly limit: string | null;
}

/** By id of the CRM. Absent where the CRM has no way of its own that is known for sure. */
export type NativeWays = Readonly<Record<string, Readonly<Partial<Record<NativeNeed, NativeWay>>>>>;
