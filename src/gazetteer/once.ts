/** What `find` gives of a thing that never changes, as a page and a record: found when it is first asked for. */
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
