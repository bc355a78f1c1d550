/** How many articles each place of the front page shows. */
export const limits = { lead: 1, pair: 2, grid: 4, opinion: 4, media: 4, section: 5 } as const;
