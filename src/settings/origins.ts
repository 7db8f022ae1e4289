// What the browser is asked for, scheme by scheme: Chromium does not see that `http://*` and `https://*`
// together cover `*://`.

export const EVERY_SITE = ['http://*/*', 'https://*/*'];

export function originsOf(host: string): string[] {
  return [`http://${host}/*`, `https://${host}/*`];
}
