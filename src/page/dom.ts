/**
 * Reads a page's tree through the platform's own accessors, taken from the prototypes. In Chromium a
 * form's controls shadow the form's properties (`<input name=firstChild>`), even for a content script, so
 * properties are never read from an element itself.
 */
export interface Dom {
  readonly firstChild: (node: Node) => Node | null;
  readonly nextSibling: (node: Node) => Node | null;
  readonly nodeType: (node: Node) => number;
  /** Lower case in HTML. */
  readonly localName: (element: Element) => string;
  readonly attribute: (element: Element, name: string) => string | null;
  /** Whether it has any attribute: most elements have none, and need not be asked for each. */
  readonly hasAttributes: (element: Element) => boolean;
  readonly data: (text: Text) => string;
  readonly textContent: (element: Element) => string | null;
  readonly shadowRoot: (element: Element) => ShadowRoot | null;
  /** The parent element, or the host where a shadow tree ends. */
  readonly above: (node: Node) => Element | null;
  /** The document, or the shadow root where a shadow tree ends. */
  readonly root: (node: Node) => Node;
  /** Whether `a` comes before `b` in the document. */
  readonly isBefore: (a: Node, b: Node) => boolean;
}

/** The accessors for one document: in a content script, or over any DOM library. */
export function domOf(document: Document): Dom {
  const before = known.get(document);
  if (before) return before;
  const element = document.documentElement;
  const getAttribute = method<[Element, string], string | null>(element, 'getAttribute');
  const compare = method<[Node, Node], number>(document, 'compareDocumentPosition');
  const parent = getter<Node, Node | null>(document, 'parentNode');
  const nodeType = getter<Node, number>(document, 'nodeType');
  const made: Dom = {
    firstChild: getter(document, 'firstChild'),
    nextSibling: getter(document, 'nextSibling'),
    nodeType,
    localName: getter(element, 'localName'),
    attribute: getAttribute,
    hasAttributes: method(element, 'hasAttributes'),
    data: getter(document.createTextNode(''), 'data'),
    textContent: getter(element, 'textContent'),
    shadowRoot: getter(element, 'shadowRoot'),
    above: (node) => {
      const up = parent(node);
      if (up === null) return null;
      // A node of type 1 is an element, one of type 11 under which others stand a shadow root.
      if (nodeType(up) === 1) return up as Element;
      return nodeType(up) === 11 ? getter<Node, Element | null>(up, 'host')(up) : null;
    },
    root: method(document, 'getRootNode'),
    isBefore: (a, b) => (compare(a, b) & FOLLOWING) !== 0,
  };
  known.set(document, made);
  return made;
}

/** A page's document is asked for these by each step that reads it. */
const known = new WeakMap<Document, Dom>();

/** The document of a node, even of a form with a control of that name. */
export function documentOf(node: Node): Document {
  return getter<Node, Document>(node, 'ownerDocument')(node);
}

/** `Node.DOCUMENT_POSITION_FOLLOWING`. */
const FOLLOWING = 4;

export function isElement(dom: Dom, node: Node): node is Element {
  return dom.nodeType(node) === 1;
}

function getter<T, V>(of: object, name: string): (self: T) => V {
  const { get } = own(of, name);
  if (!get) throw new TypeError(`${name}: expected an accessor on a prototype`);
  return call.bind(get);
}

function method<A extends [self: object, ...rest: unknown[]], R>(
  of: object,
  name: string,
): (...args: A) => R {
  return call.bind(own(of, name).value);
}

/** Bound to a function it takes `this` as its first argument, without a frame of ours in between. */
const { call } = Function.prototype;

function own(of: object, name: string): PropertyDescriptor {
  for (let proto = Object.getPrototypeOf(of); proto; proto = Object.getPrototypeOf(proto)) {
    const found = Object.getOwnPropertyDescriptor(proto, name);
    if (found) return found;
  }
  throw new TypeError(`${name}: expected on a prototype`);
}
