import { expect, it } from 'vitest';
import { isTimeZone } from './time-zone';
import { listTimeZones } from './time-zones';

it('lists every zone once under its country, in the language', () => {
  const zones = listTimeZones('ar', 'Asia/Damascus', new Date('2026-11-28T00:00:00Z'));
  const values = zones.map(({ value }) => value);
  expect(new Set(values).size).toBe(values.length);
  expect(values.filter((value) => !isTimeZone(value))).toEqual([]);
  expect(zones).toContainEqual({ value: 'Asia/Damascus', label: 'سوريا (Damascus، غرينتش+3)' });
  expect(zones.at(-1)?.value).toBe('UTC');
  expect(listTimeZones('en', 'UTC')).toContainEqual(expect.objectContaining({ label: 'Syria (Damascus, GMT+3)' }));
});

it('lists the zone in use by its other name too', () => {
  expect(listTimeZones('ar', 'Asia/Calcutta').map(({ value }) => value)).toContain('Asia/Calcutta');
});
