/** The steps of a new site, in order. */
export const welcomeSteps = ['identity', 'dates', 'look', 'sections', 'colleagues'] as const;
export type WelcomeStep = (typeof welcomeSteps)[number];
