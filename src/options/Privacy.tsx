import { number, text } from '../ui/words';
import { useSources } from './data-hook';
import { sourceName } from './source-name';

/** What leaves the browser: what was asked of the network since it was started, and what each was for. */
export function Privacy() {
  const info = useSources();
  const counts = Object.entries(info?.requests ?? {});
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  const name = (id: string) => {
    const source = info?.sources.find((one) => one.id === id);
    return source ? sourceName(source.what) : text('request_of_gone');
  };
  return (
    <section class="block">
      <h2>{text('privacy')}</h2>
      <p>{text('privacy_network')}</p>
      <p>{text('privacy_visible')}</p>
      <p>{info && (total ? text('requests_made', number(total)) : text('requests_none'))}</p>
      {total > 0 && (
        <ul>
          {counts.map(([id, count]) => (
            <li key={id}>
              <bdi>{text('kind_count', name(id), number(count))}</bdi>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
