/** What tests of the real CRM's cards share: the way in, and a standard for its deals. */
import type { Page } from 'playwright-core';
import { CREDENTIALS } from '../sites/real-crm/server.mjs';

export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.fill('input[name=email]', CREDENTIALS.email);
  await page.fill('input[name=password]', CREDENTIALS.password);
  await page.keyboard.press('Enter');
  await page.waitForSelector('nav a[href="#/deals"]');
}

export const REAL_CARD_STANDARD = {
  format: 'crm-standard/1',
  name: 'Sales desk: cards',
  version: 1,
  dictionary: {
    fields: {
      name: { labels: ['Deal name'] },
      description: { labels: ['Description'] },
      amount: { labels: ['Amount', 'Budget'], type: 'money' },
      closing: { labels: ['Expected Closing'], type: 'date' },
      stage: { labels: ['Stage'] },
      category: { labels: ['Category'] },
      company: { labels: ['Company'] },
      contacts: { labels: ['Contacts'] },
    },
    stages: {
      opportunity: ['Opportunity'],
      proposal: ['Proposal Sent'],
      talks: ['In Negotiation'],
      delayed: ['Delayed'],
      won: ['Won'],
    },
  },
  cards: {
    deal: {
      blocks: [
        { id: 'main', title: 'Main', fields: ['amount', 'closing', 'stage'] },
        { id: 'what', title: 'What it is', fields: ['name', 'description', 'category'] },
        { id: 'who', title: 'Who', fields: ['company', 'contacts'] },
      ],
      order: ['amount', 'closing', 'company', 'description', 'name'],
      required: [
        { field: 'description', mode: 'soft', why: 'The next person must understand the deal' },
        { field: 'company', fromStage: 'proposal', mode: 'soft' },
        { field: 'contacts', fromStage: 'won', mode: 'hard' },
      ],
    },
  },
} as const;
