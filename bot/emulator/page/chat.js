// The chat of one phone: keeps the list in step with the messages, and stays by the newest.
import { bubble } from './bubble.js';
import { h, icon } from './dom.js';
import { dayKey, dayLabel } from './time.js';
import { pageLanguage, w } from './words.js';

export function createChat(does) {
  const list = h('ol', { class: 'messages' });
  const log = h('div', { class: 'log', role: 'log', 'aria-live': 'polite', tabindex: 0, data: { testid: 'log' } }, list);
  const newest = h('button', { type: 'button', class: 'newest', hidden: true, data: { testid: 'newest' }, on: { click: toEnd } }, icon('down'));
  const el = h('div', { class: 'chat' }, log, newest);
  let rows = new Map(); // key → {el, sign}
  let owner = null;
  let stuck = true;

  let height = ''; // as of the last look: a scroll by a change of size is not the person's doing
  const size = () => `${log.scrollHeight} ${log.clientHeight}`;
  function toEnd() {
    stuck = true;
    newest.hidden = true;
    log.scrollTop = log.scrollHeight;
    height = size();
  }
  const settle = () => { if (stuck) toEnd(); else height = size(); };
  log.addEventListener('scroll', () => {
    if (size() !== height) return settle();
    stuck = log.scrollHeight - log.scrollTop - log.clientHeight < 120;
    if (stuck) newest.hidden = true;
    return undefined;
  }, { passive: true });
  const keep = new ResizeObserver(settle); // pictures arrive, the keyboard opens
  keep.observe(list);
  keep.observe(log);

  function jump(id) {
    const target = rows.get(`m${id}`)?.el;
    if (!target) return;
    target.scrollIntoView({ block: 'center' });
    target.classList.remove('found');
    requestAnimationFrame(() => target.classList.add('found'));
  }

  /** What should stand in the list: [{key, sign, make}] */
  function wanted(messages) {
    const known = new Map(messages.map((m) => [m.message_id, m]));
    const out = [];
    let day = null;
    for (const m of messages) {
      if (m.deleted) continue;
      const date = new Date(m.date * 1000);
      if (dayKey(date) !== day) {
        day = dayKey(date);
        out.push({ key: `d${day}`, sign: pageLanguage(), make: () => h('li', { class: 'day' }, h('span', { text: dayLabel(date) })) });
      }
      const target = m.reply_to ? known.get(m.reply_to.message_id ?? m.reply_to) : null;
      out.push({ key: `m${m.message_id}`, m, sign: `${pageLanguage()}${JSON.stringify(m)}${target ? JSON.stringify(target) : ''}`,
        make: () => bubble(m, target, { ...does, jump }) });
    }
    return out;
  }

  function update(user, messages) {
    if (user.id !== owner) {
      owner = user.id;
      rows = new Map();
      list.replaceChildren();
      stuck = true;
    }
    log.lang = user.language_code || pageLanguage();
    newest.setAttribute('aria-label', w('newest'));
    newest.title = w('newest');
    const first = rows.size === 0;
    const next = new Map();
    let place = list.firstElementChild;
    let fresh = null;
    for (const { key, sign, make, m } of wanted(messages)) {
      let row = rows.get(key);
      if (row && row.sign !== sign) {
        const changed = make();
        const focus = row.el.contains(document.activeElement) ? document.activeElement.dataset : null;
        if (place === row.el) place = changed;
        row.el.replaceWith(changed);
        if (focus) refocus(changed, focus);
        row = { el: changed, sign };
      } else if (!row) {
        row = { el: make(), sign };
        if (m) fresh = m;
        if (!first) row.el.classList.add('fresh');
      }
      if (place === row.el) place = place.nextElementSibling;
      else list.insertBefore(row.el, place);
      next.set(key, row);
    }
    for (const [key, row] of rows) if (!next.has(key)) row.el.remove();
    rows = next;
    if (stuck || first || fresh?.from === 'user') toEnd();
    else {
      height = size();
      if (fresh) newest.hidden = false;
    }
  }

  /** A pressed button is often edited away under the finger: keep the keyboard's place. */
  function refocus(row, { testid, data }) {
    const same = [...row.querySelectorAll(`[data-testid="${CSS.escape(testid ?? '')}"]`)].find((one) => one.dataset.data === data);
    (same ?? row.querySelector('.key') ?? log).focus({ preventScroll: true });
  }

  return { el, log, update, toEnd };
}
