import type { Given } from './annotate-input';

/**
 * What a line of JSON gives to annotate: {"id", "text"} or {"id", "html", "url"}. Throws with the line’s
 * number.
 */
export function givenIn(line: string, number: number): Given {
  const { id = null, text, html, url } = fieldsOf(line, number);
  const content = html ?? text;
  if (typeof content !== 'string')
    throw new Error(`line ${number}: expected "text" or "html", a text`);
  const kind = html === content ? 'html' : 'text';
  return { id, content, kind, ...(typeof url === 'string' && { address: url }) };
}

function fieldsOf(line: string, number: number): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return { ...value };
  } catch (error) {
    throw new Error(`line ${number}: ${error instanceof Error ? error.message : error}`);
  }
  throw new Error(`line ${number}: expected an object`);
}
