/** Starts the demo CRM on 127.0.0.1; port 0 (the default) takes any free one. */
export function startDemoCrm(options?: { port?: number }): Promise<{ url: string; close(): Promise<void> }>;
