import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../../src/cli/run-step';
import { temporaryFolder } from '../../src/cli/temporary-folder';

/** The usual ways to mark words on a page, each as its documentation or custom has it. */
export const PEERS = {
  'mark.js': {
    files: ['node_modules/mark.js/dist/mark.js'],
    // https://markjs.io: an array of keywords, each to be found whole.
    script: (names: readonly string[]) =>
      `new Mark(document.body).mark(${JSON.stringify(names)}, { separateWordSearch: false, accuracy: 'exactly' });`,
  },
  innerHTML: {
    files: [],
    script: (names: readonly string[]) =>
      `document.body.innerHTML = document.body.innerHTML.replace(${pattern(names, '(?![^<]*>)')}, '<mark>$1</mark>');`,
  },
  'live ranges': {
    files: [],
    script: (names: readonly string[]) => `
      const pattern = ${pattern(names)};
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const found = new Highlight();
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        for (const match of node.data.matchAll(pattern)) {
          const range = new Range();
          range.setStart(node, match.index);
          range.setEnd(node, match.index + match[0].length);
          found.add(range);
        }
      CSS.highlights.set('peer', found);
      const style = document.createElement('style');
      style.textContent = '::highlight(peer) { text-decoration: underline dotted }';
      document.head.append(style);`,
  },
} as const;
export type Peer = keyof typeof PEERS;

/** Writes the extension of a peer that marks these names into a new folder; returns the folder. */
export async function buildPeer(peer: Peer, names: readonly string[]): Promise<string> {
  const folder = await emptyExtension(peer);
  const { files, script } = PEERS[peer];
  const js = [];
  for (const file of files) {
    const name = file.slice(file.lastIndexOf('/') + 1);
    await copyFile(join(ROOT, file), join(folder, name));
    js.push(name);
  }
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  await writeFile(join(folder, 'peer.js'), script(longestFirst));
  await writeManifest(folder, peer, {
    content_scripts: [{ matches: ['http://*/*', 'https://*/*'], js: [...js, 'peer.js'] }],
  });
  return folder;
}

/** An extension that does nothing, so that every browser compared has one. */
export async function emptyExtension(name = 'nothing'): Promise<string> {
  const folder = temporaryFolder();
  await writeManifest(folder, name, {});
  return folder;
}

function writeManifest(folder: string, name: string, more: object): Promise<void> {
  const manifest = { manifest_version: 3, name: `Peer: ${name}`, version: '1.0', ...more };
  return writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

function pattern(names: readonly string[], behind = ''): string {
  const any = names.map((name) => name.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')).join('|');
  return `/\\b(${any})\\b${behind}/g`;
}
