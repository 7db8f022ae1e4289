/** Caches `find` for objects that never change, such as a page or a record. */
export function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  const known = new WeakMap<Of, { readonly found: Found }>();
  return (of) => {
    let one = known.get(of);
    if (!one) {
      one = { found: find(of) };
      known.set(of, one);
    }
    return one.found;
  };
}
