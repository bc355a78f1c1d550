/**
 * What a browser may fetch before it is asked (Speculation Rules): an article whose link the reader rests on. The content
 * policy names the hash of this very text.
 */
export const speculationRules = JSON.stringify({
  prerender: [
    {
      where: { and: [{ href_matches: '/a/*' }, { not: { selector_matches: '[rel~=nofollow]' } }] },
      eagerness: 'moderate',
    },
  ],
});
