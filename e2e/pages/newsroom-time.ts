/** What the newsroom's clock shows, as the field of a time takes it: the browser of the tests stands elsewhere. */
export function newsroomTime(at: Date): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Damascus', dateStyle: 'short', timeStyle: 'medium' })
    .format(at)
    .replace(' ', 'T');
}
