// One message of a chat.
import { api } from './api.js';
import { h, icon } from './dom.js';
import { rich } from './rich.js';
import { clockTime, duration, fileSize } from './time.js';
import { w } from './words.js';

const idOf = (thing) => (Array.isArray(thing) ? idOf(thing.at(-1)) : thing?.file_id ?? (typeof thing === 'string' ? thing : null));
const ODD = { sticker: 'sticker', location: 'place', venue: 'place', poll: 'poll', photo: 'photo', document: 'file', voice: 'voice' };

/** A line that stands for the message, in quotes and previews. */
export function gist(m) {
  if (m.text) return m.text;
  if (m.document?.file_name) return m.document.file_name;
  const kind = Object.keys(ODD).find((key) => m[key] || m.kind === key);
  return w(ODD[kind] ?? 'message');
}

function photo(m) {
  const id = idOf(m.photo);
  const label = icon('photo');
  if (!id) return h('div', { class: 'odd' }, label, w('photo'));
  const name = `${w('photo')}, ${w('newTab')}`;
  const broken = (event) => event.target.parentNode.replaceWith(h('div', { class: 'odd' }, label, w('photo')));
  return h('a', { class: 'photo', href: api.file(id), target: '_blank', rel: 'noopener', 'aria-label': name, data: { testid: 'photo' } },
    h('img', { src: api.file(id), alt: '', on: { error: broken } }));
}

function paper({ file_id, file_name, size }) {
  return h('a', { class: 'paper', href: api.file(file_id), target: '_blank', rel: 'noopener', data: { testid: 'document' } },
    h('span', { class: 'round' }, icon('file')),
    h('span', { class: 'paper-words' },
      h('span', { class: 'paper-name', text: file_name || w('file') }), h('span', { class: 'faint', text: fileSize(size) })),
    h('span', { class: 'sr', text: w('newTab') }));
}

function voice({ file_id, duration: seconds }) {
  const audio = h('audio', { preload: 'none', src: api.file(file_id) });
  const length = () => (Number.isFinite(audio.duration) && audio.duration > 0 ? audio.duration : seconds || 1);
  const fill = h('span', { class: 'track-fill' });
  const left = h('span', { class: 'faint track-time', text: duration(seconds) });
  const button = h('button', { type: 'button', class: 'round', 'aria-label': `${w('play')}, ${duration(seconds)}` }, icon('play'));
  const show = () => {
    button.replaceChildren(icon(audio.paused ? 'play' : 'pause'));
    button.setAttribute('aria-label', audio.paused ? `${w('play')}, ${duration(seconds)}` : w('pause'));
    fill.style.width = `${Math.min(100, (audio.currentTime / length()) * 100)}%`;
    left.textContent = audio.currentTime ? duration(audio.currentTime) : duration(seconds);
  };
  const broken = () => { left.textContent = w('noSound'); button.disabled = true; };
  button.addEventListener('click', () => {
    if (!audio.paused) return audio.pause();
    for (const other of document.querySelectorAll('audio')) if (other !== audio) other.pause();
    return audio.play().catch((error) => { if (error.name !== 'AbortError') broken(); });
  });
  for (const name of ['play', 'pause', 'timeupdate']) audio.addEventListener(name, show);
  audio.addEventListener('ended', () => { audio.currentTime = 0; show(); });
  return h('div', { class: 'voice', data: { testid: 'voice' } }, button, h('span', { class: 'track' }, fill), left, audio);
}

function odd(m) {
  const kind = Object.keys(ODD).find((key) => (m[key] || m.kind === key) && !['photo', 'document', 'voice'].includes(key));
  if (kind === 'sticker') return h('div', { class: 'sticker', role: 'img', 'aria-label': w('sticker'), text: m.sticker?.emoji ?? m.sticker });
  return h('div', { class: 'odd' }, kind ? icon(ODD[kind]) : null, w(ODD[kind] ?? 'message'));
}

function keyboard(m, does) {
  const rows = m.buttons ?? m.keyboard.map((row) => row.map((text) => ({ text, say: true })));
  return h('div', { class: 'keys' }, rows.map((row) => h('div', { class: 'keys-row' }, row.map((key) => {
    const props = { class: `key ${key.style ?? ''}`, data: { testid: 'button' } };
    if (key.url) {
      const leave = { href: key.url, target: '_blank', rel: 'noopener noreferrer', on: { click: (e) => does.link(e, key.url) } };
      return h('a', { ...props, ...leave }, h('span', { text: key.text }), icon('out'));
    }
    props.data.data = key.data ?? '';
    const act = (e) => (key.copy ? does.copy(key.copy) : key.say ? does.command(key.text) : does.press(m, key.data, e.currentTarget));
    return h('button', { ...props, type: 'button', on: { click: act } }, h('span', { text: key.text }));
  }))));
}

function quote(target, does, m) {
  if (!m.reply_to) return null;
  const id = m.reply_to.message_id ?? m.reply_to;
  return h('button', { type: 'button', class: 'quote', data: { testid: 'quote' }, on: { click: () => does.jump(id) } },
    h('span', { class: 'sr', text: w('replying') }), h('span', { class: 'quote-text', text: target ? gist(target) : '…' }));
}

/** does: {link, command, press, copy, menu, jump}; target: the message this one answers, if known. */
export function bubble(m, target, does) {
  const bare = Boolean(m.sticker || m.kind === 'sticker');
  const date = new Date(m.date * 1000);
  const note = (name, label) => h('span', { class: 'note', role: 'img', 'aria-label': label, title: label }, icon(name));
  const text = m.html || m.text ? rich(m, does) : null;
  const body = h('div', { class: `bubble ${bare ? 'bare' : ''} ${m.photo ? 'has-photo' : ''}` },
    m.forward_origin ? h('span', { class: 'forwarded' }, icon('forward'), w('forwarded')) : null,
    quote(target, does, m),
    m.photo ? photo(m) : null, m.document ? paper(m.document) : null, m.voice ? voice(m.voice) : null,
    text && !bare ? text : null,
    (bare || !(text || m.photo || m.document || m.voice)) ? odd(m) : null,
    h('span', { class: 'meta' },
      m.protected ? note('lock', w('protected')) : null,
      m.silent ? note('quiet', w('silent')) : null,
      m.edited ? h('span', { text: w('edited') }) : null,
      h('time', { datetime: date.toISOString(), text: clockTime(date) })),
    h('button', { type: 'button', class: 'dots', 'aria-label': w('actions'), 'aria-haspopup': 'menu', data: { testid: 'actions' },
      on: { click: (e) => does.menu(m, e.currentTarget) } }, icon('more')),
    m.reaction ? h('span', { class: 'reaction', text: [].concat(m.reaction).map((one) => one.emoji ?? one).join(' ') }) : null);
  body.addEventListener('click', (event) => {
    if (event.target.closest('a, button, audio, [role=button]') || String(getSelection())) return;
    does.menu(m, body.querySelector('.dots'), { x: event.clientX, y: event.clientY });
  });
  return h('li', { class: `message ${m.from === 'bot' ? 'from-bot' : 'from-user'}`, data: { testid: 'message', message: m.message_id, from: m.from } },
    body, m.buttons?.length || m.keyboard?.length ? keyboard(m, does) : null);
}
