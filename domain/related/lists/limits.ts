/** Related articles stored for each article, and the most that are given at once. */
export const MAX_RELATED = 24;

/** Shown below an article; the API gives as many unless it is asked for more. */
export const SHOWN_RELATED = 6;
