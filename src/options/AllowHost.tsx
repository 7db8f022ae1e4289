import { useEffect, useState } from 'preact/hooks';
import { browser } from '../browser';
import type { Endpoints, SourceInfo } from '../messages/data-info';
import { ask } from '../messages/transport';
import { Refusal, useRefusal } from '../ui/Refusal';
import { text } from '../ui/words';

interface AllowHostProps {
  readonly source: SourceInfo;
  readonly endpoints: Endpoints;
}

/**
 * For a host that could not be reached: it may forbid pages to read it, which a permission for that host
 * overrides. Nothing is shown where the extension has that permission already.
 */
export function AllowHost({ source, endpoints }: AllowHostProps) {
  const addresses = addressesOf(source, endpoints);
  const origins = [...new Set(addresses.map(originOf))];
  const key = origins.join();
  const [offered, setOffered] = useState(false);
  const [refusal, watch] = useRefusal();
  useEffect(() => {
    browser.permissions.contains({ origins: key.split(',') }).then((has) => setOffered(!has));
  }, [key]);
  if (!offered) return null;
  // Nothing is awaited before: the browser only lets us ask during the click.
  const allow = async () => {
    if (await browser.permissions.request({ origins }).catch(() => false))
      await watch(ask('refresh', { source: source.id }));
  };
  const hosts = addresses.map((address) => new URL(address).hostname);
  return (
    <>
      <button type="button" class="button" onClick={allow}>
        {text('allow_host', [...new Set(hosts)].join(', '))}
      </button>
      <Refusal why={refusal} />
    </>
  );
}

function addressesOf({ what }: SourceInfo, { api, sparql }: Endpoints) {
  if (what.type === 'feed') return [what.url];
  return what.type === 'pack' ? [api, sparql] : [api];
}

/** What the browser calls a host in permissions; it knows no ports. */
function originOf(address: string): string {
  const { protocol, hostname } = new URL(address);
  return `${protocol}//${hostname}/*`;
}
