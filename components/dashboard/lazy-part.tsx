import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A component whose code is fetched when it is first shown, so that it does not weigh on the opening of the panel.
 * Shows nothing until then, and nothing when the code cannot be had, as after an update of the extension.
 */
export function lazyPart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => JSX.Element | null {
  let known: ComponentType<Props> | null = null;
  // biome-ignore lint/correctness/noComponentHookFactories: made once per module, never while something is drawn.
  return function LazyPart(props) {
    const [Part, setPart] = useState(() => known);
    useEffect(() => {
      let wanted = true;
      const take = (loaded: ComponentType<Props>): void => {
        known = loaded;
        if (wanted) setPart(() => loaded);
      };
      if (!Part) load().then(take, () => undefined);
      return () => {
        wanted = false;
      };
    }, [Part]);
    return Part ? <Part {...props} /> : null;
  };
}
