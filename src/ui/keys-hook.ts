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

/** Every command; looked at anew when the reader comes back from where keys are changed. */
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
  return (Object.keys(COMMANDS) as Command[]).map((command) => ({
    // they are its only keys
    command,
    does: text(COMMANDS[command]),
    keys: sign(all.find(({ name }) => name === command)?.shortcut ?? ''),
  }));
}

/** Firefox names the keys of signs, Chromium shows the signs. */
function sign(keys: string): string {
  return keys.replace('Period', '.').replace('Comma', ',');
}
