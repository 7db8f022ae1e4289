/** Caches `find` for objects that never change, such as a page or a record. */
export function once<Of extends object, Found>(find: (of: Of) => Found): (of: Of) => Found {
  // The result itself, not an object around it, which would cost a page another cache line for each of hundreds of
  // records.
  const known = new WeakMap<Of, Found | typeof NOTHING>();
  return (of) => {
    const before = known.get(of);
    if (before !== undefined) return before === NOTHING ? (undefined as Found) : (before as Found);
    const found = find(of);
    known.set(of, found === undefined ? NOTHING : found);
    return found;
  };
}

const NOTHING = Symbol();
