import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDateExpression } from './date-expressions';
import { toIsoWithOffset } from './time-zone';

const now = new Date('2026-11-22T09:00:00Z');
const context = { now, timeZone: 'Asia/Riyadh' };

describe('findDateWords', () => {
  it.each([
    ['زلزال أمس', '2026-11-21', '2026-11-22', 'زلزال'],
    ['أخبار حلب اليوم', '2026-11-22', '2026-11-23', 'أخبار حلب'],
    ['أوّل من أمس غزة', '2026-11-20', '2026-11-21', 'غزة'],
    ['هذا الأسبوع', '2026-11-21', '2026-11-28', ''],
    ['انتخابات الاسبوع الماضى', '2026-11-14', '2026-11-21', 'انتخابات'],
    ['الشهر الماضي في بيروت', '2026-10-01', '2026-11-01', 'في بيروت'],
    ['هذا الشهر', '2026-11-01', '2026-12-01', ''],
    ['العام الماضي', '2025-01-01', '2026-01-01', ''],
    ['السنة الجارية', '2026-01-01', '2027-01-01', ''],
    ['كأس العالم عام ٢٠٢٢', '2022-01-01', '2023-01-01', 'كأس العالم'],
    ['فيضانات تشرين الثاني 2025', '2025-11-01', '2025-12-01', 'فيضانات'],
    ['حرائق غشت 2024', '2024-08-01', '2024-09-01', 'حرائق'],
    ['آخر ٣ أيام', '2026-11-20', '2026-11-23', ''],
    ['خلال ثلاثة أشهر', '2026-08-22', '2026-11-23', ''],
    ['آخر أسبوع', '2026-11-16', '2026-11-23', ''],
  ])('%s', (query, from, to, rest) => {
    const found = findDateExpression(query, context);
    expect(found && toIsoWithOffset(found.from, context.timeZone)).toBe(`${from}T00:00:00+03:00`);
    expect(found && toIsoWithOffset(found.to, context.timeZone)).toBe(`${to}T00:00:00+03:00`);
    expect(found?.rest).toBe(rest);
  });

  it.each(['المصري اليوم', 'اليوم السابع', 'اليوم العالمي للمرأة', 'طائرات إف 2020', 'الماضي', ''])(
    'finds none in %s',
    (query) => {
      expect(findDateExpression(query, context)).toBeNull();
    },
  );

  it('lets the week start where the region starts it', () => {
    const found = findDateExpression('هذا الأسبوع', { ...context, weekStart: 1 });
    expect(found?.from.toISOString()).toBe('2026-11-15T21:00:00.000Z');
  });

  it('never throws, and gives a span that is not empty', () => {
    const words = fc.constantFrom(
      'آخر',
      'خلال',
      'أمس',
      'اليوم',
      '999',
      '0',
      '٣',
      'شهر',
      'أشهر',
      'أيام',
      'عام',
      '2024',
      'آذار',
      'x',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (list) => {
        const found = findDateExpression(list.join(' '), context);
        if (found) expect(found.to.getTime()).toBeGreaterThan(found.from.getTime());
      }),
    );
  });
});
