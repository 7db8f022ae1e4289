import { useState } from 'preact/hooks';
import type { Entity, EntityId } from '../model/entity';
import { Mixed } from '../ui/card/Mixed';
import { statementWords } from '../ui/card/statement-words';
import { text } from '../ui/words';
import type { TieAmong } from './ties-among';

/** Units of the drawing for one row; it is stretched to the height of the list. */
const ROW = 20;
/** Width of the drawing, in the same units. */
const WIDTH = 60;

interface TiesAmongProps {
  readonly onPage: readonly Entity[];
  readonly ties: readonly TieAmong[];
  readonly show: (id: EntityId) => void;
}

/** The names down the side and an arc for each tie; pointing at a name says how it is tied. */
export function TiesAmong({ onPage, ties, show }: TiesAmongProps) {
  const [meant, setMeant] = useState<EntityId | null>(null);
  const tied = onPage.filter((_, place) =>
    ties.some(({ from, to }) => from === place || to === place),
  );
  const row = (place: number) => tied.findIndex(({ id }) => id === onPage[place]?.id);
  const isMeant = ({ from, to }: TieAmong) =>
    [onPage[from]?.id, onPage[to]?.id].includes(meant ?? '');
  if (!tied.length) return <p class="hint">{text('ties_among_none')}</p>;
  return (
    <>
      <div class="arcs">
        <svg
          aria-hidden="true"
          preserveAspectRatio="none"
          viewBox={`0 0 ${WIDTH} ${tied.length * ROW}`}
        >
          {ties.map((tie) => (
            <path
              key={`${tie.from}-${tie.to}`}
              class={isMeant(tie) ? 'arc meant' : 'arc'}
              d={arc(row(tie.from), row(tie.to), tied.length)}
            />
          ))}
        </svg>
        <ul>
          {tied.map(({ id, caption }) => (
            <li key={id}>
              <button
                type="button"
                class="arc-name"
                // May be cut off where the panel is narrow.
                title={caption}
                aria-describedby={id === meant ? 'ties-of' : undefined}
                onPointerEnter={() => setMeant(id)}
                onFocus={() => setMeant(id)}
                onClick={() => show(id)}
              >
                <bdi>{caption}</bdi>
              </button>
            </li>
          ))}
        </ul>
      </div>
      <ul id="ties-of" class="ties-of">
        {!meant && <li>{text('ties_hint')}</li>}
        {ties.filter(isMeant).map(({ from, to, told }) => (
          <li key={`${from}-${to}`}>
            <Mixed
              words={text(
                'tie_among',
                onPage[from]?.caption ?? '',
                onPage[to]?.caption ?? '',
                statementWords(told),
              )}
              of={told.statement}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** From the middle of one row to the middle of another, the further apart the wider. */
function arc(from: number, to: number, rows: number): string {
  const [y1, y2] = [(from + 0.5) * ROW, (to + 0.5) * ROW];
  const reach = (Math.abs(to - from) / Math.max(rows - 1, 1)) * (WIDTH - 12) + 8;
  return `M${WIDTH} ${y1}C${WIDTH - reach * 1.3} ${y1} ${WIDTH - reach * 1.3} ${y2} ${WIDTH} ${y2}`;
}
