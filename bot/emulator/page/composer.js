// Where a person writes: text, commands, a voice sample; the reply or the edit at hand.
import { gist } from './bubble.js';
import { createCommands } from './commands.js';
import { h, icon, iconButton } from './dom.js';
import { w } from './words.js';

/** does: {send({text, reply_to}), edit(id, text), voice()}: promises that fail when refused. */
export function createComposer(does, uid) {
  const drafts = new Map(); // one per person: a phone may change hands
  let owner = null;
  let held = null; // {kind: 'reply' | 'edit', m}

  const area = h('textarea', { rows: 1, id: `${uid}-text`, data: { testid: 'composer' }, autocomplete: 'off' });
  const about = h('div', { class: 'about', hidden: true, data: { testid: 'about' } });
  const commands = createCommands(area, uid, (text) => {
    area.value = text;
    submit();
    area.focus();
  });
  const mic = iconButton('mic', '', () => does.voice(), { data: { testid: 'mic' } });
  const send = iconButton('send', '', submit, { data: { testid: 'send' }, class: 'icon-btn send' });
  const row = h('div', { class: 'composer-row' }, commands.button, area, mic, send);
  const el = h('div', { class: 'composer' }, commands.list, about, row);

  function fit() {
    area.style.height = 'auto';
    area.style.height = `${Math.min(area.scrollHeight + 2, 160)}px`;
    const empty = !area.value.trim();
    mic.hidden = !empty || Boolean(held);
    send.hidden = empty && !held;
    send.disabled = empty;
  }

  /** Takes up a message to answer or to edit; null lets it go. */
  function hold(kind, m) {
    held = kind ? { kind, m } : null;
    about.hidden = !held;
    about.replaceChildren(...(held ? [icon(kind), preview(kind, m), iconButton('close', w('cancel'), drop, { data: { testid: 'about-cancel' } })] : []));
    label(send, w(kind === 'edit' ? 'save' : 'send'));
    fit();
    area.focus();
  }
  function preview(kind, m) {
    const title = h('span', { class: 'about-title', text: w(kind === 'edit' ? 'editing' : 'replying') });
    return h('span', { class: 'about-words' }, title, h('span', { class: 'about-text', text: gist(m) }));
  }
  function drop() {
    if (held?.kind === 'edit') area.value = '';
    hold(null);
  }

  async function submit() {
    const text = area.value.trim();
    if (!text) return;
    const was = held;
    area.value = '';
    if (held) hold(null);
    else fit();
    commands.hide();
    try {
      if (was?.kind === 'edit') await does.edit(was.m.message_id, text);
      else await does.send(was ? { text, reply_to: was.m.message_id } : { text });
    } catch { // refused: the words come back, unless new ones stand there already
      if (area.value) return;
      area.value = text;
      if (was) hold(was.kind, was.m);
      else fit();
    }
  }

  area.addEventListener('input', () => {
    fit();
    if (/^\/\w*$/.test(area.value)) commands.show(area.value);
    else commands.hide();
  });
  area.addEventListener('blur', () => setTimeout(() => { if (!el.contains(document.activeElement)) commands.hide(); }, 150));
  area.addEventListener('keydown', (event) => {
    if (event.isComposing || commands.key(event)) return;
    if (event.key === 'Escape' && held) drop();
    if (event.key !== 'Enter' || event.shiftKey) return;
    event.preventDefault();
    submit();
  });

  function label(button, text) {
    button.setAttribute('aria-label', text);
    button.title = text;
  }

  function update(user, itsCommands) {
    if (owner !== user.id) {
      if (owner !== null) drafts.set(owner, held?.kind === 'edit' ? '' : area.value);
      owner = user.id;
      area.value = drafts.get(owner) ?? '';
      held = null;
      about.hidden = true;
      commands.hide();
    }
    commands.update(itsCommands);
    area.placeholder = w('message');
    area.setAttribute('aria-label', w('message'));
    area.lang = user.language_code || '';
    label(mic, w('sendVoice'));
    label(send, w(held?.kind === 'edit' ? 'save' : 'send'));
    fit();
  }

  return {
    el,
    update,
    reply: (m) => hold('reply', m),
    edit: (m) => { area.value = m.text ?? ''; hold('edit', m); },
  };
}
