import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser';
import { text, type WordKey } from './words';

/** A command of ours and the keys that call it, as the browser has them bound: empty where none do. */
export interface Bound {
  readonly command: Command;
  readonly does: string;
  readonly keys: string;
}

/** By their names in the manifest, in the order in which a reader meets them. */
const COMMANDS = {
  'next-mark': 'command_next_mark',
  'previous-mark': 'command_previous_mark',
  _execute_action: 'command_open',
  'pause-site': 'command_pause_site',
} satisfies Record<string, WordKey>;
type Command = keyof typeof COMMANDS;

/** Every command; read again when the reader comes back from the page where keys are changed. */
export function useKeys(): readonly Bound[] {
  const [bound, setBound] = useState<readonly Bound[]>([]);
  useEffect(() => {
    const gone = new AbortController();
    const look = () =>
      readKeys().then(
        (now) => gone.signal.aborted || setBound(now),
        () => undefined,
      );
    void look();
    addEventListener('focus', look, { signal: gone.signal });
    return () => gone.abort();
  }, []);
  return bound;
}

async function readKeys(): Promise<Bound[]> {
  const all = await browser.commands.getAll();
  const commands = Object.keys(COMMANDS) as Command[]; // An object literal has no other keys.
  return commands.map((command) => ({
    command,
    does: text(COMMANDS[command]),
    keys: shown(all.find(({ name }) => name === command)?.shortcut ?? ''),
  }));
}

/** Keys as Chromium shows them: Firefox names punctuation keys. */
function shown(keys: string): string {
  return keys.replace('Period', '.').replace('Comma', ',');
}
