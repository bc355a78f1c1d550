/**
 * Lets a browser prefetch an article when the pointer rests on its link (Speculation Rules). The content policy
 * contains the hash of this very text.
 */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      where: { and: [{ href_matches: '/a/*' }, { not: { selector_matches: '[rel~=nofollow]' } }] },
      eagerness: 'moderate',
    },
  ],
});
