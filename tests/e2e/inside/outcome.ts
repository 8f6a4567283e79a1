/** What became of one test inside a browser. */
export interface Outcome {
  /** Path of its file in the repository. */
  readonly file: string;
  /** Its full name, the groups around it included; empty for the file as a whole. */
  readonly name: string;
  /** Why it failed; null when it passed. */
  readonly failed: string | null;
}
