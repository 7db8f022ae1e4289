import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * The folder of another extension, made for a test: it wraps every “Interpol” of pages below `/other/`
 * in `<mark>`, as many do, and says on the page's root what came of writing to the extension `id`.
 */
export async function otherExtension(id: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'backgrounder-other-'));
  const files = {
    'manifest.json': JSON.stringify({
      manifest_version: 3,
      name: 'Another',
      version: '1',
      content_scripts: [{ matches: ['http://127.0.0.1/other/*'], js: ['page.js'] }],
      background: { service_worker: 'background.js', scripts: ['background.js'] },
      host_permissions: ['http://127.0.0.1/*'],
      browser_specific_settings: { gecko: { id: 'another@backgrounder.example' } },
    }),
    'background.js': `(${background})(${JSON.stringify(id)})`,
    'page.js': `(${page})()`,
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}

/** Runs in the other extension's background: what its messages and its port to us come to. */
function background(id: string): void {
  const { runtime } = chrome;
  const sent = (message: unknown) =>
    runtime.sendMessage(id, message).then(
      (answer) => `answered ${JSON.stringify(answer)}`,
      () => 'nobody',
    );
  const connected = () =>
    new Promise<string>((told) => {
      const port = runtime.connect(id);
      port.onMessage.addListener(() => told('answered'));
      port.onDisconnect.addListener(() => told('nobody'));
      port.postMessage({ kind: 'dataset', request: {} });
    });
  runtime.onMessage.addListener((_message, _sender, answer) => {
    Promise.all([
      sent({ kind: 'dataset', request: {} }),
      sent({ kind: 'search', request: { query: 'hu', limit: 5 } }),
      connected(),
    ]).then(answer);
    return true;
  });
}

/** Runs in the other extension's content script. */
function page(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text; // The walker shows text alone.
    if (node.data.includes('Interpol')) found.push(node);
  }
  for (const node of found) {
    const name = node.splitText(node.data.indexOf('Interpol'));
    name.splitText('Interpol'.length);
    const mark = document.createElement('mark');
    name.replaceWith(mark);
    mark.append(name);
  }
  chrome.runtime.sendMessage({}).then((heard) => {
    document.documentElement.dataset.heard = String(heard);
  });
}

/** The other extension's own namespace. */
declare const chrome: {
  runtime: {
    sendMessage(idOrMessage: unknown, message?: unknown): Promise<unknown>;
    connect(id: string): {
      onMessage: { addListener(heard: () => void): void };
      onDisconnect: { addListener(heard: () => void): void };
      postMessage(message: unknown): void;
    };
    onMessage: {
      addListener(
        heard: (message: unknown, sender: unknown, answer: (with_: unknown) => void) => boolean,
      ): void;
    };
  };
};
