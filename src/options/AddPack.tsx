import { useState } from 'preact/hooks';
import type { SourcesInfo } from '../messages/data-info';
import { ask } from '../messages/transport';
import { dateWords } from '../ui/dates';
import { Refusal, useRefusal } from '../ui/Refusal';
import { number, text } from '../ui/words';
import { Action } from './Action';
import { countries } from './countries';
import { progressWords } from './ProgressBar';
import { SelectSetting } from './SelectSetting';
import { packHint } from './source-name';
import { timeWords } from './time-words';

type AddPackProps = Pick<SourcesInfo, 'packs' | 'sources'>;

/** The catalogue of packs; those of a country let the reader pick one. */
export function AddPack({ packs, sources }: AddPackProps) {
  const [country, setCountry] = useState('US');
  const [refusal, watch] = useRefusal();
  return (
    <details id="packs">
      <summary>{text('packs')}</summary>
      <p class="hint">{text('packs_hint')}</p>
      <SelectSetting
        label={text('pack_country')}
        value={country}
        options={countries()}
        change={setCountry}
      />
      <ul class="plain-list">
        {packs.map(({ id, ofCountry, about, estimated }) => {
          const of = ofCountry ? country : null;
          const added = sources.find(
            ({ what }) => what.type === 'pack' && what.pack === id && what.country === of,
          );
          return (
            <li key={id} data-pack={id}>
              <div class="words">
                <b>{text(`pack_${id}`)}</b>
                <p class="hint">
                  {packHint(id)} {/* The list with its progress may be out of sight. */}
                  {added?.progress
                    ? progressWords(added.progress)
                    : added?.checked
                      ? text('source_figures', number(added.records), timeWords(added.checked))
                      : text('pack_about', number(about), dateWords(estimated))}
                </p>
              </div>
              <Action
                off={added !== undefined}
                label={
                  added
                    ? text('action_on', text('added'), text(`pack_${id}`))
                    : text('add_item', text(`pack_${id}`))
                }
                press={() => watch(ask('addPack', { pack: id, country: of }))}
              >
                {text(added ? 'added' : 'add')}
              </Action>
            </li>
          );
        })}
      </ul>
      <Refusal why={refusal} />
    </details>
  );
}
