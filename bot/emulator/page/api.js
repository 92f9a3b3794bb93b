// The control API of the emulator (docs/emulator.md), and its live events.

async function call(path, body) {
  const response = await fetch(path, body === undefined ? { cache: 'no-store' }
    : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const text = await response.text();
  let answer = null;
  try { answer = text ? JSON.parse(text) : null; } catch { /* not JSON: the status says enough */ }
  if (!response.ok) throw new Error(answer?.error ?? answer?.description ?? answer?.detail ?? `${response.status} ${response.statusText}`);
  return answer;
}

const user = (id) => `/control/users/${encodeURIComponent(id)}`;
export const api = {
  state: () => call('/control/state'),
  chat: (id) => call(`/control/chats/${encodeURIComponent(id)}?after=0`),
  addUser: (body) => call('/control/users', body),
  setUser: (id, body) => call(user(id), body),
  send: (id, body) => call(`${user(id)}/send`, body),
  edit: (id, message_id, text) => call(`${user(id)}/edit`, { message_id, text }),
  press: (id, message_id, data) => call(`${user(id)}/press`, { message_id, data }),
  open: (id, start) => call(`${user(id)}/open`, { start }),
  clock: (body) => call('/control/clock', body),
  file: (id) => `/control/files/${encodeURIComponent(id)}`,
};

/**
 * What the server knows, kept fresh. Tells listeners: users, chat (detail: id), clock, link.
 * Events say what changed; without events (a proxy, a restart) it asks every two seconds.
 */
export class Live extends EventTarget {
  constructor() {
    super();
    Object.assign(this, { users: [], chats: new Map(), commands: new Map(), bot: {}, clock: null, violations: [], linked: true });
    this.busy = new Map();
    this.poll = 0;
    this.wait = 500;
  }

  user(id) { return this.users.find((one) => one.id === id); }
  tell(type, detail) { this.dispatchEvent(new CustomEvent(type, { detail })); }

  async start() {
    await this.refresh().catch(() => {});
    this.connect();
  }

  connect() {
    const source = new EventSource('/control/events');
    source.onopen = () => {
      this.wait = 500;
      clearInterval(this.poll);
      this.poll = 0;
      this.refresh().catch(() => {});
    };
    const change = (event) => {
      let what = {};
      try { what = JSON.parse(event.data); } catch { /* a keep-alive */ }
      if (what.clock || (what.users ?? []).some((id) => !this.user(id))) this.refresh().catch(() => {});
      else for (const id of what.users ?? []) this.refreshChat(id).catch(() => {});
    };
    source.addEventListener('change', change);
    source.onmessage = change;
    source.onerror = () => {
      this.poll ||= setInterval(() => this.refresh().catch(() => {}), 2000);
      this.refresh().catch(() => {});
      if (source.readyState !== EventSource.CLOSED) return; // it reconnects by itself
      setTimeout(() => this.connect(), this.wait);
      this.wait = Math.min(this.wait * 2, 10000);
    };
  }

  /** Runs one fetch per key at a time; a request meanwhile means one more round after it. */
  once(key, work) {
    const running = this.busy.get(key);
    if (running) return (running.again ??= running.now.catch(() => {}).then(() => this.once(key, work)));
    const entry = { now: work().finally(() => this.busy.delete(key)) };
    this.busy.set(key, entry);
    return entry.now;
  }

  link(up) {
    if (this.linked !== up) { this.linked = up; this.tell('link'); }
  }

  refresh() {
    return this.once('state', async () => {
      const state = await api.state().catch((error) => { this.link(false); throw error; });
      this.link(true);
      Object.assign(this, { users: state.users ?? [], bot: state.bot ?? {}, violations: state.violations ?? [] });
      this.setClock(state.clock);
      for (const { id } of this.users) {
        this.chats.set(id, state.chats?.[id] ?? []);
        this.commands.set(id, state.commands?.[id] ?? []);
      }
      this.tell('users');
      for (const { id } of this.users) this.tell('chat', id);
    });
  }

  refreshChat(id) {
    return this.once(`chat ${id}`, async () => {
      const { messages, commands, user: one } = await api.chat(id);
      this.chats.set(id, messages ?? []);
      this.commands.set(id, commands ?? []);
      if (one) this.users = this.users.map((old) => (old.id === id ? { ...old, ...one } : old));
      this.tell('users');
      this.tell('chat', id);
    });
  }

  setClock(clock) {
    if (!clock) return;
    this.clock = { ...clock, heard: Date.now() };
    this.tell('clock');
  }

  /** The emulated now: frozen clocks stand still, others run on from what was heard. */
  now() {
    if (!this.clock) return new Date();
    return new Date(Date.parse(this.clock.now) + (this.clock.frozen ? 0 : Date.now() - this.clock.heard));
  }
}
