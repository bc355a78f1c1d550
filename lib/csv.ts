/** One cell of a CSV file (RFC 4180). */
export function csvCell(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}

/**
 * A line of a CSV file for spreadsheets, which take a cell that begins with one of these signs for a formula (OWASP, "CSV
 * Injection"): an apostrophe before it makes it text. Numbers are written as they are.
 */
export function csvLineForSpreadsheet(cells: (string | number)[]): string {
  const safe = cells.map((cell) =>
    typeof cell === 'number'
      ? String(cell)
      : csvCell(/^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(cell) ? `'${cell}` : cell),
  );
  return `${safe.join(',')}\r\n`;
}
