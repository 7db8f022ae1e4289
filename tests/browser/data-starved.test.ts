import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type Inside, inside } from '../../src/cli/ask-extension';
import type { BrowserName } from '../../src/cli/find-browsers';
import { launch, type Session } from '../../src/cli/launch';
import { type Ask, askOf, begin, type Editions, feedOf, isWhole, openEditions } from './editions';
import { UNTHROTTLED_FIREFOX, until } from './harness';
import { leaveRoom } from './quota';
import { smallExtension } from './small-extension';

/** A refresh that is just ending takes no other. */
const refreshing = (ask: Ask) => (source: string | null) =>
  until(async () => (await ask('refresh', { source })).started, 'a refresh to begin');

for (const name of ['chrome', 'firefox'] as const)
  describe.skipIf(process.env.BROWSER && process.env.BROWSER !== name)(`want (${name})`, () => {
    let editions: Editions;
    let session: Session;
    let within: Inside;
    const ask = askOf(() => within);
    const refresh = refreshing(ask);

    beforeAll(async () => {
      editions = await openEditions();
      // With no host granted, and no more space than any site has.
      const extension = await smallExtension(name, ({ host_permissions, ...manifest }) => ({
        ...manifest,
        permissions: manifest.permissions.filter((one) => one !== 'unlimitedStorage'),
        optional_host_permissions: host_permissions,
      }));
      session = await launch(name, {
        extension,
        headless: true,
        firefoxPrefs: {
          ...UNTHROTTLED_FIREFOX,
          'extensions.originControls.grantByDefault': false,
          // Says yes where a reader would be asked.
          'extensions.webextOptionalPermissionPrompts': false,
          // In KiB, of all that is stored.
          'dom.quotaManager.temporaryStorage.fixedLimit': 6 * 1024,
        },
      });
      within = await inside(session);
      await begin(ask, await editions.publish(1));
    });
    afterAll(async () => {
      await session?.close();
      await editions?.close();
    });

    test('of a header for other origins: told with an offer to allow the host, taken once it is allowed', async () => {
      const { host } = editions;
      const at = '/closed/index.json';
      const closed = host.on(at, (_, response) => {
        response.removeHeader('access-control-allow-origin');
        response.end('{}');
      });
      const { source: id } = await ask('addFeed', { address: closed });
      const found = async () => (await ask('sources', {})).sources.find((one) => one.id === id);
      const failed = await until(async () => (await found())?.failure, 'the failure');
      expect(failed.reason).toBe('unreachable');
      const button = `[data-source="${id}"] .stack button`;
      const offer = await until(() => within.page.$(button), 'the offer');
      expect(await offer.evaluate((one) => one.textContent)).toBe(
        'Let the extension read 127.0.0.1, and try again',
      );
      if (name === 'firefox') {
        await offer.click();
        // Read now: and found to be no feed.
        await until(async () => (await found())?.failure?.reason === 'broken', 'it to be read');
      }
      await ask('removeSource', { source: id ?? '' });
    });

    test('of permission for a host: it is not told which browser asks', async () => {
      const { requests } = editions.host;
      const before = requests.length;
      await editions.publish(1);
      await refresh('feed-1');
      await until(() => requests.length > before, 'a request');
      const origins = requests.map(({ headers }) => headers.origin ?? 'null');
      // In Firefox each installation has another name; in Chromium all have the one that a store gives.
      const anybodys = name === 'firefox' ? 'null' : session.page('').replace(/\/$/, '');
      expect([...new Set(origins)]).toEqual([anybodys]);
    });

    test('X08: for want of quota the old edition stays, with words about space; then a smaller one is taken', async () => {
      if (name === 'chrome') await leaveRoom(session, within, 2_000_000);
      await editions.publish(2, 58_000);
      await refresh('feed-1');
      const failure = await until(async () => (await feedOf(ask))?.failure, 'the failure', 60_000);
      expect(failure).toMatchObject({ reason: 'storage', needs: expect.any(Number) });
      await isWhole(ask, 1);
      await editions.publish(3);
      await refresh('feed-1');
      await until(async () => (await isWhole(ask, 1, 3)) === 3, 'the smaller edition', 60_000);
    });
  });

/** Tried beforehand and taken away again: where no test of this file is wanted, nothing would. */
const tried = mounted();
const why = tried ? '' : ' (skipped: a small disk cannot be mounted here)';
if (tried) unmount(tried);

const only = process.env.BROWSER as BrowserName | undefined; // one of the two, or unset
test.skipIf(!tried || only === 'firefox')(
  `X09: for want of disk the old edition stays, with words about space; then the new one is taken (chrome)${why}`,
  async () => {
    const disk = mounted();
    if (!disk) throw new Error('the disk cannot be mounted any more');
    onTestFinished(() => unmount(disk));
    const editions = await openEditions();
    const extension = await smallExtension('chrome');
    const session = await launch('chrome', { extension, headless: true, profile: join(disk, 'p') });
    try {
      const within = await inside(session);
      const ask = askOf(() => within);
      const refresh = refreshing(ask);
      await begin(ask, await editions.publish(1));
      await editions.publish(2, 30_000);
      const filler = join(disk, 'filler');
      const { bavail, bsize } = statfsSync(disk);
      writeFileSync(filler, Buffer.alloc(bavail * bsize - 300_000));
      await refresh('feed-1');
      const failure = await until(async () => (await feedOf(ask))?.failure, 'the failure', 60_000);
      expect(failure.reason).toBe('storage');
      await isWhole(ask, 1);
      rmSync(filler);
      await refresh('feed-1');
      await until(async () => (await isWhole(ask, 1, 2)) === 2, 'the new edition', 60_000);
    } finally {
      await session.close();
      await editions.close();
    }
  },
);

/** A small disk; undefined where this machine lets nobody mount one. */
function mounted(): string | undefined {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'backgrounder-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=120m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    rmSync(folder, { recursive: true, force: true });
    return undefined;
  }
}

function unmount(disk: string): void {
  execFileSync('umount', ['--lazy', disk]);
  rmSync(disk, { recursive: true, force: true });
}
