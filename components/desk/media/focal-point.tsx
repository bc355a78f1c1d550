'use client';

import { useTranslations } from 'next-intl';
import { Picture } from '@/components/ui/picture';
import type { ImageView } from '@/domain/media/types';

type Point = { focalX: number; focalY: number };

/** Sets the point that stays visible when the picture is cropped: by clicking on it, or by two sliders. */
export function FocalPoint({
  image,
  point,
  onChange,
}: {
  image: ImageView;
  point: Point;
  onChange: (point: Point) => void;
}) {
  const t = useTranslations('desk.media');
  const place = (event: React.PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    onChange({
      focalX: toFraction((event.clientX - box.left) / box.width),
      focalY: toFraction((event.clientY - box.top) / box.height),
    });
  };
  return (
    <fieldset className="focal">
      <legend>{t('focal')}</legend>
      <div
        className="focal-picture"
        dir="ltr"
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          place(event);
        }}
        onPointerMove={(event) => {
          if (event.buttons === 1) place(event);
        }}
      >
        <Picture image={image} alt="" sizes="28rem" widest={1_200} />
        <span
          className="focal-mark"
          aria-hidden="true"
          style={{ left: `${point.focalX * 100}%`, top: `${point.focalY * 100}%` }}
        />
      </div>
      <Slider label={t('fromLeft')} value={point.focalX} onChange={(focalX) => onChange({ ...point, focalX })} />
      <Slider label={t('fromTop')} value={point.focalY} onChange={(focalY) => onChange({ ...point, focalY })} />
    </fieldset>
  );
}

/** A share from 0 to 1. Pictures are measured from the left in every language, so the slider is, too. */
export function Slider({
  label,
  value,
  onChange,
  min = 0,
  max = 1,
}: {
  label: string;
  value: number;
  onChange: (value: number) => void;
  min?: number;
  max?: number;
}) {
  return (
    <label className="slider">
      <span>{label}</span>
      <input
        type="range"
        dir="ltr"
        min={min}
        max={max}
        step={0.01}
        value={value}
        onChange={(event) => onChange(Number(event.target.value))}
        aria-valuetext={`${Math.round(value * 100)}%`}
      />
    </label>
  );
}

function toFraction(value: number): number {
  return Math.round(Math.min(1, Math.max(0, value)) * 100) / 100;
}
