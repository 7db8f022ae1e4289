import type { Dom } from './dom';

/** Elements whose text is never prose, whatever holds them. */
const NEVER = new Set(
  'script style noscript template head title textarea input select option optgroup datalist button svg math canvas code pre kbd samp img iframe frame frameset object embed applet audio video map menu output progress meter noembed noframes dialog'.split(
    ' ',
  ),
);

const ROLES_NEVER = new Set(
  'textbox searchbox combobox listbox menu menubar menuitem toolbar tooltip tablist tab button switch slider spinbutton progressbar status alert log timer application img math'.split(
    ' ',
  ),
);

/** Elements with these attributes are not visible, or only shown over the page for a moment. */
const HIDDEN = ['hidden', 'popover'];

/** Whether nothing under `element` is ever read: machinery, code, controls, editors, hidden text. */
export function isNeverProse(dom: Dom, element: Element, name = dom.localName(element)): boolean {
  if (NEVER.has(name)) return !isOpenDialog(dom, element);
  if (!dom.hasAttributes(element)) return false;
  const role = dom.attribute(element, 'role');
  if (role !== null && ROLES_NEVER.has(role)) return true;
  if (HIDDEN.some((name) => dom.attribute(element, name) !== null)) return true;
  const editable = dom.attribute(element, 'contenteditable');
  if (editable !== null && editable !== 'false') return true;
  const style = dom.attribute(element, 'style');
  return style !== null && /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style);
}

function isOpenDialog(dom: Dom, element: Element): boolean {
  return dom.localName(element) === 'dialog' && dom.attribute(element, 'open') !== null;
}
