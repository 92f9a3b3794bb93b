// The bar above the phones: the emulated time, the ways to move it, the page's language.
import { api } from './api.js';
import { h, icon, mark } from './dom.js';
import { alertBox } from './popup.js';
import { clockTime, dayFraction, longDate, shortMoment } from './time.js';
import { LANGUAGES, LANGUAGE_NAMES, pageLanguage, setPageLanguage, w } from './words.js';

const HOUR = 3600;

/** app: {live, relabel()} */
export function createClock(app, bar) {
  const { live } = app;
  let busy = false;
  const date = h('span', { class: 'clock-date' });
  const hour = h('span', { class: 'clock-hour' });
  const time = h('time', { class: 'clock-time', data: { testid: 'clock' } }, date, hour);
  const status = h('p', { class: 'clock-status', role: 'status', data: { testid: 'clock-status' } });
  const moves = h('div', { class: 'moves', role: 'group' });
  const tagline = h('span', { class: 'tagline' });
  const tell = () => alertBox(live.violations.map((one) => (typeof one === 'string' ? one : JSON.stringify(one))).join('\n'));
  const faults = h('button', { type: 'button', class: 'faults', hidden: true, data: { testid: 'violations' }, on: { click: tell } },
    icon('warn'), h('span'));
  const relabel = () => { setPageLanguage(language.value); app.relabel(); };
  const language = h('select', { class: 'lang', data: { testid: 'page-language' }, on: { change: relabel } },
    LANGUAGES.map((code) => h('option', { value: code, lang: code, text: code, title: LANGUAGE_NAMES[code] })));
  language.value = pageLanguage();
  bar.append(h('div', { class: 'brand' }, mark(), h('span', { class: 'brand-words' }, h('h1', { text: 'Peili' }), tagline)),
    h('div', { class: 'clock' }, time, status), moves, h('div', { class: 'bar-end' }, faults, language));

  const buttons = [['next', { to: 'next' }], ['hour', { advance: HOUR }], ['day', { advance: 24 * HOUR }], ['week', { advance: 7 * 24 * HOUR }]]
    .map(([name, body]) => h('button', {
      type: 'button', class: `btn ${name === 'next' ? 'primary' : ''}`, data: { testid: `clock-${name}`, word: name },
      on: { click: () => move(body) },
    }, name === 'next' ? icon('next') : null, h('span')));
  moves.append(...buttons);

  let trouble = ''; // stays until time moves
  async function move(body) {
    if (busy) return;
    busy = true;
    trouble = '';
    render();
    const before = live.clock?.version;
    try {
      live.setClock(await api.clock(body));
      if (body.to === 'next' && live.clock.version === before) trouble = w('nothing');
    } catch (error) { trouble = w('failed', error.message); } finally {
      busy = false;
      render();
      live.refresh().catch(() => {});
    }
  }

  function tick() {
    const now = live.now();
    if (hour.textContent === clockTime(now) && date.textContent === longDate(now)) return;
    date.textContent = longDate(now);
    hour.textContent = clockTime(now);
    time.setAttribute('datetime', now.toISOString());
    document.documentElement.style.setProperty('--sun', Math.sin((dayFraction(now) - 0.25) * 2 * Math.PI).toFixed(3));
  }

  function render() {
    if (!live.clock) return;
    tick();
    document.body.dataset.busy = busy ? 'yes' : 'no';
    const wake = live.clock.wake ? new Date(live.clock.wake) : null;
    status.classList.toggle('thinking', busy);
    const text = busy ? w('thinking') : trouble || (wake ? w('nextAt', shortMoment(wake)) : '');
    if (status.textContent !== text) status.textContent = text;
    tagline.textContent = w('tagline');
    moves.setAttribute('aria-label', w('moveTime'));
    time.setAttribute('aria-label', `${w('clock')}: ${date.textContent} ${hour.textContent}`);
    time.setAttribute('role', 'group');
    for (const button of buttons) {
      button.lastChild.textContent = w(button.dataset.word);
      button.setAttribute('aria-disabled', String(busy));
    }
    language.setAttribute('aria-label', w('pageLanguage'));
    language.title = w('pageLanguage');
    faults.hidden = live.violations.length === 0;
    faults.lastChild.textContent = w('violations', live.violations.length);
  }

  live.addEventListener('clock', render);
  live.addEventListener('users', render);
  setInterval(tick, 1000);
  return { render };
}
