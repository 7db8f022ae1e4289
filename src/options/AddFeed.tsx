import { useId, useState } from 'preact/hooks';
import { ask } from '../messages/transport';
import { Refusal, useRefusal } from '../ui/Refusal';
import { text } from '../ui/words';

/** Subscribes to a dataset at an https address. */
export function AddFeed() {
  const id = useId();
  const [address, setAddress] = useState('');
  const [refusal, watch] = useRefusal();
  const add = async () => {
    const added = await watch(
      ask('addFeed', { address: address.includes('://') ? address : `https://${address.trim()}` }),
      ({ source }) => source === null && 'feed_not_taken',
    );
    if (added) setAddress('');
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
      <p class="hint" id={`${id}-hint`}>
        {text('feed_hint')}
      </p>
      <div class="row">
        <input
          id={id}
          class="field"
          type="text"
          inputMode="url"
          autocapitalize="off"
          spellcheck={false}
          aria-describedby={`${id}-hint`}
          aria-invalid={refusal === 'feed_not_taken'}
          required
          maxLength={2048}
          value={address}
          onInput={({ currentTarget }) => setAddress(currentTarget.value)}
        />
        <button type="submit" class="button">
          {text('add_feed')}
        </button>
      </div>
      <Refusal why={refusal} />
    </form>
  );
}
