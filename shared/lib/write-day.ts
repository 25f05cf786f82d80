/** A day as its language writes it: Intl does not know that the French month begins with the "1er". */
export function writeDay(format: Intl.DateTimeFormat, day: string, locale: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  return locale === 'fr' ? withFirst(format.formatToParts(date)) : format.format(date);
}

/** The same from one day to another. */
export function writeDays(format: Intl.DateTimeFormat, from: string, to: string, locale: string): string {
  const dates = [new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`)] as const;
  return locale === 'fr' ? withFirst(format.formatRangeToParts(...dates)) : format.formatRange(...dates);
}

function withFirst(parts: readonly Pick<Intl.DateTimeFormatPart, 'type' | 'value'>[]): string {
  return parts.map(({ type, value }) => (type === 'day' && value === '1' ? '1er' : value)).join('');
}
