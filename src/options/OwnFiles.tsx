import { useRef, useState } from 'preact/hooks';
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
export function OwnFiles({ marked }: { readonly marked: boolean }) {
  const [result, setResult] = useState<Brought | null>(null);
  const said = useRef<HTMLParagraphElement>(null);
  const tell = async (coming: Promise<Brought>) => {
    setResult(marked ? { says: text('step_build') } : null);
    setResult(await coming.catch(() => ({ says: text('not_stored') })));
  };
  const takeBack = async ({ ids, before }: Undo) => {
    // The button that was pressed goes.
    said.current?.focus();
    await tell(ask('takeBackOwn', { ids, before }).then(() => ({ says: text('own_taken_back') })));
  };
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
          pick={(file) => tell(bringIn(file))}
        />
      </div>
      <p ref={said} role="status" tabIndex={-1}>
        {result?.says}
      </p>
      {result?.undo && (
        <button type="button" class="link" onClick={() => result.undo && takeBack(result.undo)}>
          {text('own_take_back')}
        </button>
      )}
      <TechnicalWords words={result?.problem ?? ''} />
    </>
  );
}

/** What came of a file, and a parser's own words where it was refused. */
interface Brought {
  readonly says: string;
  readonly problem?: string;
  readonly undo?: Undo;
}

/** The entries that were brought in, and a file of all that were there before. */
interface Undo {
  readonly ids: readonly string[];
  readonly before: string;
}

async function bringIn(file: File): Promise<Brought> {
  // In UTF-8 a text has no more units than bytes.
  const words = file.size <= MOST_IMPORT ? await file.text().catch(() => null) : null;
  if (words === null) return { says: text('own_unreadable') };
  const { text: before } = await ask('exportOwn', { format: 'json' });
  const { ids, problem, most } = await ask('importOwn', { text: words });
  if (most !== null) return { says: text('own_refused_many', number(most)) };
  if (problem === null)
    return {
      says: text('own_imported', number(ids.length)),
      ...(ids.length && { undo: { ids, before } }),
    };
  return { says: `${text('own_refused')} ${faultPlace(problem)}`.trim(), problem };
}
