export const FRAMEWORKS: readonly ('react' | 'vue' | 'jquery' | 'lit')[];

/** Start on any free port; a card is at `/deals/42/NAME`. */
export function startFrameworks(): Promise<{ readonly url: string; close(): Promise<void> }>;
