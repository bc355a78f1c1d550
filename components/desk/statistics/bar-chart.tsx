import { useId } from 'react';

/** A bar, and the place of the thin line that it is compared with. */
export type ChartBar = { key: string; label: string; tick: string; value: number; before: number };

type Props = {
  bars: ChartBar[];
  /** The bars' values, as words. */
  values: string[];
  /** The highest mark of the scale, its middle, and how they are written. */
  scale: { top: number; marks: [string, string] };
  title: string;
  description: string;
  /** Time runs as the language is read. */
  isRightToLeft: boolean;
  height: number;
};

const ROOM_ABOVE = 24;
const ROOM_BELOW = 26;
const BAR_SHARE = 0.72;

/**
 * Bars over time as SVG, drawn on the server. Widths are percentages and heights pixels, so that the words keep their size
 * on every screen. The last bar is still growing and drawn lighter.
 */
export function BarChart({ bars, values, scale, title, description, isRightToLeft, height }: Props) {
  const id = useId();
  const slot = 100 / Math.max(1, bars.length);
  const floor = ROOM_ABOVE + height;
  const across = (share: number) => `${round(isRightToLeft ? 100 - share : share)}%`;
  const up = (value: number) => round(floor - (Math.min(value, scale.top) / scale.top) * height);
  const middle = (index: number) => across((index + 0.5) * slot);
  return (
    <svg
      className="bars"
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
      width="100%"
      height={floor + ROOM_BELOW}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {[scale.top, scale.top / 2, 0].map((value) => (
        <line key={value} className="bars-mark" x1="0" x2="100%" y1={up(value)} y2={up(value)} />
      ))}
      {bars.map(({ key, label, value }, index) => (
        <rect
          key={key}
          className={index === bars.length - 1 ? 'bars-bar bars-running' : 'bars-bar'}
          x={across((index + (isRightToLeft ? 0.5 + BAR_SHARE / 2 : 0.5 - BAR_SHARE / 2)) * slot)}
          width={`${round(slot * BAR_SHARE)}%`}
          y={up(value)}
          height={round(floor - up(value))}
        >
          <title>{`${label}: ${values[index]}`}</title>
        </rect>
      ))}
      {bars.slice(1).map(({ key, before }, index) => (
        <line
          key={key}
          className="bars-before"
          x1={middle(index)}
          x2={middle(index + 1)}
          y1={up(bars[index]?.before ?? 0)}
          y2={up(before)}
        />
      ))}
      {scale.marks.map((mark, index) => (
        <text key={index} className="bars-words" x={across(0)} y={up(scale.top / (index + 1)) - 5}>
          {mark}
        </text>
      ))}
      <Ticks bars={bars} across={across} y={floor + 19} />
    </svg>
  );
}

/** A few marks of time under the bars, from the first to the last; days have longer names than hours and weekdays. */
function Ticks({ bars, across, y }: { bars: ChartBar[]; across: (share: number) => string; y: number }) {
  const last = bars.length - 1;
  const gaps = bars.length > 24 ? 2 : 3;
  return Array.from({ length: gaps + 1 }, (_, at) => {
    const index = Math.round((at * last) / gaps);
    const anchor = at === 0 ? 'start' : at === gaps ? 'end' : 'middle';
    const share = at === 0 ? 0 : at === gaps ? 100 : ((index + 0.5) * 100) / bars.length;
    return (
      <text key={at} className="bars-words" x={across(share)} y={y} textAnchor={anchor}>
        {bars[index]?.tick}
      </text>
    );
  });
}

/** A scale that ends above the highest value, at a number whose half is whole. */
export function topOfScale(highest: number): number {
  for (let power = 1; ; power *= 10) {
    const top = [2, 4, 6, 8, 10, 12, 16].find((step) => step * power >= highest);
    if (top) return top * power;
  }
}

function round(number: number): number {
  return Math.round(number * 100) / 100;
}
