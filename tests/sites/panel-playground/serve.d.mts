export declare function startPlayground(): Promise<{ readonly url: string; close(): Promise<void> }>;
