import { options } from 'preact';

type Handle = (event: Event) => unknown;

/**
 * Of what is drawn from now on only the reader's own events count, and only inside the card: in Firefox a
 * page can take a button out of it and click it, or lay it under the reader's next click.
 */
export function heedReaderAlone(isInside: (node: Node) => boolean): void {
  options.vnode = ({ type, props }) => {
    if (typeof type !== 'string') return;
    const attributes: Record<string, unknown> = props; // Of an element they are all of one object's own.
    for (const [name, handle] of Object.entries(attributes))
      if (name.startsWith('on') && typeof handle === 'function')
        attributes[name] = guarded(handle as Handle, isInside); // Nothing else is named so.
  };
}

function guarded(handle: Handle, isInside: (node: Node) => boolean): Handle {
  return (event) => {
    const { isTrusted, currentTarget } = event;
    return isTrusted && isInside(currentTarget as Node) ? handle(event) : undefined; // An element's own.
  };
}
