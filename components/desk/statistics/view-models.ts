/** Views as the desk shows them: every date and number in words. */
export type ViewsViewModel = {
  unit: 'hour' | 'day';
  points: {
    key: string;
    label: string;
    tick: string;
    views: number;
    before: number;
    viewsText: string;
    beforeText: string;
  }[];
  total: number;
  totalText: string;
  /** More or less than in the span before; null where there was nothing. */
  change: { kind: 'more' | 'less' | 'same'; percent: string } | null;
  formatNumber: (number: number) => string;
};
