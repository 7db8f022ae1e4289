/** What stands at a path of own properties in a value from outside; undefined where there is nothing. */
export function field(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce(own, value);
}

function own(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? Reflect.get(value, name)
    : undefined;
}
