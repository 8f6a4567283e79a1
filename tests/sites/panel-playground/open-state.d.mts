import type { Page } from 'playwright-core';
import type { State } from './states.mjs';

export interface Looks {
  readonly theme: 'light' | 'dark';
  readonly lang: 'en' | 'ru';
}

export declare const SEEN_AT: Date;
export declare function openState(page: Page, base: string, state: State, looks: Looks): Promise<void>;
