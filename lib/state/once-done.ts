/**
 * What is made once and then shared, such as a store whose code is fetched when it is first wanted; it is made from what
 * the first call gave. After a failure, as when the extension was updated meanwhile, the next call tries again.
 */
export function onceDone<In extends unknown[], T>(
  make: (...given: In) => Promise<T>,
): (...given: In) => Promise<T> {
  let made: Promise<T> | null = null;
  return (...given) => {
    made ??= make(...given);
    made.catch(() => {
      made = null;
    });
    return made;
  };
}
