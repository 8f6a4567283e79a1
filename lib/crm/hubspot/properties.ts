import type { Meaning } from '../deal-hints';

/** HubSpot's own names of properties. */
export const PROPERTIES: Readonly<Record<string, Meaning>> = {
  dealname: 'title',
  amount: 'amount',
  deal_currency_code: 'currency',
  dealstage: 'stage',
  pipeline: 'pipeline',
  hubspot_owner_id: 'owner',
  createdate: 'created',
  closedate: 'closeDate',
  notes_next_activity_date: 'nextActivity',
  hs_deal_stage_probability: 'probability',
  // Amounts of another kind, which must not stand in for the deal's own.
  hs_projected_amount: 'other',
  hs_forecast_amount: 'other',
  hs_closed_amount: 'other',
  hs_lastmodifieddate: 'other',
};
