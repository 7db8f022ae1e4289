import type { Block } from './block';
import type { Dom } from './dom';
import { Draft, type Position } from './draft';

/** How much may still be read of a page, and what was met so far; shared by the page's roots. */
export interface WalkProgress {
  units: number;
  texts: number;
  shadowRoots: number;
  section: number;
  /** Open shadow trees that were read: an observer of the document is not told of changes in them. */
  readonly trees: ShadowRoot[];
  /** Custom elements without a shadow tree: they may get one, of which an observer is not told. */
  readonly hosts: Element[];
}

/** The limits for a whole page: 2 MB of text, 200,000 text nodes, 200 shadow trees. */
export const wholePage = (): WalkProgress => ({
  units: 2_000_000,
  texts: 200_000,
  shadowRoots: 200,
  section: 0,
  trees: [],
  hosts: [],
});

/** The most custom elements without a shadow tree that are remembered. */
const MOST_HOSTS = 200;

/** Nodes visited between two moments at which the caller may pause. */
const NODES_PER_TICK = 500;

/** Stands for a line break that the page makes, over which no name may run, unlike one in the source. */
const LINE_BREAK = '\u2029';
/** Stands for an element in a line that is not read, so that the words on its sides stay apart. */
const NOT_READ = '\uFFFC';

const BLOCKS = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre search section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

/** Whether an element of this name makes lines of its own. */
export function isBlock(name: string): boolean {
  return BLOCKS.has(name);
}

const DRAWN_IN_LINE = new Set(
  'audio button canvas code embed iframe img input kbd math object samp select svg textarea video'.split(
    ' ',
  ),
);
/** What these hold belongs to the site rather than to an article. */
const APART = new Set(['aside', 'footer']);
const HEADINGS = new Set('h1 h2 h3 h4 h5 h6'.split(' '));
/** `Node.ELEMENT_NODE` and `Node.TEXT_NODE`. */
const ELEMENT = 1;
const TEXT = 3;

/** An element the walk is inside of, and what held outside it. */
interface Open {
  readonly node: Node;
  /** What comes after it: a shadow host's own children, or its next sibling. */
  readonly next: 'children' | 'sibling';
  /** Its next sibling when it was entered: where to continue if the page removes it meanwhile. */
  readonly after: Node | null;
  readonly at: Position;
}

/**
 * The blocks under `root` in document order; yields null where it may pause without a new block. `skip`
 * is asked about elements, with their names, on the way down, never about `root` itself. Needs neither
 * recursion nor layout. The page may change between two steps: what has left the tree is passed over.
 */
export function* walk(
  root: Element,
  dom: Dom,
  skip: (element: Element, name: string) => boolean,
  progress: WalkProgress,
): Generator<Block | null, void> {
  const draft = new Draft(dom.localName(root) === 'pre');
  const open: Open[] = [];
  let at: Position = { element: root, inLink: false, apart: false, folded: false };
  let node = inside(root, dom.localName(root));
  for (let visited = 1; ; visited += 1) {
    if (visited % NODES_PER_TICK === 0) yield null;
    if (node === null) {
      const closed = open.pop();
      if (!closed) break;
      const done = closed.at.element === at.element ? null : draft.end(at, progress.section);
      if (done) yield done;
      at = closed.at;
      node = closed.next === 'children' ? dom.firstChild(closed.node) : behind(closed);
      continue;
    }
    const type = dom.nodeType(node);
    if (type === TEXT && !at.folded) {
      if (progress.texts <= 0 || progress.units <= 0) break;
      const text = node as Text; // Its type says so.
      const data = dom.data(text).slice(0, progress.units);
      progress.texts -= 1;
      progress.units -= data.length;
      const full = draft.add(text, data, at, progress.section);
      if (full.length) yield* full;
    }
    if (type !== ELEMENT) {
      node = dom.nextSibling(node);
      continue;
    }
    const element = node as Element; // Likewise.
    const name = dom.localName(element);
    if (at.folded && name !== 'summary') {
      node = dom.nextSibling(node);
      continue;
    }
    const ownLines = BLOCKS.has(name);
    const done = ownLines ? draft.end(at, progress.section) : null;
    if (done) yield done;
    if (name === 'br' || skip(element, name)) {
      if (name === 'br') draft.gap(LINE_BREAK);
      if (DRAWN_IN_LINE.has(name)) draft.gap(NOT_READ);
      node = dom.nextSibling(node);
      continue;
    }
    if (HEADINGS.has(name)) progress.section += 1;
    open.push({ node, next: 'sibling', after: dom.nextSibling(node), at });
    const inLink = at.inLink || (name === 'a' && dom.attribute(element, 'href') !== null);
    const folded = name === 'details' && dom.attribute(element, 'open') === null;
    if (ownLines) at = { element, inLink, apart: at.apart || APART.has(name), folded };
    else if (inLink !== at.inLink) at = { ...at, inLink };
    node = inside(element, name);
  }
  const last = draft.end(at, progress.section);
  if (last) yield last;

  function behind({ node, after }: Open): Node | null {
    return dom.nextSibling(node) ?? (after !== null && dom.above(node) === null ? after : null);
  }

  /** Where to go on inside an element: in its shadow tree, if that is open, before its children. */
  function inside(element: Element, name: string): Node | null {
    const shadow = progress.shadowRoots > 0 ? dom.shadowRoot(element) : null;
    if (!shadow) {
      const { hosts } = progress;
      if (hosts.length < MOST_HOSTS && name.includes('-')) hosts.push(element);
      return dom.firstChild(element);
    }
    progress.shadowRoots -= 1;
    progress.trees.push(shadow);
    open.push({ node: element, next: 'children', after: null, at });
    return dom.firstChild(shadow);
  }
}
