import { expect, it } from 'vitest';
import { csvLineForSpreadsheet } from './csv';

it('writes cells as text that no spreadsheet calculates', () => {
  expect(csvLineForSpreadsheet(['عنوان، فيه فاصلة', 'a,"b"', 'x\r\ny', 5, -5])).toBe(
    'عنوان، فيه فاصلة,"a,""b""","x\r\ny",5,-5\r\n',
  );
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])
    expect(csvLineForSpreadsheet([formula])).toBe(`'${formula}\r\n`);
  expect(csvLineForSpreadsheet(['=HYPERLINK("https://evil.example","x")'])).toBe(
    `"'=HYPERLINK(""https://evil.example"",""x"")"\r\n`,
  );
});
