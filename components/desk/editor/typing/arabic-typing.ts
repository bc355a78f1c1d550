import { Extension, InputRule } from '@tiptap/core';

/** After an Arabic letter, digit, mark or closing punctuation, Latin punctuation is replaced by the Arabic sign. */
const AFTER_ARABIC = '([\\u0600-\\u06FF»)])';
const SIGNS: Record<string, string> = { ',': '،', ';': '؛', '?': '؟' };

/**
 * Typing aids: «…» for straight quotes, ، ؛ ؟ after Arabic letters, a dash for two hyphens. Backspace undoes the
 * replacement. Inactive inside runs of another language.
 */
export const ArabicTyping = Extension.create({
  name: 'arabicTyping',
  addInputRules() {
    const isForeign = () => this.editor.isActive('span');
    const replace = (find: RegExp, text: (match: RegExpMatchArray) => string | null) =>
      new InputRule({
        find,
        handler: ({ state, range, match }) => {
          const to = isForeign() ? null : text(match);
          if (to === null) return null;
          state.tr.insertText(to, range.from, range.to);
          return undefined;
        },
      });
    return [
      replace(new RegExp(`${AFTER_ARABIC}([,;?])$`), ([, letter = '', sign = '']) => `${letter}${SIGNS[sign] ?? sign}`),
      replace(/(^|[\s([«])"$/, ([, before = '']) => `${before}«`),
      replace(/([^\s([«"])"$/, ([, before = '']) => (/[A-Za-z]/.test(before) ? null : `${before}»`)),
      replace(/--$/, () => '–'),
    ];
  },
});
