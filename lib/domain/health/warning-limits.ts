import { DEFAULT_FALL_LIMITS, type FallLimits } from './falling-conversion';
import { DEFAULT_GROWTH_LIMITS, type GrowthLimits } from './growing-cycle';
import { DEFAULT_INFLATION_LIMITS, type InflationLimits } from './top-inflation';

/** Every rule can be switched off and tuned. */
export interface WarningLimits {
  readonly meet_rate: FallLimits & Switch;
  readonly meet_quality: FallLimits & Switch;
  readonly demo_rate: FallLimits & Switch;
  readonly deal_rate: FallLimits & Switch;
  readonly hot_stuck: Switch;
  /** Share of stuck deals among the open ones, least stuck deals, least open deals. */
  readonly hanging: Switch & { readonly share: number; readonly minDeals: number; readonly minOpen: number };
  readonly cycle_up: GrowthLimits & Switch;
  readonly top_inflated: InflationLimits & Switch & { readonly minOpen: number };
  /** Days after an offer or invoice with nothing planned. */
  readonly silence: Switch & { readonly days: number };
  /** Times the expected close was moved to a later day. */
  readonly close_pushed: Switch & { readonly pushes: number };
}

interface Switch {
  readonly on: boolean;
}

const FALL = { on: true, ...DEFAULT_FALL_LIMITS };

export const DEFAULT_WARNING_LIMITS: WarningLimits = {
  meet_rate: FALL,
  meet_quality: FALL,
  demo_rate: FALL,
  deal_rate: FALL,
  hot_stuck: { on: true },
  hanging: { on: true, share: 0.35, minDeals: 5, minOpen: 10 },
  cycle_up: { on: true, ...DEFAULT_GROWTH_LIMITS },
  top_inflated: { on: true, ...DEFAULT_INFLATION_LIMITS, minOpen: 10 },
  silence: { on: true, days: 7 },
  close_pushed: { on: true, pushes: 3 },
};
