// Tells when a page has come to rest: the server has answered all it was asked, and everything is drawn.
// Runs before any script of the page; `PROTOCOL` holds the field numbers of Streamlit's messages.
((PROTOCOL) => {
  // Milliseconds: a shorter timer belongs to what was just done, a longer one watches.
  const SHORT = 320;
  const LOOKS = 2;
  const open = new Set(), timers = new Set();
  let isWorking = true, uploads = 0;
  const { setTimeout: start, clearTimeout: stop } = globalThis;

  // Which fields a message has, and the value of those that are numbers.
  function fieldsOf(bytes) {
    const found = new Map();
    let place = 0;
    const number = () => {
      let value = 0, factor = 1, byte;
      do {
        byte = bytes[place++];
        value += (byte & 127) * factor;
        factor *= 128;
      } while (byte > 127);
      return value;
    };
    while (place < bytes.length) {
      const tag = number(), field = Math.floor(tag / 8), sort = tag % 8;
      const value = sort === 0 || sort === 2 ? number() : 0;
      found.set(field, value);
      place += { 1: 8, 2: value, 5: 4 }[sort] ?? 0;
    }
    return found;
  }

  function hear({ data }) {
    const found = fieldsOf(new Uint8Array(data));
    for (const [asked, answered] of PROTOCOL.answers) if (found.has(answered)) open.delete(asked);
    if (found.has(PROTOCOL.started)) isWorking = true;
    if (found.has(PROTOCOL.finished)) isWorking = found.get(PROTOCOL.finished) === PROTOCOL.forRerun;
  }

  const heard = new WeakSet(), { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (data) {
    if (!heard.has(this)) this.addEventListener('message', hear);
    heard.add(this);
    const found = fieldsOf(new Uint8Array(data));
    for (const [asked] of PROTOCOL.answers) if (found.has(asked)) open.add(asked);
    return send.call(this, data);
  };

  const { send: upload } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (...data) {
    uploads += 1;
    this.addEventListener('loadend', () => { uploads -= 1; });
    return upload.apply(this, data);
  };

  globalThis.setTimeout = (act, delay = 0, ...rest) => {
    const timer = start(() => { timers.delete(timer); act(...rest); }, delay);
    if (delay < SHORT) timers.add(timer);
    return timer;
  };
  globalThis.clearTimeout = (timer) => { timers.delete(timer); stop(timer); };

  function isUndrawn({ shadowRoot }) {
    if (!shadowRoot) return true;
    const map = shadowRoot.querySelector('.canvas:not([data-drawn], .failed)');
    return Boolean(map) || [...shadowRoot.querySelectorAll('table')].some((table) => !table.rows.length);
  }

  function isMoving(animation) {
    return animation.playState === 'running' && animation.effect?.getComputedTiming().endTime !== Infinity;
  }

  // What the page still waits for, in words.
  function waiting() {
    const all = (selector) => [...document.querySelectorAll(selector)];
    const states = all('[data-testid=stApp]').map((app) => app.dataset.testScriptState);
    const reasons = {
      'the page is loading': document.readyState !== 'complete' || document.fonts.status === 'loading',
      'the server has not begun to answer': open.size,
      'the server is working': isWorking,
      'a file is on its way': uploads,
      [`the program says: ${states}`]: states[0] !== 'notRunning',
      'something old stands there still': all('[data-stale=true]').length,
      'a place is kept for what comes': all('[data-testid=stSkeleton]').length,
      'a component is not drawn': all('[data-testid=stBidiComponentIsolated]').some(isUndrawn),
      'something moves': document.getAnimations().some(isMoving),
      'a timer runs': timers.size,
    };
    return Object.keys(reasons).filter((reason) => reasons[reason]);
  }

  const pause = () => new Promise((done) => {
    requestAnimationFrame(() => requestIdleCallback(done, { timeout: 100 }));
    start(done, 100);
  });

  // Returns an empty list once nothing is waited for in several frames, or what is waited for when patience ends.
  globalThis.stillness = async (patience) => {
    const end = performance.now() + patience;
    for (let quiet = 0; ;) {
      const reasons = waiting();
      quiet = reasons.length ? 0 : quiet + 1;
      if (quiet > LOOKS || performance.now() > end) return reasons;
      await pause();
    }
  };
})
