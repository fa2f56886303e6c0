/**
 * A question about a part of a page, of which the answer is remembered as long as the part is there: several finders
 * ask the same, and the tree stays as it was read.
 */
export function remembered<K extends object, V extends object | string>(
  answer: (asked: K) => V,
): (asked: K) => V {
  const known = new WeakMap<K, V>();
  return (asked) => {
    let value = known.get(asked);
    if (value === undefined) {
      value = answer(asked);
      known.set(asked, value);
    }
    return value;
  };
}
