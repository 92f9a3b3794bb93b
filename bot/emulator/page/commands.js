// The list of the bot's commands above the composer, as the person has them now.
import { h, icon } from './dom.js';
import { w } from './words.js';

/** area: the textarea it serves; picked(text): sends the chosen command. */
export function createCommands(area, uid, picked) {
  let commands = [];
  let chosen = -1;
  const list = h('ul', { class: 'commands', id: `${uid}-commands`, role: 'listbox', hidden: true, data: { testid: 'commands' } });
  const button = h('button', {
    type: 'button', class: 'icon-btn', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', data: { testid: 'command-menu' },
    on: { click: toggle },
  }, icon('slash'));
  area.setAttribute('aria-controls', list.id);

  function option({ command, description }, i) {
    return h('li', {
      role: 'option', id: `${uid}-command-${i}`, 'aria-selected': 'false', data: { testid: 'command', command },
      on: { mousedown: (event) => event.preventDefault(), click: () => picked(`/${command}`) },
    }, h('b', { text: `/${command}` }), h('span', { text: description }));
  }

  /** Those that begin as the text does. */
  function show(beginning) {
    const all = commands.filter(({ command }) => `/${command}`.startsWith(beginning));
    list.hidden = all.length === 0;
    button.setAttribute('aria-expanded', String(!list.hidden));
    list.replaceChildren(...all.map(option));
    choose(-1);
  }

  function hide() {
    list.hidden = true;
    chosen = -1;
    button.setAttribute('aria-expanded', 'false');
    area.removeAttribute('aria-activedescendant');
  }

  function choose(index) {
    chosen = index;
    [...list.children].forEach((one, i) => one.setAttribute('aria-selected', String(i === index)));
    if (!list.children[index]) return area.removeAttribute('aria-activedescendant');
    list.children[index].scrollIntoView({ block: 'nearest' });
    return area.setAttribute('aria-activedescendant', list.children[index].id);
  }

  function toggle() {
    if (!list.hidden) return hide();
    area.focus();
    show(/^\/\w*$/.test(area.value) ? area.value : '/');
    return choose(0);
  }

  /** Arrows choose, Enter picks, Escape closes; true when the key was meant for the list. */
  function key(event) {
    if (list.hidden) return false;
    const count = list.children.length;
    if (event.key === 'ArrowDown') choose((chosen + 1) % count);
    else if (event.key === 'ArrowUp') choose((Math.max(chosen, 0) - 1 + count) % count);
    else if (event.key === 'Escape') hide();
    else if (event.key === 'Enter' && !event.shiftKey && chosen >= 0) picked(`/${list.children[chosen].dataset.command}`);
    else return false;
    event.preventDefault();
    return true;
  }

  function update(itsCommands) {
    commands = itsCommands;
    button.hidden = commands.length === 0;
    for (const el of [list, button]) el.setAttribute('aria-label', w('commands'));
    button.title = w('commands');
  }

  return { list, button, show, hide, key, update };
}
