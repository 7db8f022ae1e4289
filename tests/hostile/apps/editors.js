import { EditorView as CodeMirror, minimalSetup } from 'codemirror';
import { baseKeymap } from 'prosemirror-commands';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, TextSelection } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';

const WORDS = 'Peter Dahlin of Safeguard Defenders wrote this.';

/** Both editors with the same words; what they hold is told by `state`. */
export function start(root) {
  const paragraph = schema.node('paragraph', null, schema.text(WORDS));
  const doc = schema.node('doc', null, [paragraph]);
  const prose = new EditorView(root.appendChild(document.createElement('div')), {
    state: EditorState.create({ doc, plugins: [keymap(baseKeymap)] }),
  });
  prose.dispatch(prose.state.tr.setSelection(TextSelection.atEnd(prose.state.doc)));
  const code = new CodeMirror({
    doc: WORDS,
    extensions: minimalSetup,
    parent: root.appendChild(document.createElement('div')),
    selection: { anchor: WORDS.length },
  });
  return {
    focus: (which) => (which === 'prose' ? prose : code).focus(),
    state: () => ({ prose: prose.state.doc.toJSON(), code: code.state.doc.toString() }),
  };
}
