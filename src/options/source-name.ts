import type { SourceSpec } from '../sources/source-row';
import type { PackId } from '../sources/wikidata/packs';
import { text } from '../ui/words';
import { countryName } from './countries';

/** What people call a source. */
export function sourceName(what: SourceSpec): string {
  if (what.type === 'wikidata') return text('source_wikidata');
  if (what.type === 'feed') return what.known?.title ?? what.url;
  const name = text(`pack_${what.pack}`);
  return what.country ? text('pack_of', name, countryName(what.country)) : name;
}

/** What is in a pack, in a sentence. */
export function packHint(pack: PackId): string {
  return text(`pack_${pack}_hint`);
}
