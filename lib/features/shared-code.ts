/**
 * What the file that this is built into holds for files that come after it, by name. Each file that comes into pages
 * is given its own list here by the build (`wxt.shared-plan.ts`); outside a build nothing is shared.
 */
export const shared: object = {};
