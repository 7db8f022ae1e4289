import { expect, test } from 'vitest';
import { openSite } from '../../src/cli/site';

test.each([
  ['a stray percent sign', '/%', 404],
  ['half of an encoded letter', '/%C3', 404],
  ['an encoded letter', '/caf%C3%A9.html', 200],
])('an address with %s is answered', async (_, path, status) => {
  const site = await openSite('.');
  site.serve('/caf%C3%A9.html', '<p>Coffee</p>');
  const answer = await fetch(site.origin + path, { signal: AbortSignal.timeout(2_000) });
  expect(answer.status).toBe(status);
  await site.close();
});
