import { useId, useState } from 'preact/hooks';
import type { SourcesInfo } from '../messages/contract';
import { ask } from '../messages/transport';
import { text } from '../ui/words';

/** Where Wikidata is asked, for a reader with an engine of their own. */
export function EndpointSettings({ endpoints }: Pick<SourcesInfo, 'endpoints'>) {
  const id = useId();
  const [api, setApi] = useState(endpoints.api);
  const [sparql, setSparql] = useState(endpoints.sparql);
  const [refused, setRefused] = useState(false);
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
          ask('endpoints', { api, sparql }).then(({ kept }) => setRefused(!kept));
        }}
      >
        <p class="hint">{text('endpoints_hint')}</p>
        {fields.map(([name, label, value, set]) => (
          <div key={name} class="setting">
            <label class="words" for={`${id}-${name}`}>
              {label}
            </label>
            <input
              id={`${id}-${name}`}
              class="field"
              type="url"
              required
              value={value}
              onInput={({ currentTarget }) => set(currentTarget.value)}
            />
          </div>
        ))}
        <button type="submit" class="button">
          {text('save')}
        </button>
        {refused && (
          <p class="notice bad" role="alert">
            {text('endpoint_not_taken')}
          </p>
        )}
      </form>
    </details>
  );
}
