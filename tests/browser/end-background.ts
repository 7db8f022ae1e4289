import type { Session } from '../../src/cli/launch';

/** Ends the background at once, whatever it is doing; the next message starts it again. */
export async function endBackground(session: Session): Promise<void> {
  if (session.name === 'firefox') return endEventPage(session);
  const workers = session.browser.targets().filter((one) => one.type() === 'service_worker');
  for (const target of workers) {
    const worker = await target.worker().catch(() => null);
    // It may just have come to its end by itself, or ends before it has answered.
    await worker?.close().catch(() => undefined);
  }
}

/** What Firefox itself runs to end an event page that is idle. */
const END = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('backgrounder@backgrounder.example');
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });
})()`;

async function endEventPage({ browser }: Session): Promise<void> {
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
