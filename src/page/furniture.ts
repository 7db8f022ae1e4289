import type { Dom } from './dom';

/** Elements whose text is never prose, whatever holds them. */
const NEVER = new Set(
  'script style noscript template head title textarea input select option optgroup datalist button svg math canvas code pre kbd samp img iframe frame frameset object embed applet audio video map menu output progress meter noembed noframes dialog'.split(
    ' ',
  ),
);

/** Elements that surround an article; prose in them is the site's, not the author's. */
const AROUND = new Set('nav aside footer form fieldset label search'.split(' '));

const ROLES_NEVER = new Set(
  'textbox searchbox combobox listbox menu menubar menuitem toolbar tooltip tablist tab button switch slider spinbutton progressbar status alert log timer application img math'.split(
    ' ',
  ),
);

const ROLES_AROUND = new Set(
  'navigation banner contentinfo complementary search form dialog alertdialog'.split(' '),
);

/**
 * Class names and ids that publishers give to what stands around an article; each is the start of a
 * class or id, up to its end or a separator (`related-stories` but not `relatedness`).
 */
const AROUND_NAMES = new RegExp(
  `^(?:js-|c-|m-|o-|l-|g-|wp-block-|block-|module-|widget-|article-|story-|post-|entry-|page-|site-|main-)?(?:${[
    'nav(?:igation|bar)?|menu|breadcrumbs?|bread-crumbs?|masthead|footer|sidebar|side-bar|skip-link|skip',
    'comments?|commentlist|respond|disqus(?:_thread)?|livefyre|fb-comments|reader-comments|replies',
    'related|recirc(?:ulation)?|recommend(?:ed|ations?)?|read-?(?:more|next|also)|more-(?:from|on|in|news|stories)|most-?(?:read|popular|viewed|shared|recent)|trending|popular|latest|you-may|up-?next|next-article|teasers?|taboola|outbrain',
    'shar(?:e|ing)|social|follow|sharedaddy|addthis|tools|toolbar|actions',
    'newsletter|sign-?up|subscribe|subscription|paywall|promo(?:tion|s)?|cookies?|consent|gdpr|banner|modal|popup|overlay|lightbox',
    'ads?|advert(?:isement|s)?|adsense|sponsor(?:ed)?|dfp|commercial',
    'tags|tag-?list|tag-?cloud|topics|categories|pagination|pager|author-?(?:bio|box|info)|about-author|bio|copyright|disclaimer|legal|credits',
    'sr-only|visually-?hidden|screen-reader(?:-text)?|hidden|offscreen|noprint|no-print|print-only',
  ].join('|')})(?:$|[-_\\d])`,
);

/** Whether nothing under `element` is ever read: machinery, code, controls, editors, hidden text. */
export function isNeverProse(dom: Dom, element: Element): boolean {
  if (NEVER.has(dom.localName(element))) return !isOpenDialog(dom, element);
  const role = dom.attribute(element, 'role');
  if (role !== null && ROLES_NEVER.has(role)) return true;
  if (dom.attribute(element, 'hidden') !== null) return true;
  const editable = dom.attribute(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const style = dom.attribute(element, 'style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

/**
 * Whether `element` looks like something that stands around an article. A guess by names: a wrapper
 * of the whole page may carry such a name too, so the article is looked for first (`articleRoots`).
 */
export function isAround(dom: Dom, element: Element): boolean {
  const name = dom.localName(element);
  if (AROUND.has(name)) return !isQuoteFooter(dom, element, name);
  const role = dom.attribute(element, 'role');
  if (role !== null && ROLES_AROUND.has(role)) return true;
  if (dom.attribute(element, 'aria-hidden') === 'true') return true;
  return (
    namesFurniture(dom.attribute(element, 'class')) || namesFurniture(dom.attribute(element, 'id'))
  );
}

function namesFurniture(names: string | null): boolean {
  if (!names) return false;
  for (const name of names.split(/\s+/)) {
    if (name.length < 80 && AROUND_NAMES.test(kebab(name))) return true;
  }
  return false;
}

/** `relatedStories` and `Related__List` → `related-stories`, `related-list`. */
function kebab(name: string): string {
  return name
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/_+/g, '-')
    .toLowerCase();
}

function isOpenDialog(dom: Dom, element: Element): boolean {
  return dom.localName(element) === 'dialog' && dom.attribute(element, 'open') !== null;
}

/** `<blockquote>… <footer>who said it</footer>` belongs to the article. */
function isQuoteFooter(dom: Dom, element: Element, name: string): boolean {
  const above = name === 'footer' ? dom.above(element) : null;
  return above !== null && dom.localName(above) === 'blockquote';
}
