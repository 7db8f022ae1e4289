import { isPartialDate } from '../../model/date';
import type { Statement } from '../../model/statement';

interface MixedProps {
  readonly words: string;
  /** A statement that the words tell. */
  readonly of: Statement;
}

/** Translated words around the dataset's own, which are English: a screen reader reads each in its language. */
export function Mixed({ words, of }: MixedProps) {
  const pieces = [];
  let at = 0;
  for (const own of ownWords(of)) {
    const place = words.indexOf(own, at);
    if (place < 0) continue;
    pieces.push(
      words.slice(at, place),
      <span key={place} lang="en">
        {own}
      </span>,
    );
    at = place + own.length;
  }
  return (
    <bdi>
      {pieces}
      {words.slice(at)}
    </bdi>
  );
}

/** In the order in which they are told. */
function ownWords({ value, claimedBy, denial }: Statement): string[] {
  const said = typeof value === 'string' && !isPartialDate(value) ? value : undefined;
  return [said, claimedBy, denial].filter((own) => own !== undefined);
}
