import { Extension, textblockTypeInputRule, wrappingInputRule } from '@tiptap/core';
import { dropCursor } from '@tiptap/pm/dropcursor';
import { gapCursor } from '@tiptap/pm/gapcursor';
import { history, redo, undo } from '@tiptap/pm/history';
import { goToNextCell, tableEditing } from '@tiptap/pm/tables';

type Handlers = { onLink: () => void; onFind: () => void; onHelp: () => void; onNote: () => void };

/**
 * Shortcuts besides those for marks and lists: headings, undo, direction, cells, the desk's own panels. The help sheet
 * lists them.
 */
export const Keymap = Extension.create<Handlers>({
  name: 'keys',
  addOptions: () => ({
    onLink: () => undefined,
    onFind: () => undefined,
    onHelp: () => undefined,
    onNote: () => undefined,
  }),
  addProseMirrorPlugins: () => [history(), dropCursor({ class: 'editor-drop' }), gapCursor(), tableEditing()],
  addInputRules() {
    const { nodes } = this.editor.schema;
    const { heading, bulletList, orderedList, quote } = nodes;
    return [
      ...(heading
        ? [2, 3].map((level) =>
            textblockTypeInputRule({ find: new RegExp(`^#{${level}}\\s$`), type: heading, getAttributes: { level } }),
          )
        : []),
      ...(bulletList ? [wrappingInputRule({ find: /^[-*•]\s$/, type: bulletList })] : []),
      ...(orderedList ? [wrappingInputRule({ find: /^[1١][.)\-]\s$/, type: orderedList })] : []),
      ...(quote ? [wrappingInputRule({ find: /^>\s$/, type: quote })] : []),
    ];
  },
  addKeyboardShortcuts() {
    const { editor, options } = this;
    const run = (what: () => void) => () => {
      what();
      return true;
    };
    const toDirection = (dir: 'rtl' | 'ltr' | null) => () =>
      editor.commands.updateAttributes(editor.isActive('heading') ? 'heading' : 'paragraph', { dir });
    return {
      'Mod-z': () => undo(editor.state, editor.view.dispatch),
      'Mod-y': () => redo(editor.state, editor.view.dispatch),
      'Mod-Shift-z': () => redo(editor.state, editor.view.dispatch),
      'Mod-Alt-2': () => editor.commands.toggleNode('heading', 'paragraph', { level: 2 }),
      'Mod-Alt-3': () => editor.commands.toggleNode('heading', 'paragraph', { level: 3 }),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
      'Mod-Shift-7': () => editor.commands.toggleList('orderedList', 'listItem'),
      'Mod-Shift-9': () => editor.commands.toggleWrap('quote'),
      'Mod-Shift-ArrowRight': toDirection('rtl'),
      'Mod-Shift-ArrowLeft': toDirection('ltr'),
      'Mod-Shift-e': () => editor.commands.toggleMark('span', { lang: 'en', dir: 'ltr' }),
      'Mod-k': run(() => options.onLink()),
      'Mod-f': run(() => options.onFind()),
      'Mod-Alt-m': run(() => options.onNote()),
      'Mod-/': run(() => options.onHelp()),
      Tab: () => goToNextCell(1)(editor.state, editor.view.dispatch),
      'Shift-Tab': () => goToNextCell(-1)(editor.state, editor.view.dispatch),
    };
  },
});
