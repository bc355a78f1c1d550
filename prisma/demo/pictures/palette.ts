/** The drawings' pigments: the paper's ink, cream and pomegranate, with the colours of a river valley. */
export const pigment = {
  ink: '#1A1714', night: '#14222D', dusk: '#3A2A40', plum: '#5B3348', pomegranate: '#9B1B30', brick: '#B4533A', clay: '#C97B4E',
  ochre: '#D9A441', straw: '#EBCB84', sand: '#E9D3A7', cream: '#F7EBD3', paper: '#FBF8F3', rose: '#E5A78D', skyDay: '#BCD3CF', skyPale: '#DCE5DA',
  teal: '#2F6F73', deep: '#1B464D', river: '#3F7F80', moss: '#5F7148', sage: '#8C9A6E', leaf: '#3E5B3C', stone: '#BFA98A', shade: '#7F6B58', slate: '#546A78', steel: '#8FA3A8', lamp: '#FFD98A',
} as const;
