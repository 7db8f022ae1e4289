import { useId, useState } from 'preact/hooks';
import { ask } from '../messages/transport';
import { text } from '../ui/words';

/** Subscribes to a dataset at an https address. */
export function AddFeed() {
  const id = useId();
  const [address, setAddress] = useState('');
  const [refused, setRefused] = useState(false);
  const add = async () => {
    const { source } = await ask('addFeed', { address });
    setRefused(source === null);
    if (source !== null) setAddress('');
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
          {text('feed_not_taken')}
        </p>
      )}
    </form>
  );
}
