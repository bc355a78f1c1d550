import type { Figure } from './benchmark';

/** Figures as lines of equal columns. */
export function formatTable(figures: Figure[]): string {
  const rows = figures.map(({ name, value, unit }) => [name, formatNumber(value), unit]);
  const width = (column: number): number => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0));
  const [names, values] = [width(0), width(1)];
  return rows
    .map(([name = '', value = '', unit = '']) =>
      `  ${name.padEnd(names)}  ${value.padStart(values)}  ${unit}`.trimEnd(),
    )
    .join('\n');
}

function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '-';
  return value.toLocaleString('en', {
    maximumFractionDigits: Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 3,
  });
}
