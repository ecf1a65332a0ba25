const DAY = 86_400_000; // milliseconds

/** What a day of release says besides itself; weeks are those of ISO 8601. */
export function dateFacts(released: Date) {
  const [year, month, day] = [
    released.getUTCFullYear(),
    released.getUTCMonth(),
    released.getUTCDate(),
  ];
  const weekday = (released.getUTCDay() + 6) % 7; // Monday is 0
  const noon = Date.UTC(year, month, day);
  const thursday = new Date(noon + (3 - weekday) * DAY); // its year is the week's
  const firstDay = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return {
    month: month + 1,
    day,
    weekday: weekday + 1,
    isWeekend: weekday >= 5 ? 1 : 0,
    week: 1 + Math.floor((thursday.getTime() - firstDay) / DAY / 7),
    dayOfYear: 1 + (noon - Date.UTC(year, 0, 1)) / DAY,
  };
}
