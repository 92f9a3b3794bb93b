// Menus, dialogs and passing notes. Escape closes them all and gives the focus back.
import { h, icon } from './dom.js';
import { w } from './words.js';

let closeOpen = () => {};

/** A menu by its anchor. items: [{icon?, text, danger?, testid?, run}] */
export function openMenu(anchor, label, items, at = anchor) {
  closeOpen();
  const before = document.activeElement;
  const menu = h('div', { class: 'menu', role: 'menu', 'aria-label': label, data: { testid: 'popup' } });
  const close = (refocus = true) => {
    if (!menu.isConnected) return;
    menu.remove();
    document.removeEventListener('pointerdown', outside, true);
    removeEventListener('resize', away);
    anchor.setAttribute?.('aria-expanded', 'false');
    if (!anchor.hasAttribute?.('aria-haspopup')) anchor.removeAttribute?.('aria-expanded');
    closeOpen = () => {};
    if (refocus) (anchor.isConnected && anchor.matches('button, a') ? anchor : before)?.focus?.({ preventScroll: true });
  };
  const away = () => close(false);
  const outside = (event) => { if (!menu.contains(event.target)) close(false); };
  for (const item of items) {
    menu.append(h('button', {
      type: 'button', role: 'menuitem', tabindex: -1, class: item.danger ? 'danger' : '', data: { testid: item.testid ?? 'item' },
      on: { click: () => { close(); item.run(); } },
    }, item.icon ? icon(item.icon) : null, h('span', { text: item.text })));
  }
  menu.addEventListener('keydown', (event) => {
    const all = [...menu.children];
    const here = all.indexOf(document.activeElement);
    const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to !== undefined) { event.preventDefault(); all.at(to % all.length).focus(); }
    if (event.key === 'Escape' || event.key === 'Tab') { event.preventDefault(); event.stopPropagation(); close(); }
  });
  document.body.append(menu);
  place(menu, at);
  if (anchor.hasAttribute?.('aria-haspopup')) anchor.setAttribute('aria-expanded', 'true');
  document.addEventListener('pointerdown', outside, true);
  addEventListener('resize', away);
  closeOpen = close;
  menu.firstElementChild?.focus({ preventScroll: true });
}

/** Near the anchor (an element or a point), inside the window. */
function place(menu, at) {
  const box = at.getBoundingClientRect?.() ?? { left: at.x, right: at.x, top: at.y, bottom: at.y };
  const { offsetWidth: width, offsetHeight: height } = menu;
  const left = box.left + width > innerWidth - 8 ? box.right - width : box.left;
  const below = box.bottom + 6 + height < innerHeight - 8;
  menu.style.left = `${Math.max(8, Math.min(left, innerWidth - width - 8))}px`;
  menu.style.top = `${Math.max(8, below ? box.bottom + 6 : box.top - height - 6)}px`;
}

/** A native dialog; resolves with the value of the button that closed it, '' for Escape. */
export function dialog(content, buttons, testid) {
  return new Promise((resolve) => {
    const box = h('dialog', { class: 'dialog', data: { testid }, on: { close: () => { resolve(box.returnValue); box.remove(); } } },
      h('form', { method: 'dialog' }, content, h('div', { class: 'row' }, buttons.map(({ text, value, kind }) =>
        // only the yes is a submit button, so that Enter in a field means it
        h('button', { type: value ? 'submit' : 'button', value, class: `btn ${kind ?? ''}`, data: { testid: `dialog-${value || 'cancel'}` },
          on: value ? {} : { click: () => box.close('') }, text })))));
    document.body.append(box);
    box.showModal();
    (box.querySelector('input') ?? box.querySelector('.btn.primary') ?? box.querySelector('.btn')).focus();
    box.addEventListener('pointerdown', (event) => { if (event.target === box) box.close(''); });
  });
}

export const alertBox = (text) => dialog(h('p', { text }), [{ text: w('ok'), value: 'ok', kind: 'primary' }], 'alert');
export const confirmBox = (text, yes) => dialog(h('p', { text }),
  [{ text: w('cancel'), value: '' }, { text: yes, value: 'yes', kind: 'danger' }], 'confirm').then((value) => value === 'yes');

/** A note that passes, in a place that is already a live region. */
export function toast(where, text) {
  const note = h('p', { class: 'toast', data: { testid: 'toast' }, text });
  where.replaceChildren(note);
  setTimeout(() => note.remove(), Math.max(3500, text.length * 80));
}
