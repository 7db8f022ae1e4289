import { parseSettings, type Settings } from '../settings';

const FORMAT = 'backgrounder-settings';

/** The settings as the text of a file. */
export function writeBackup(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, settings }, null, 2)}\n`;
}

/** The settings in a backup, what is missing or misshapen as the default; undefined for anything else. */
export function readBackup(words: string): Settings | undefined {
  const read = parseJson(words);
  if (typeof read !== 'object' || read === null) return undefined;
  if (!('format' in read) || read.format !== FORMAT || !('settings' in read)) return undefined;
  return parseSettings(read.settings);
}

function parseJson(words: string): unknown {
  try {
    return JSON.parse(words);
  } catch {
    return undefined;
  }
}
