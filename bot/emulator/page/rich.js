// A message's text: only the tags Telegram knows, links and commands alive, long quotes folded.
import { h } from './dom.js';
import { w } from './words.js';

const TAGS = new Set(['B', 'STRONG', 'I', 'EM', 'U', 'INS', 'S', 'STRIKE', 'DEL', 'CODE', 'PRE', 'BR']);
const SAFE = /^(https?:|tg:|mailto:|tel:)/i;
const ALIVE = /(https?:\/\/[^\s<>"]+|\bt\.me\/[^\s<>"]+)|((?<![\w/])\/[a-z][a-z0-9_]{0,31}\b(?!\/))/gi;

/** The token of t.me/<bot>?start=TOKEN (also inside a t.me/share/url link), or null. */
export function startToken(href, bot) {
  let url;
  try { url = new URL(/^[a-z]+:/i.test(href) ? href : `https://${href}`); } catch { return null; }
  if (url.protocol === 'tg:' && url.searchParams.get('start')) return url.searchParams.get('start');
  if (!/^(www\.)?(t|telegram)\.(me|dog)$/.test(url.hostname)) return null;
  if (url.pathname === '/share/url') return startToken(url.searchParams.get('url') ?? '', bot) ?? firstToken(url.searchParams.get('text'), bot);
  const sameBot = !bot || url.pathname.slice(1).toLowerCase() === bot.toLowerCase();
  return sameBot ? url.searchParams.get('start') : null;
}
const firstToken = (text, bot) => (text?.match(/https?:\/\/\S+/g) ?? []).map((one) => startToken(one, bot)).find(Boolean) ?? null;

function anchor(href, children, does) {
  const url = /^[a-z]+:/i.test(href) ? href : `https://${href}`;
  if (!SAFE.test(url)) return h('span', {}, children);
  return h('a', { href: url, target: '_blank', rel: 'noopener noreferrer', on: { click: (event) => does.link(event, url) } }, children);
}

function plain(text, does, insideLink) {
  if (insideLink) return [text];
  const out = [];
  let last = 0;
  for (const match of text.matchAll(ALIVE)) {
    const found = match[1] ? match[0].replace(/[.,;:!?)”’]+$/, '') : match[0];
    out.push(text.slice(last, match.index), match[1] ? anchor(found, [found], does)
      : h('button', { type: 'button', class: 'command', on: { click: () => does.command(found) }, text: found }));
    last = match.index + found.length;
  }
  out.push(text.slice(last));
  return out.filter((piece) => piece !== '');
}

function folded(quote) {
  const lines = quote.textContent.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 42)), 0);
  if (lines + quote.querySelectorAll('br').length <= 3) return quote; // measured by letters: it may be built while hidden
  const body = h('div', { class: 'fold' }, ...quote.childNodes);
  const toggle = h('button', { type: 'button', class: 'fold-more', 'aria-expanded': 'false', data: { testid: 'more' }, text: w('more') });
  toggle.addEventListener('click', () => {
    const open = quote.classList.toggle('open');
    toggle.setAttribute('aria-expanded', String(open));
    toggle.textContent = w(open ? 'less' : 'more');
  });
  quote.classList.add('folded');
  quote.replaceChildren(body, toggle);
  return quote;
}

function spoiler(children) {
  const hidden = h('span', { class: 'spoiler', role: 'button', tabindex: 0, 'aria-label': w('spoiler') }, children);
  const show = (event) => {
    if (event.type === 'keydown' && event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    for (const name of ['role', 'tabindex', 'aria-label']) hidden.removeAttribute(name);
    hidden.classList.add('shown');
  };
  hidden.addEventListener('click', show);
  hidden.addEventListener('keydown', show);
  return hidden;
}

/** A quote breaks the line by itself: the line feed after it would show as an empty line. */
function convertAll(nodes, does, insideLink) {
  for (const node of nodes) {
    if (node.nodeType === Node.TEXT_NODE && /^(BLOCKQUOTE|PRE)$/.test(node.previousSibling?.tagName)) node.data = node.data.replace(/^\n/, '');
  }
  return [...nodes].flatMap((node) => convert(node, does, insideLink));
}

function convert(node, does, insideLink = false) {
  if (node.nodeType === Node.TEXT_NODE) return plain(node.data, does, insideLink);
  if (node.nodeType !== Node.ELEMENT_NODE) return [];
  const link = insideLink || node.tagName === 'A' || node.tagName === 'CODE' || node.tagName === 'PRE';
  const children = convertAll(node.childNodes, does, link);
  if (TAGS.has(node.tagName)) return [h(node.tagName.toLowerCase(), {}, children)];
  if (node.tagName === 'A') return [anchor(node.getAttribute('href') ?? '', children, does)];
  if (node.tagName === 'TG-SPOILER' || node.classList.contains('tg-spoiler')) return [spoiler(children)];
  if (node.tagName === 'BLOCKQUOTE') {
    const quote = h('blockquote', {}, children);
    return [node.hasAttribute('expandable') || node.classList.contains('expandable') ? folded(quote) : quote];
  }
  if (node.tagName === 'SCRIPT' || node.tagName === 'STYLE') return [];
  return children;
}

/** does: {link(event, href), command(text)} */
export function rich(message, does) {
  const box = h('div', { class: 'text' });
  if (message.html) {
    const parsed = new DOMParser().parseFromString(`<body>${message.html}</body>`, 'text/html');
    box.append(...convertAll(parsed.body.childNodes, does, false));
  } else if (message.text) box.append(...plain(message.text, does));
  return box;
}
