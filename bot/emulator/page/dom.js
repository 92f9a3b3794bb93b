// Small helpers: elements without innerHTML, and icons as inline SVG.

/** h('button', {class: 'x', on: {click}, data: {testid: 'y'}, 'aria-label': 'z'}, ...children) */
export function h(tag, props = {}, ...children) {
  const el = document.createElement(tag);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (key === 'on') for (const [name, fn] of Object.entries(value)) el.addEventListener(name, fn);
    else if (key === 'data') for (const [name, text] of Object.entries(value)) el.dataset[name] = text;
    else if (key === 'text') el.textContent = value;
    else el.setAttribute(key, value === true ? '' : value);
  }
  el.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return el;
}

const PATHS = {
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  send: 'M12 19V5M5.5 11.5 12 5l6.5 6.5',
  mic: 'M12 3.5a3 3 0 0 1 3 3V11a3 3 0 0 1-6 0V6.5a3 3 0 0 1 3-3ZM5.5 11a6.5 6.5 0 0 0 13 0M12 17.5v3',
  slash: 'M14.5 5.5 9.5 18.5',
  close: 'm6.5 6.5 11 11M17.5 6.5l-11 11',
  reply: 'M9.5 6 4.5 11l5 5M4.5 11H14a5.5 5.5 0 0 1 5.5 5.5V18',
  edit: 'm5 19 .9-3.9L15.7 5.3a1.6 1.6 0 0 1 2.3 0l.7.7a1.6 1.6 0 0 1 0 2.3L8.9 18.1 5 19Z',
  forward: 'm14.5 6 5 5-5 5M19.5 11H10a5.5 5.5 0 0 0-5.5 5.5V18',
  lock: 'M7 11V8.5a5 5 0 0 1 10 0V11M6 11h12v8.5H6z',
  file: 'M7 3.5h6.5L18 8v12.5H7zM13.5 3.5V8H18',
  play: 'M8.5 5.5v13l10-6.5z',
  pause: 'M9 6v12M15 6v12',
  down: 'm6 9.5 6 6 6-6',
  block: 'M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16ZM6.5 6.5l11 11',
  bin: 'M5 7h14M9.5 7V4.5h5V7M7 7l.8 12.5h8.4L17 7',
  sticker: 'M20 12.5A8 8 0 1 1 11.5 4c0 5 3.5 8.5 8.5 8.5ZM11.5 4 20 12.5',
  photo: 'M4 6h16v12.5H4zM4 16l4.5-4.5 4 4 2.5-2.5 5 5M15.5 9.5h.01',
  place: 'M12 20.5s6.5-5.6 6.5-10.5a6.5 6.5 0 0 0-13 0c0 4.9 6.5 10.5 6.5 10.5ZM12 10h.01',
  poll: 'M6 19v-6M12 19V5M18 19v-9',
  person: 'M12 12a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4ZM5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5',
  link: 'm10 14 4-4M11 7.5l1.7-1.7a3.9 3.9 0 0 1 5.5 5.5L16.5 13M13 16.5l-1.7 1.7a3.9 3.9 0 0 1-5.5-5.5L7.5 11',
  next: 'm6.5 6 7 6-7 6zM17.5 6v12',
  quiet: 'M9 18.5h6M6.5 15.5h9M7.5 15.5V11c0-1 .3-2 .8-2.7M10.5 6.6a4.5 4.5 0 0 1 6 4.4v2.5M5 5l14 14',
  out: 'M9 6H5.5v12.5H18V15M13 5.5h5.5V11M18 6l-7.5 7.5',
  warn: 'M12 5 3.5 19.5h17zM12 10.5v4M12 17h.01',
};

export function icon(name) {
  const NS = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(NS, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('class', `icon icon-${name}`);
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(NS, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}

/** The program's mark: half a sun above the water line, its reflection below. */
export function mark() {
  return h('img', { class: 'mark', src: new URL('mark.svg', import.meta.url).href, alt: '', width: 32, height: 32 });
}

/** A button that shows only an icon but is called something. */
export function iconButton(name, label, onclick, props = {}) {
  return h('button', { type: 'button', class: 'icon-btn', 'aria-label': label, title: label, on: { click: onclick }, ...props },
    icon(name));
}

/** localStorage that may be forbidden. */
export const kept = {
  get(key) { try { return localStorage.getItem(key); } catch { return null; } },
  set(key, value) { try { localStorage.setItem(key, value); } catch { /* private window: the choice lasts this visit */ } },
};
