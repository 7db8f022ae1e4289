import type { Session } from '../../src/cli/launch';

/** What Firefox itself runs to end an event page that is idle. */
const END = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('backgrounder@backgrounder.example');
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
})()`;

/** Ends the event page in Firefox at once, whatever it is doing; the next message starts it again. */
export async function endEventPage({ browser }: Session): Promise<void> {
  // The connection is public in puppeteer's BiDi browser but not in the type both protocols share.
  const { connection } = browser as unknown as { connection: Connection };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: result.contexts[0]?.context };
  await connection.send('script.evaluate', { expression: END, target, awaitPromise: true });
}

interface Connection {
  send(
    method: string,
    params: object,
  ): Promise<{ result: { contexts: readonly { context: string }[] } }>;
}
