/*
 * The page with two phones. Hooks for browser tests:
 *   document.body.dataset.ready = "yes" once the first state is shown; data-busy = "yes" while a move of time is waited for
 *   [data-phone="<user id>"] a phone (also data-slot 0|1); inside it data-testid:
 *     person, language (selects), status, phone-menu, log, message (with data-message, data-from), button (with data-data),
 *     actions, more, quote, photo, document, voice, newest, toast, start, start-card, open-link, vacant, add-person, unblock,
 *     composer, send, mic, command-menu, commands, command (with data-command), about, about-cancel
 *   popups at the end of body: popup › send-sticker, send-photo, send-location, send-poll, send-document, send-voice,
 *     block, delete-account, reply, edit, forward, open-here, open-<user id>
 *   dialogs: alert, confirm, person-dialog › dialog-ok, dialog-yes, dialog-add, dialog-cancel, first-name, new-language
 *   bar: clock (time with datetime), clock-status, clock-next, clock-hour, clock-day, clock-week, page-language, violations
 *   page: hint, link, tab-0, tab-1 (the switch of a narrow screen)
 * Query: ?hint=text, ?start=token, ?lang=fi|sv|en
 */
import { api, Live } from './api.js';
import { createClock } from './clock.js';
import { h } from './dom.js';
import { createPhone } from './phone.js';
import { dialog } from './popup.js';
import { LANGUAGES, LANGUAGE_NAMES, pageLanguage, w } from './words.js';

const query = new URLSearchParams(location.search);
const live = new Live();
const used = new Set();
const seen = [0, 0]; // newest message seen on each phone, for the dot of the switch
let front = 0;

const app = {
  live,
  relabel,
  /** The one-time link of ?start= while it has not been opened. */
  token(id) {
    const token = query.get('start');
    if (!token || used.has(token)) return null;
    return (live.chats.get(id) ?? []).some((m) => m.text?.includes(token)) ? null : token;
  },
  /** A phone changes hands; if the other one is theirs, the two change places. */
  hold(slot, id) {
    const [mine, other] = [phones[slot], phones[1 - slot]];
    const before = mine.id;
    if (other.id === id) other.hold(before);
    mine.hold(id);
    render();
  },
  async openOn(id, token, slot) {
    const where = phones.findIndex((phone) => phone.id === id);
    if (where < 0) app.hold(1 - slot, id);
    const target = phones.findIndex((phone) => phone.id === id);
    bring(target);
    try {
      await api.open(id, token);
      used.add(token);
      await live.refreshChat(id);
      phones[target].focus();
    } catch (error) { phones[target].note(w('failed', error.message)); }
    render();
  },
  async addPerson(slot) {
    const name = h('input', { name: 'first_name', required: true, maxlength: 64, autocomplete: 'off', data: { testid: 'first-name' } });
    const choices = LANGUAGES.map((code) => h('option', { value: code, lang: code, text: LANGUAGE_NAMES[code] }));
    const language = h('select', { data: { testid: 'new-language' } }, choices);
    language.value = pageLanguage();
    const fields = h('div', { class: 'fields' }, h('label', {}, w('firstName'), name), h('label', {}, w('language'), language));
    const answer = await dialog(fields, [{ text: w('cancel'), value: '' }, { text: w('add'), value: 'add', kind: 'primary' }], 'person-dialog');
    if (answer !== 'add' || !name.value.trim()) return;
    try {
      const added = await api.addUser({ first_name: name.value.trim(), language_code: language.value });
      await live.refresh();
      app.hold(slot, added.id);
    } catch (error) { phones[slot].note(w('failed', error.message)); }
  },
};

const phones = [0, 1].map((slot) => createPhone(app, slot));
const clock = createClock(app, document.getElementById('bar'));
const hint = document.getElementById('hint');
const link = document.getElementById('link');
const tabs = [0, 1].map((slot) => h('button', { type: 'button', class: 'tab', data: { testid: `tab-${slot}` }, on: { click: () => bring(slot) } },
  h('span'), h('i', { class: 'dot', hidden: true }, h('span', { class: 'sr' }))));
document.getElementById('phones').append(...phones.map((phone) => phone.el));
document.getElementById('switch').append(...tabs);

/** On a narrow screen: this phone to the front. */
function bring(slot) {
  front = slot;
  document.body.dataset.front = String(slot);
  render();
  phones[slot].toEnd();
}

function newestOf(phone) {
  return (live.chats.get(phone.id) ?? []).filter((m) => m.from === 'bot' && !m.deleted).at(-1)?.message_id ?? 0;
}

function render() {
  for (const [slot, phone] of phones.entries()) {
    const free = live.users.find((one) => one.id !== phones[1 - slot].id);
    const wanted = live.user(phone.id) ? phone.id : (free?.id ?? null);
    if (wanted === phone.id) phone.render();
    else {
      phone.hold(wanted);
      seen[slot] = newestOf(phone);
    }
    if (slot === front) seen[slot] = newestOf(phone);
    const [name, dot] = tabs[slot].children;
    name.textContent = live.user(phone.id)?.first_name ?? '–';
    dot.hidden = newestOf(phone) <= seen[slot];
    dot.firstChild.textContent = w('newIn');
    tabs[slot].setAttribute('aria-pressed', String(slot === front));
  }
  const begun = live.users.some((one) => live.chats.get(one.id)?.length);
  const text = query.get('hint') || w(phones[0].id !== null && app.token(phones[0].id) ? 'hintStart' : begun ? 'hintGo' : 'hint');
  if (hint.textContent !== text) hint.textContent = text;
  link.textContent = live.linked ? '' : w('linkLost');
}

function relabel() {
  document.documentElement.lang = pageLanguage();
  document.title = w('title');
  document.getElementById('switch').setAttribute('aria-label', w('phones'));
  clock.render();
  render();
}

let due = false; // one refresh tells of many changes: show them together
function soon() {
  if (due) return;
  due = true;
  queueMicrotask(() => { due = false; render(); });
}
for (const type of ['users', 'link', 'chat']) live.addEventListener(type, soon);
bring(0);
relabel();
await live.start();
relabel();
document.body.dataset.ready = 'yes';
