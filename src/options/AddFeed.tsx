import { useId, useState } from 'preact/hooks';
import { ask } from '../messages/transport';
import { text } from '../ui/words';

/** Subscribes to a dataset at an https address. */
export function AddFeed() {
  const id = useId();
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState<'feed_not_taken' | 'not_stored' | null>(null);
  const add = async () => {
    const refusal = await ask('addFeed', { address }).then(
      ({ source }) => (source === null ? 'feed_not_taken' : null),
      () => 'not_stored' as const,
    );
    setRefused(refusal);
    if (!refusal) setAddress('');
  };
  return (
    <form
      class="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      <label for={id}>{text('feed_address')}</label>
      <p class="hint">{text('feed_hint')}</p>
      <div class="row">
        <input
          id={id}
          class="field"
          type="url"
          required
          maxLength={2048}
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="button">
          {text('add_feed')}
        </button>
      </div>
      {refused && (
        <p class="notice bad" role="alert">
          {text(refused)}
        </p>
      )}
    </form>
  );
}
