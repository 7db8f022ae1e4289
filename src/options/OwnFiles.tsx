import { useState } from 'preact/hooks';
import { MOST_IMPORT } from '../messages/contract';
import { ask } from '../messages/transport';
import { saveFile } from '../ui/save-file';
import { number, text } from '../ui/words';
import { faultPlace } from './fault-place';
import { PickFile } from './PickFile';
import { TechnicalWords } from './TechnicalWords';

const FORMATS = [
  ['json', 'application/json'],
  ['csv', 'text/csv'],
] as const;

/** Own entries into a file and out of one. */
export function OwnFiles() {
  const [result, setResult] = useState<Brought | null>(null);
  const bring = async (file: File) =>
    setResult(await bringIn(file).catch(() => ({ says: text('not_stored') })));
  return (
    <>
      <div class="row">
        {FORMATS.map(([format, type]) => (
          <button
            key={format}
            type="button"
            class="button"
            onClick={() =>
              ask('exportOwn', { format }).then(
                ({ text: words }) => saveFile(`backgrounder-own.${format}`, type, words),
                () => setResult({ says: text('own_unreadable_now') }),
              )
            }
          >
            {text(`own_export_${format}`)}
          </button>
        ))}
        <PickFile
          label={text('own_import')}
          accept=".json,.csv,application/json,text/csv"
          pick={bring}
        />
      </div>
      <p role="status">{result?.says}</p>
      <TechnicalWords words={result?.problem ?? ''} />
    </>
  );
}

/** What came of a file, and a parser's own words where it was refused. */
interface Brought {
  readonly says: string;
  readonly problem?: string;
}

async function bringIn(file: File): Promise<Brought> {
  // In UTF-8 a text has no more units than bytes.
  const words = file.size <= MOST_IMPORT ? await file.text().catch(() => null) : null;
  if (words === null) return { says: text('own_unreadable') };
  const { count, problem, most } = await ask('importOwn', { text: words });
  if (most !== null) return { says: text('own_refused_many', number(most)) };
  if (problem === null) return { says: text('own_imported', number(count)) };
  return { says: `${text('own_refused')} ${faultPlace(problem)}`.trim(), problem };
}
