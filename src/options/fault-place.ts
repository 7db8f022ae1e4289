import { number, text } from '../ui/words';

/** How our parsers begin: `a.json: records[3].names: …`, `line 3: …`, `entries[2].name: …`. */
const PLACE = /^(?:([\w.-]+\.json): )?(?:(?:records|entries)\[(\d+)\]|line (\d+))?/;

/** Where the fault is that a parser told of, in the reader's words; empty where it did not say. */
export function faultPlace(told: string): string {
  const [, file, index, line] = PLACE.exec(told) ?? [];
  return [
    file && text('fault_file', file),
    index && text('fault_record', number(Number(index) + 1)),
    line && text('fault_line', number(Number(line))),
  ]
    .filter(Boolean)
    .join(' ');
}
