/** One screen, as it is when the world says this and a person did that. */
export interface State {
  readonly screen: 'panel' | 'popup' | 'options' | 'dashboard';
  readonly scenario: string;
  readonly tab?: number;
  readonly act?: string;
}

export declare const STATES: readonly State[];
export declare function nameOf(state: State): string;
