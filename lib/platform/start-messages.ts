/** Requests about the start of work in a tab; part of `Requests`. */
export interface StartRequests {
  /**
   * Overlay: what happened on the way to the first working screen. `root`: the CRM's root was opened;
   * `elsewhere`: another page was, so that there is nothing to count; `press`; `work`: a list, board or
   * record stands there. The answer says whether this tab is still counted.
   */
  'start/step': {
    in: { origin: string; step: 'root' | 'elsewhere' | 'press' | 'work' };
    out: { counting: boolean };
  };
}
