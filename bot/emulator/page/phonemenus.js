// The menus of a phone: the odd things it can send, what one can do with a message, where a link opens.
import { api } from './api.js';
import { confirmBox, openMenu } from './popup.js';
import { startToken } from './rich.js';
import { w } from './words.js';

const ODD = [
  ['sticker', 'sendSticker', { sticker: '🙂' }, 'send-sticker'],
  ['photo', 'sendPhoto', { photo: true }, 'send-photo'],
  ['place', 'sendPlace', { location: true }, 'send-location'],
  ['poll', 'sendPoll', { poll: true }, 'send-poll'],
  ['file', 'sendFile', { document: 'muistio.pdf' }, 'send-document'],
  ['mic', 'sendVoice', { voice: 7 }, 'send-voice'],
];

/** phone: {app, slot, user(), send(body), quietly(work), reply(m), edit(m)} */
export function createMenus(phone) {
  const { app, slot, send, quietly } = phone;

  async function remove() {
    if (await confirmBox(w('removeAsk', phone.user().first_name), w('remove'))) quietly((me) => api.setUser(me, { deleted: true }));
  }

  function more(event) {
    const { blocked, deleted } = phone.user();
    const odd = blocked || deleted ? [] : ODD;
    const block = {
      icon: 'block', text: w(blocked ? 'unblock' : 'block'), testid: 'block',
      run: () => quietly((me) => api.setUser(me, { blocked: !blocked })),
    };
    openMenu(event.currentTarget, w('menu'), [
      ...odd.map(([icon, word, body, testid]) => ({ icon, text: w(word), testid, run: () => send(body) })),
      block,
      ...(deleted ? [] : [{ icon: 'bin', text: w('remove'), danger: true, testid: 'delete-account', run: remove }]),
    ]);
  }

  function message(m, dots, at) {
    const { blocked, deleted } = phone.user();
    if (blocked || deleted) return;
    const items = [{ icon: 'reply', text: w('reply'), testid: 'reply', run: () => phone.reply(m) }];
    const editable = m.from !== 'bot' && m.text && !m.photo && !m.voice && !m.document && !m.forward_origin;
    if (editable) items.push({ icon: 'edit', text: w('edit'), testid: 'edit', run: () => phone.edit(m) });
    if (!m.protected && !m.poll) items.push({ icon: 'forward', text: w('forward'), testid: 'forward', run: () => send({ forward_of: m.message_id }) });
    openMenu(dots, w('actions'), items, at);
  }

  /** A link to the bot opens on somebody's phone; other links go their way. */
  function link(event, href) {
    const token = startToken(href, app.live.bot.username);
    if (!token) return;
    event.preventDefault();
    const me = phone.user().id;
    const others = app.live.users.filter((one) => one.id !== me && !one.deleted);
    openMenu(event.currentTarget, w('openLink'), [
      { icon: 'link', text: w('openHere'), testid: 'open-here', run: () => app.openOn(me, token, slot) },
      ...others.map((one) => ({
        icon: 'forward', text: w('openThere', one.first_name), testid: `open-${one.id}`, run: () => app.openOn(one.id, token, slot),
      })),
    ]);
  }

  return { more, message, link };
}
