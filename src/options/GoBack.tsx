import { useState } from 'preact/hooks';
import type { Previous, SourceInfo } from '../messages/data-info';
import { ask } from '../messages/transport';
import { Refusal, useRefusal } from '../ui/Refusal';
import { number, text } from '../ui/words';
import { Action } from './Action';
import { sourceName } from './source-name';
import { timeWords } from './time-words';

interface GoBackProps {
  readonly to: Previous;
  readonly sources: readonly SourceInfo[];
  readonly disabled: boolean;
}

/** Takes the data before into use again, and says which that is. */
export function GoBack({ to, sources, disabled }: GoBackProps) {
  const [working, setWorking] = useState(false);
  const [refusal, watch] = useRefusal('go_back_failed');
  const goBack = async () => {
    setWorking(true);
    await watch(ask('goBack', {}));
    setWorking(false);
  };
  const names = to.sources.map((id) => {
    const source = sources.find((one) => one.id === id);
    return source ? sourceName(source.what) : text('request_of_gone');
  });
  const from = [text('source_bundle', to.bundle), ...names].join(' · ');
  return (
    <div class="setting">
      <p class="words hint">{text('go_back_hint', number(to.entities), from)}</p>
      <Action off={disabled || working} press={goBack}>
        {text('go_back', timeWords(to.built))}
      </Action>
      <Refusal why={refusal} />
    </div>
  );
}
