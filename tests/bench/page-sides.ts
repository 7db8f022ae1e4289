import { type Inside, inside } from '../../src/cli/ask-extension';
import { launch, type Session } from '../../src/cli/launch';
import { buildPeer, emptyExtension, PEERS, type Peer } from './page-peers';

/** A browser of its own for each way, so that loads can take turns. */
export interface Side {
  readonly name: SideName;
  readonly session: Session;
  /** A page of ours to ask from; only where we run. */
  readonly within?: Inside;
}
export type SideName = 'none' | 'none again' | 'ours' | Peer;

export interface Sides {
  readonly all: readonly Side[];
  of(name: SideName): Side;
  close(): Promise<void>;
}

/** Opens Chromium without an extension, again, with ours, and with each peer that marks `names`. */
export async function openSides(ours: Side, names: readonly string[]): Promise<Sides> {
  const peers = Object.keys(PEERS) as Peer[]; // The keys of our own table.
  const all: Side[] = [await openNone('none'), await openNone('none again'), ours];
  for (const name of peers) {
    const extension = await buildPeer(name, names);
    all.push({ name, session: await launch('chrome', { extension, headless: true }) });
  }
  return {
    all,
    of(name) {
      const side = all.find((one) => one.name === name);
      if (!side) throw new Error(`no browser for ${name}`);
      return side;
    },
    async close() {
      for (const { session } of all) await session.close();
    },
  };
}

/** Each a browser of its own: the second of two loads in one is quicker, as if ours had cost something. */
export async function openNone(name: 'none' | 'none again'): Promise<Side> {
  const extension = await emptyExtension();
  return { name, session: await launch('chrome', { extension, headless: true }) };
}

export async function openOurs(extension: string): Promise<Side & { within: Inside }> {
  const session = await launch('chrome', { extension, headless: true });
  const within = await inside(session);
  await within.ask('dataset', {});
  return { name: 'ours', session, within };
}
