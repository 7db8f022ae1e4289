import { Window } from 'happy-dom';
import { type DefaultTreeAdapterTypes, parse, defaultTreeAdapter as tree } from 'parse5';

/**
 * Elements that happy-dom would fetch something for, or whose definition by a script it would wait for: it
 * never lets their documents go. Outside the HTML namespace they are elements without behaviour.
 */
const ACTIVE = /-|^(?:script|link|i?frame|object|embed)$/;

const WINDOW = new Window();
const OF_WINDOW = new Set(Object.keys(WINDOW));

/** Attribute names that broken markup makes and `setAttribute` refuses. */
const UNFIT = /^-|[\s"'<>=/\p{Cc}]/u;

type ParsedNode = DefaultTreeAdapterTypes.Node;

/**
 * The document a browser would make of `html`, as a DOM in Node; nothing is loaded and no script
 * runs. parse5 builds the tree: happy-dom's own parser loses the body of some real pages (an `svg`
 * before the text swallows it).
 */
export function parseHtml(html: string): Document {
  const document = WINDOW.document.implementation.createHTMLDocument();
  while (document.firstChild) document.removeChild(document.firstChild);
  // happy-dom writes its own types for the DOM; the tree is the one lib.dom describes.
  const made = document as unknown as Document;
  copyInto(made, tree.getChildNodes(parse(html)), made);
  forgetIds();
  return made;
}

/** Elements with an id are properties of the window, and would be, with their document, while that lives. */
function forgetIds(): void {
  for (const key of Object.keys(WINDOW))
    if (!OF_WINDOW.has(key)) Reflect.deleteProperty(WINDOW, key);
}

/** Copies without recursion: pages nest deeper than the stack. */
function copyInto(root: Node, children: readonly ParsedNode[], document: Document): void {
  const waiting: { readonly parent: Node; readonly children: readonly ParsedNode[] }[] = [
    { parent: root, children },
  ];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const node of next.children) {
      if (tree.isTextNode(node)) next.parent.appendChild(document.createTextNode(node.value));
      if (!tree.isElementNode(node)) continue;
      // happy-dom reads `o:p` as a prefixed `p`; to a browser it is an element of no meaning.
      const name = node.tagName.replaceAll(':', '-');
      const namespace = ACTIVE.test(name) ? '' : node.namespaceURI;
      const element = document.createElementNS(namespace, name);
      for (const { name, value } of node.attrs) {
        if (!UNFIT.test(name)) element.setAttribute(name, value);
      }
      next.parent.appendChild(element);
      if (node.tagName !== 'template') waiting.push({ parent: element, children: node.childNodes });
    }
  }
}
