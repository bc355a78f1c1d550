/** What a reader may choose, as it stands on the root element: `data-theme`, `data-text`. */
export const readingChoices: readonly string[] = ['theme', 'text'];

export const storageKey = 'reading';
