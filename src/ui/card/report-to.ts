/**
 * The address at which a report can be opened with its text filled in; null where the project names none,
 * and the text can only be copied. An address that ends with `/issues` is a tracker that takes `title` and
 * `body`, as GitHub's does.
 */
export function reportAddress(
  title: string,
  body: string,
  place: string | null = typeof __REPORTS__ === 'undefined' ? null : __REPORTS__,
): string | null {
  if (!place || !URL.canParse(place)) return null;
  const address = new URL(place);
  if (address.protocol !== 'https:') return null;
  if (!/\/issues\/?$/.test(address.pathname)) return address.href;
  address.pathname = address.pathname.replace(/\/?$/, '/new');
  address.search = new URLSearchParams({ title, body }).toString();
  return address.href;
}
