// A phone: whose it is, its chat with the bot, its composer.
import { api } from './api.js';
import { createChat } from './chat.js';
import { createComposer } from './composer.js';
import { h, icon, iconButton } from './dom.js';
import { createMenus } from './phonemenus.js';
import { alertBox, toast } from './popup.js';
import { LANGUAGE_NAMES, w } from './words.js';

/** app: {live, hold(slot, id), addPerson(slot), openOn(id, token, slot), token(id)} */
export function createPhone(app, slot) {
  const { live } = app;
  let id = null;
  let shape = '';
  let typing = 0;
  const user = () => live.user(id);
  const notes = h('div', { class: 'toasts', role: 'status' });
  const note = (text) => toast(notes, text);

  /** Does it, tells of a refusal, brings the chat up to date. */
  async function act(work) {
    const whose = id;
    try {
      return await work(whose);
    } catch (error) {
      note(w('failed', error.message));
      throw error;
    } finally {
      live.refreshChat(whose).catch(() => {});
    }
  }
  const quietly = (work) => act(work).catch(() => {});
  const send = (body) => quietly((me) => api.send(me, body));

  async function press(m, data, key) {
    if (key.getAttribute('aria-busy')) return;
    key.setAttribute('aria-busy', 'true');
    const answer = await quietly((me) => api.press(me, m.message_id, data));
    key.removeAttribute('aria-busy');
    if (answer?.text) (answer.show_alert ? alertBox : note)(answer.text);
  }
  const copy = (text) => navigator.clipboard?.writeText(text).then(() => note(w('copied')), () => note(text));

  const composer = createComposer({
    send: (body) => act((me) => api.send(me, body)),
    edit: (message, text) => act((me) => api.edit(me, message, text)),
    voice: () => send({ voice: 7 }),
  }, `phone-${slot}`);
  const menus = createMenus({ app, slot, user, send, quietly, reply: composer.reply, edit: composer.edit });
  const chat = createChat({ press, copy, link: menus.link, menu: menus.message, command: (text) => send({ text }) });

  const face = h('span', { class: 'face', 'aria-hidden': 'true' });
  const who = h('select', { class: 'who', data: { testid: 'person' }, on: { change: choose } });
  const whoName = h('span', { class: 'who-name', 'aria-hidden': 'true' });
  const sub = h('p', { class: 'sub', data: { testid: 'status' } });
  const language = h('select', { class: 'lang', data: { testid: 'language' }, on: { change: speak } });
  const more = iconButton('more', '', menus.more, { 'aria-haspopup': 'menu', 'aria-expanded': 'false', data: { testid: 'phone-menu' } });
  const names = h('div', { class: 'names' }, h('div', { class: 'who-box' }, whoName, icon('down'), who), sub);
  const middle = h('div', { class: 'middle' });
  const foot = h('div', { class: 'foot' });
  const el = h('section', { class: 'phone', data: { slot: String(slot) } },
    h('header', { class: 'phone-head' }, face, names, language, more), middle, notes, foot);

  function choose() {
    const chosen = who.value;
    who.value = String(id);
    if (chosen === 'add') app.addPerson(slot);
    else app.hold(slot, live.users.find((one) => String(one.id) === chosen).id);
  }
  function speak() {
    quietly((me) => api.setUser(me, { language_code: language.value }));
  }

  const wide = (text, testid, click, kind = 'primary') =>
    h('button', { type: 'button', class: `btn wide ${kind}`, data: { testid }, on: { click }, text });
  const card = (picture, testid, ...content) => h('div', { class: 'card', data: { testid } }, h('span', { class: 'card-mark' }, icon(picture)), content);

  /** What stands in the middle and in the foot; changed only when it must be, so that nothing loses focus. */
  function arrange(empty) {
    const one = user();
    const token = one && !one.deleted && slot === 0 ? app.token(id) : null;
    const now = JSON.stringify([id, !one, one?.deleted, one?.blocked, empty, token, live.bot.description, document.documentElement.lang]);
    if (now === shape) return;
    shape = now;
    foot.hidden = !one;
    if (!one) {
      middle.replaceChildren(card('person', 'vacant', h('p', { text: w('noPerson') }), wide(w('addPerson'), 'add-person', () => app.addPerson(slot))));
      return;
    }
    const open = () => app.openOn(id, token, slot);
    const above = token ? [card('link', 'start-card', h('h2', { text: w('cardTitle') }), h('p', { text: w('cardText') }), wide(w('cardOpen'), 'open-link', open))]
      : empty ? [h('p', { class: 'blank', text: live.bot.description || w('empty') })] : [];
    middle.replaceChildren(chat.el, ...above);
    foot.replaceChildren(...below(one, empty, token));
  }
  function below({ deleted, blocked }, empty, token) {
    const unblock = () => quietly((me) => api.setUser(me, { blocked: false }));
    if (deleted) return [h('p', { class: 'foot-note', text: w('removed') })];
    if (blocked) return [h('p', { class: 'foot-note', text: w('blocked') }), wide(w('unblock'), 'unblock', unblock, '')];
    return [empty ? wide(w('start'), 'start', () => send({ text: '/start' }), token ? '' : 'primary') : composer.el];
  }

  function head(one) {
    const fullName = (p) => [p.first_name, p.last_name].filter(Boolean).join(' ');
    face.textContent = [...(one.first_name || '?')][0].toUpperCase();
    whoName.textContent = fullName(one);
    options(who, [...live.users.map((p) => [String(p.id), fullName(p)]), ['add', w('addPerson')]], String(id));
    const codes = Object.entries(LANGUAGE_NAMES).map(([code, full]) => [code, code, full]);
    if (one.language_code && !LANGUAGE_NAMES[one.language_code]) codes.push([one.language_code, one.language_code]);
    options(language, codes, one.language_code);
    for (const [control, word] of [[who, 'person'], [language, 'language'], [more, 'menu']]) {
      control.setAttribute('aria-label', w(word));
      control.title = w(word);
    }
    const bot = live.bot.first_name ?? live.bot.username ?? '';
    sub.textContent = one.typing ? `${bot} ${w('typing')}` : w('chatWith', bot);
    sub.classList.toggle('typing', Boolean(one.typing));
    clearTimeout(typing);
    if (one.typing) typing = setTimeout(() => live.refreshChat(one.id).catch(() => {}), 6000); // Telegram's lasts five seconds
  }

  function render() {
    const one = user();
    el.classList.toggle('vacant', !one);
    el.setAttribute('aria-label', w('phone', one?.first_name ?? '–'));
    if (!one) {
      delete el.dataset.phone;
      arrange(true);
      return;
    }
    el.dataset.phone = String(id);
    head(one);
    const messages = live.chats.get(id) ?? [];
    arrange(!messages.some((m) => !m.deleted));
    composer.update(one, live.commands.get(id) ?? []);
    chat.update(one, messages);
  }

  function hold(next) {
    if (next !== id) notes.replaceChildren();
    id = next;
    render();
  }

  return { el, render, note, hold, get id() { return id; }, focus: () => chat.log.focus(), toEnd: () => chat.toEnd() };
}

/** Options of a select, rebuilt only when they changed (an open list would shut). */
function options(select, rows, value) {
  const sign = JSON.stringify(rows);
  if (select.dataset.sign !== sign) {
    select.dataset.sign = sign;
    select.replaceChildren(...rows.map(([key, text, title]) => h('option', { value: key, text, title, lang: title && key })));
  }
  select.value = value ?? '';
}
