// Dates and times as people in Finland write them, always Europe/Helsinki, in the page's language.
import { pageLanguage } from './words.js';

const LONG = { fi: 'fi-FI', sv: 'sv-FI', en: 'en-GB' };
const SHORT_DAY = {
  fi: ['su', 'ma', 'ti', 'ke', 'to', 'pe', 'la'],
  sv: ['sö', 'må', 'ti', 'on', 'to', 'fr', 'lö'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
};
const format = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Helsinki', year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23',
});

function parts(date) {
  const out = {};
  for (const { type, value } of format.formatToParts(date)) out[type] = value;
  const n = (key) => Number(out[key]);
  const [year, month, day] = [n('year'), n('month'), n('day')];
  return { year, month, day, hour: out.hour, minute: out.minute, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() };
}

const named = (date, options) => new Intl.DateTimeFormat(LONG[pageLanguage()], { timeZone: 'Europe/Helsinki', ...options }).format(date);

/** 14.00, 14:00 */
export function clockTime(date) {
  const { hour, minute } = parts(date);
  return `${pageLanguage() === 'en' ? hour : Number(hour)}${pageLanguage() === 'en' ? ':' : '.'}${minute}`;
}
/** torstai 3.12.2026, torsdag 3.12.2026, Thursday 3 December 2026 */
export function longDate(date) {
  const { year, month, day } = parts(date);
  const weekday = named(date, { weekday: 'long' });
  return pageLanguage() === 'en' ? `${weekday} ${day} ${named(date, { month: 'long' })} ${year}` : `${weekday} ${day}.${month}.${year}`;
}
/** to 3.12. klo 14.00, to 3.12 kl. 14.00, Thu 3 Dec, 14:00 */
export function shortMoment(date) {
  const { month, day, weekday } = parts(date);
  const name = SHORT_DAY[pageLanguage()][weekday];
  if (pageLanguage() === 'en') return `${name} ${day} ${named(date, { month: 'short' })}, ${clockTime(date)}`;
  return pageLanguage() === 'fi' ? `${name} ${day}.${month}. klo ${clockTime(date)}` : `${name} ${day}.${month} kl. ${clockTime(date)}`;
}
/** The separators of a chat: to 3.12., to 3.12, Thu 3 Dec */
export function dayLabel(date) {
  const { month, day, weekday } = parts(date);
  const name = SHORT_DAY[pageLanguage()][weekday];
  if (pageLanguage() === 'en') return `${name} ${day} ${named(date, { month: 'short' })}`;
  return `${name} ${day}.${month}${pageLanguage() === 'fi' ? '.' : ''}`;
}
export function dayKey(date) {
  const { year, month, day } = parts(date);
  return `${year}-${month}-${day}`;
}
/** The hour as a fraction of the day, 0–1: for the sun. */
export function dayFraction(date) {
  const { hour, minute } = parts(date);
  return (Number(hour) + Number(minute) / 60) / 24;
}
export function duration(seconds) {
  const s = Math.max(0, Math.round(seconds || 0));
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`;
}
export function fileSize(bytes) {
  if (!(bytes >= 0)) return '';
  const number = (value) => new Intl.NumberFormat(LONG[pageLanguage()], { maximumFractionDigits: 1 }).format(value);
  if (bytes < 1000) return `${bytes} ${pageLanguage() === 'fi' ? 't' : 'B'}`;
  const [value, unit] = bytes < 1e6 ? [bytes / 1e3, 'k'] : [bytes / 1e6, 'M'];
  return `${number(value)} ${pageLanguage() === 'fi' ? `${unit}t` : `${unit}B`}`;
}
