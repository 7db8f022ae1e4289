import { text } from '../ui/words';

/** Says that the dataset is being built anew, which takes seconds. */
export function Rebuilding({ on }: { readonly on: boolean }) {
  return <span role="status">{on && <span class="state">{text('step_build')}</span>}</span>;
}
