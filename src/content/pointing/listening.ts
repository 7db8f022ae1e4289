type Handlers = { readonly [K in keyof DocumentEventMap]?: (event: DocumentEventMap[K]) => void };

/**
 * Listens on a document for what `handlers` handle, of the reader's own events alone. What is returned
 * listens again where the page has thrown everybody out, as `document.open()` does, and else does nothing.
 */
export function listening(document: Document, handlers: Handlers, signal: AbortSignal): () => void {
  const heed = (event: Event) => {
    // It is of the type that it was listened to for.
    const handle = handlers[event.type as keyof Handlers] as ((event: Event) => void) | undefined;
    if (event.isTrusted) handle?.(event);
  };
  const listen = () => {
    // Of the reader's acts only keys are ever kept from the page.
    for (const type of Object.keys(handlers))
      document.addEventListener(type, heed, { capture: true, passive: !/^key/.test(type), signal });
  };
  listen();
  return listen;
}
