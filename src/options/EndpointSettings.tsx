import { useState } from 'preact/hooks';
import type { Endpoints } from '../messages/data-info';
import { ask } from '../messages/transport';
import { Refusal, useRefusal } from '../ui/Refusal';
import { text } from '../ui/words';
import { Labelled } from './Labelled';

/** Where Wikidata is asked, for a reader with an engine of their own. */
export function EndpointSettings({ endpoints }: { readonly endpoints: Endpoints }) {
  const [api, setApi] = useState(endpoints.api);
  const [sparql, setSparql] = useState(endpoints.sparql);
  const [refusal, watch] = useRefusal();
  const fields = [
    ['api', text('endpoint_api'), api, setApi],
    ['sparql', text('endpoint_sparql'), sparql, setSparql],
  ] as const;
  return (
    <details>
      <summary>{text('endpoints')}</summary>
      <form
        class="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void watch(
            ask('endpoints', { api, sparql }),
            ({ kept }) => !kept && 'endpoint_not_taken',
          );
        }}
      >
        <p class="hint">{text('endpoints_hint')}</p>
        {fields.map(([name, label, value, set]) => (
          <Labelled key={name} label={label}>
            {(id) => (
              <input
                id={id}
                class="field"
                type="url"
                required
                value={value}
                onInput={({ currentTarget }) => set(currentTarget.value)}
              />
            )}
          </Labelled>
        ))}
        <button type="submit" class="button">
          {text('save')}
        </button>
        <Refusal why={refusal} />
      </form>
    </details>
  );
}
