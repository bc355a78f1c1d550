/** The words of a list with Arabic commas. */
export const wordList = (text: string): string[] => text.split('،').map((word) => word.trim());
