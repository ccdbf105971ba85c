// Draws the network with the vis-network file of pyvis. The instance outlives reruns, so zoom and place stay.
const SMALLEST_HEIGHT = 320, FIT_MARGIN = 30, NAME_MARGIN = 46, PHONE = 640, LARGEST_SIGN = 30, NEAR = 1.15, TOUCH_REACH = 9;
// Milliseconds after which a window counts as resized.
const SETTLING = 150;
// The weight of named actors, as drawing.py sends it; what is missing comes before them, groups without a name after.
const NAMED_FIRST = 1000;
const STILL = matchMedia('(prefers-reduced-motion: reduce)');

function loadScript(address) {
  const scripts = (globalThis.netzlotseScripts ??= {});
  return (scripts[address] ??= new Promise((resolve, reject) => {
    if (globalThis.vis) return resolve();
    const script = document.createElement('script');
    script.src = address;
    script.onload = resolve;
    script.onerror = () => { delete scripts[address]; reject(new Error('vis-network')); };
    document.head.append(script);
  }));
}

function filled(template, values) {
  return template.replace(/\{(\w+)\}/g, (place, name) => values[name] ?? place);
}

class NetworkMap extends Surface {
  // -- data ------------------------------------------------------------------------------------------------------

  update(data, send) {
    this.send = send;
    this.data = data;
    this.element.setAttribute('aria-label', data.alt);
    this.element.style.height = `${this.heightFor(data)}px`;
    this.speak();
    const shape = JSON.stringify([data.nodes, data.edges, data.areas, data.looks]);
    if (shape !== this.shape) {
      const isOther = this.network !== data.network || this.kept !== keptView(data);
      this.shape = shape;
      this.network = data.network;
      this.kept = keptView(data);
      this.hidden = new Set(data.hidden);
      this.draw(isOther);
    }
    this.applyLook();
    const selected = data.selected ?? null;
    if (selected !== (this.current ?? this.line ?? null) && !(this.waiting && this.waiting !== selected)) this.mark(selected);
    if (selected && selected !== this.opened) this.showCard();
    this.opened = selected;
    this.waiting = null;
  }

  // As high as the whole picture needs at this width, within limits.
  heightFor({ areas, nodes, height }) {
    const boxes = areas.length ? areas.map((area) => around(area, area.radius, area.radius)) : nodes.map((node) => around(node, node.size, node.size));
    const [left, top, right, bottom] = boundsOf(boxes), width = this.element.clientWidth;
    const wanted = (width - 2 * FIT_MARGIN) * (bottom - top) / (right - left || 1) + 2 * NAME_MARGIN;
    return Math.round(Math.min(height, Math.max(SMALLEST_HEIGHT, Math.min(wanted, width * 1.3) || 0)));
  }

  speak() {
    const { words } = this.data, all = (selector, act) => this.root.querySelectorAll(selector).forEach(act);
    all('[data-word]', (element) => { element.textContent = words[element.dataset.word]; });
    all('[data-aria-word]', (element) => element.setAttribute('aria-label', words[element.dataset.ariaWord]));
    all('[data-title-word]', (element) => { element.title = words[element.dataset.titleWord]; });
    all('[data-placeholder-word]', (element) => { element.placeholder = words[element.dataset.placeholderWord]; });
    all('[data-role-word]', (element) => element.setAttribute('aria-roledescription', words[element.dataset.roleWord]));
    this.find('.sentences').textContent = this.data.sentences.join(' ');
  }

  // On a phone the card stands below the map: go there once it is drawn.
  showCard(tries = 50) {
    if (innerWidth > PHONE || !tries) return;
    const card = document.querySelector('.st-key-karteikarte:has(h2):not(:has(.st-key-beispiele))');
    if (card) card.scrollIntoView({ block: 'start', behavior: STILL.matches ? 'instant' : 'smooth' });
    else setTimeout(() => this.showCard(tries - 1), 100);
  }

  draw(isOther) {
    const known = this.vis;
    const view = known && !isOther && !this.isWhole ? { position: known.getViewPosition(), scale: known.getScale() } : null;
    known?.destroy();
    this.byId = new Map(this.data.nodes.map((node) => [node.id, node]));
    this.areas = new Map(this.data.areas.map((area) => [area.code, area]));
    this.order = this.inTurn([...this.data.nodes].sort((one, other) => other.weight - one.weight));
    this.trunk = this.hovered = null;
    this.nodes = new vis.DataSet(this.data.nodes.map(({ id, x, y, size, group, shape, kind }) => ({ id, x, y, size, group, shape, hidden: this.hidden.has(kind) })));
    this.lines = this.data.edges.map((edge) => this.lined(edge));
    this.neighbours = new Map(this.data.nodes.map((node) => [node.id, new Set()]));
    for (const edge of this.data.edges) {
      this.neighbours.get(edge.from).add(edge.to);
      this.neighbours.get(edge.to).add(edge.from);
    }
    this.mode = null;
    this.vis = new vis.Network(this.element, { nodes: this.nodes, edges: new vis.DataSet([]) }, this.data.options);
    this.listenToMap();
    if (view) this.vis.moveTo({ ...view, animation: false });
    else this.fit(false);
    if (!this.byId.has(this.current)) this.current = null;
    this.fillLists();
    this.element.querySelector('canvas')?.setAttribute('aria-hidden', 'true');
    this.element.dataset.drawn = String(this.data.nodes.length);
  }

  lined(edge) {
    const from = this.byId.get(edge.from), to = this.byId.get(edge.to);
    const way = wayOf(from, to, this.areas.get(from.area), this.areas.get(to.area), edge.bend);
    return { ...edge, dashes: edge.dashes || null, way, kinds: [from.kind, to.kind] };
  }

  // The most important of every area first, then the second of each, so that no area stays without a name.
  inTurn(sorted) {
    const places = new Map(), named = (node) => (node.missing ? -1 : node.weight >= NAMED_FIRST ? 0 : 1);
    const turn = new Map(sorted.map((node) => {
      const place = places.get(node.area) ?? 0;
      places.set(node.area, place + 1);
      return [node.id, node.area ? place : 0];
    }));
    this.first = new Set(sorted.filter((node) => node.area && turn.get(node.id) === 0).map((node) => node.id));
    return sorted.sort((one, other) => named(one) - named(other) || turn.get(one.id) - turn.get(other.id) || other.weight - one.weight);
  }

  listenToMap() {
    this.vis.on('beforeDrawing', (context) => this.drawGround(context));
    this.vis.on('afterDrawing', (context) => this.drawFront(context));
    this.vis.on('click', ({ nodes, pointer }) => this.clicked(nodes[0], pointer.canvas));
    this.vis.on('hoverNode', ({ node }) => this.hover(node));
    this.vis.on('blurNode', () => this.hover(null));
    this.vis.on('dragStart', () => { this.isMoving = true; });
    this.vis.on('dragEnd', () => this.rest());
    this.vis.on('zoom', () => this.zoomed());
    this.vis.on('animationFinished', () => this.zoomed());
    this.vis.on('resize', () => this.resized());
  }

  fillLists() {
    const tag = (name, content, attributes = {}) => {
      const element = document.createElement(name);
      if (content) element.textContent = content;
      Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
      return element;
    };
    this.find('datalist').replaceChildren(...this.data.nodes.map((node) => tag('option', '', { value: node.name })));
    const sign = ({ symbol, code }) => tag('span', symbol, { class: 'symbol', 'aria-hidden': 'true', 'data-code': code });
    this.find('.kinds').replaceChildren(...this.data.legend.map((entry) => {
      const item = tag('li'), button = tag('button', '', { type: 'button', 'aria-pressed': String(!this.hidden.has(entry.code)) });
      button.append(sign(entry), tag('span', `${entry.label} (${entry.count})`, { class: 'name' }));
      button.addEventListener('click', () => this.toggle(entry, button));
      item.append(button);
      return item;
    }));
    this.find('.colours').replaceChildren(...this.data.colours.map((entry) => {
      const item = tag('li');
      item.append(sign(entry), tag('span', `${entry.label} (${entry.count})`));
      return item;
    }));
    this.find('.lines').replaceChildren(...this.data.strokes.map((stroke) => {
      const item = tag('li');
      item.innerHTML = '<svg class="line" width="34" height="12" aria-hidden="true"></svg>';
      item.firstChild.append(...samples(stroke));
      item.append(tag('span', stroke.long));
      return item;
    }));
  }

  // -- acting ----------------------------------------------------------------------------------------------------

  clicked(node, point) {
    if (node) return this.choose(node);
    const name = this.names.find(({ area }) => isInside(point, area));
    if (name) return this.zoomTo(name);
    const reach = TOUCH_REACH / this.vis.getScale();
    const missing = this.seenLines().find((edge) => edge.missing && isOnWay(edge.way, point, reach));
    if (!missing) return this.choose(null);
    this.mark(missing.id);
    this.waiting = missing.id;
    this.send('picked', missing.id);
    this.say(filled(this.data.words.missing, { name: missing.missing }));
  }

  hover(id) {
    this.hovered = id;
    this.element.style.cursor = id ? 'pointer' : 'default';
    this.vis.redraw();
  }

  mark(id) {
    this.current = id && this.byId.has(id) ? id : null;
    this.line = this.current ? null : id;
    if (this.current) this.vis.selectNodes([this.current], false);
    else this.vis.unselectAll();
    this.vis.redraw();
  }

  walk(id) {
    const node = this.byId.get(id);
    this.mark(id);
    this.isWhole = false;
    this.vis.moveTo({ position: this.vis.getPosition(id), scale: Math.max(this.vis.getScale(), Math.min(2, 9 / node.size)), animation: !STILL.matches && { duration: 250 } });
    this.say(`${node.name}, ${node.words}`);
  }

  choose(id) {
    this.mark(id);
    this.trunk = null;
    this.waiting = id;
    this.send('picked', id ?? '');
    const node = id && this.byId.get(id);
    this.say(node ? filled(this.data.words.opened, node) : this.data.words.cleared);
  }

  toggle({ code, label }, button) {
    const isHidden = !this.hidden.delete(code);
    if (isHidden) this.hidden.add(code);
    button.setAttribute('aria-pressed', String(!isHidden));
    this.nodes.update(this.data.nodes.filter((node) => node.kind === code).map(({ id }) => ({ id, hidden: isHidden })));
    if (this.current && this.hidden.has(this.byId.get(this.current).kind)) this.choose(null);
    this.vis.redraw();
    const { words } = this.data, count = this.data.nodes.filter((node) => this.isSeen(node)).length;
    this.say(filled(isHidden ? words.hidden : words.shown, { name: label, n: count }));
    this.send('hidden', [...this.hidden].join(' ') || '-');
  }

  say(words, isVisible = false) {
    const status = this.find('[role=status]');
    status.textContent = words;
    status.className = isVisible ? 'missed' : 'unseen';
  }

  // -- moving ----------------------------------------------------------------------------------------------------

  // A turned phone or another window: the height follows the width, and what was seen whole is seen whole again.
  resized() {
    this.element.style.height = `${this.heightFor(this.data)}px`;
    clearTimeout(this.settled);
    if (this.isWhole) this.settled = setTimeout(() => { if (this.isWhole && this.element.isConnected) this.fit(false); }, SETTLING);
  }

  fit(isAnimated) {
    const shown = this.data.nodes.filter((node) => this.isSeen(node));
    const boxes = [...shown.map((node) => around(node, node.size, node.size)), ...this.seenAreas().map((area) => around(area, area.radius, area.radius))];
    this.isWhole = true;
    this.show(boxes, isAnimated);
    this.fitted = this.target;
    this.zoomed();
  }

  zoomTo({ code, name }) {
    const area = this.areas.get(code);
    if (this.near === code) { this.near = null; return this.fit(true); }
    this.isWhole = false;
    this.show([around(area, area.radius, area.radius)], true);
    this.near = code;
    this.say(filled(this.data.words.zoomed, { name }));
  }

  show(boxes, isAnimated) {
    const { clientWidth, clientHeight } = this.element;
    if (!boxes.length || !clientWidth) return;
    const [left, top, right, bottom] = boundsOf(boxes);
    const largest = LARGEST_SIGN / Math.max(...this.data.nodes.map((node) => node.size));
    const wide = (clientWidth - 2 * FIT_MARGIN) / (right - left), high = (clientHeight - 2 * NAME_MARGIN) / (bottom - top);
    this.target = Math.min(Math.max(1.2, largest), wide, high);
    this.vis.moveTo({ position: { x: (left + right) / 2, y: (top + bottom) / 2 }, scale: this.target, animation: isAnimated && !STILL.matches && { duration: 300 } });
    if (!isAnimated || STILL.matches) this.zoomed();
  }

  // A finger moves the page while all is seen, and the map once it is zoomed in.
  zoomed() {
    if (!this.vis) return;
    this.element.classList.toggle('near', this.vis.getScale() > NEAR * (this.fitted ?? Infinity));
    if (Math.abs(this.vis.getScale() - this.target) > 1e-3) this.near = null;
  }

  rest() {
    this.isMoving = false;
    this.isWhole = false;
    this.near = null;
    this.vis.redraw();
  }

  save() {
    const mode = this.mode;
    if (mode === 'dark') this.usePaper('light');
    const view = { position: this.vis.getViewPosition(), scale: this.vis.getScale(), animation: false };
    const canvas = this.element.querySelector('canvas');
    const { clientWidth: width, clientHeight: height } = canvas, fitted = this.fitted, isWhole = this.isWhole;
    const factor = Math.max(1, PRINT_WIDTH / canvas.width);
    this.isWhole = false;
    this.fitted = fitted * factor;
    this.enlarge(factor, width, height, view);
    const hidden = this.data.legend.filter((entry) => this.hidden.has(entry.code)).map((entry) => entry.label);
    const lines = hidden.length ? [filled(this.data.words.without, { names: hidden.join(', ') })] : [];
    const data = { ...this.data, legend: this.data.legend.filter((entry) => !this.hidden.has(entry.code)), caption: [...this.data.caption, ...lines] };
    const sheet = withCaption(canvas, data, this.look, this.family());
    this.fitted = fitted;
    this.enlarge(1, width, height, view);
    this.vis.setSize('100%', '100%');
    this.isWhole = isWhole;
    const link = document.createElement('a');
    link.download = `${this.data.words.file}-${this.data.network}-${this.data.day}.png`;
    link.href = sheet.toDataURL('image/png');
    link.click();
    if (mode !== this.mode) this.usePaper(mode);
  }

  // Draws the same view larger, letters too. Nothing of it is seen: the browser paints only after `save`.
  enlarge(factor, width, height, view) {
    this.enlarged = Math.min(factor, PRINT_LETTERS);
    this.vis.setSize(`${Math.ceil(width * factor)}px`, `${Math.ceil(height * factor)}px`);
    this.vis.moveTo({ ...view, scale: view.scale * factor });
    this.vis.redraw();
  }

  search(value) {
    const wanted = value.trim().toLocaleLowerCase('de');
    if (!wanted) return;
    const name = (node) => node.name.toLocaleLowerCase('de');
    const found = this.data.nodes.find((node) => name(node) === wanted) ?? this.order.find((node) => name(node).includes(wanted));
    if (found) { this.walk(found.id); this.choose(found.id); }
    else this.say(filled(this.data.words.unknown, { name: value.trim() }), true);
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const seen = (id) => this.isSeen(this.byId.get(id));
      const ids = (event.shiftKey && this.current ? this.branches() : this.data.nodes.map((node) => node.id)).filter(seen);
      if (!event.shiftKey) this.trunk = null;
      const place = ids.indexOf(this.current);
      const next = place < 0 ? (step > 0 ? 0 : ids.length - 1) : (place + step + ids.length) % ids.length;
      if (ids.length) this.walk(ids[next]);
    } else if (event.key === 'Enter' && this.current) this.choose(this.current);
    else if (event.key === 'Escape') this.choose(null);
    else return;
    event.preventDefault();
  }

  // The actors linked to the one from which the walk along the lines began.
  branches() {
    if (!this.trunk || !this.neighbours.get(this.trunk)?.has(this.current)) this.trunk = this.current;
    return [...this.neighbours.get(this.trunk)];
  }

  listen() {
    this.find('input').addEventListener('change', (event) => this.search(event.target.value));
    this.element.addEventListener('keydown', (event) => this.key(event));
    this.element.addEventListener('mousemove', (event) => this.point(event));
    const zoom = (factor) => { this.isWhole = false; this.vis.moveTo({ scale: this.vis.getScale() * factor, animation: !STILL.matches && { duration: 200 } }); };
    const actions = { in: () => zoom(1.3), out: () => zoom(1 / 1.3), fit: () => this.fit(true), save: () => this.save() };
    this.root.querySelectorAll('.buttons button').forEach((button) => button.addEventListener('click', actions[button.dataset.action]));
    const watcher = setInterval(() => {
      if (this.element.isConnected) return this.applyLook();
      clearInterval(watcher);
      this.vis.destroy();
    }, 1000);
  }

  point(event) {
    if (this.hovered || !this.vis) return;
    const { left, top } = this.element.getBoundingClientRect();
    const point = this.vis.DOMtoCanvas({ x: event.clientX - left, y: event.clientY - top });
    this.element.style.cursor = this.names.some(({ area }) => isInside(point, area)) ? 'zoom-in' : 'default';
  }
}

function boundsOf(boxes) {
  return [Math.min, Math.min, Math.max, Math.max].map((pick, side) => boxes.reduce((found, box) => pick(found, box[side]), boxes[0]?.[side] ?? 0));
}

// What makes another picture of the same network: then the view is fitted anew, else zoom and place stay.
function keptView(data) { return data.arrangement; }

function samples({ dashes, thin, missing, hollow }) {
  const draw = (name, attributes) => {
    const element = document.createElementNS('http://www.w3.org/2000/svg', name);
    Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
    return element;
  };
  if (hollow) return [draw('circle', { cx: 17, cy: 6, r: 5, fill: 'none', 'stroke-width': 1.6, 'stroke-dasharray': '3 2' })];
  const line = (y, more) => draw('line', { x1: 1, y1: y, x2: 33, y2: y, 'stroke-dasharray': dashes.map((part) => 0.8 * part).join(' '), ...more });
  if (missing) return [3, 9].map((y) => line(y, { class: 'missing', stroke: 'currentColor' }));
  return [line(6, thin ? { 'stroke-width': 1 } : {})];
}

export default async function render({ data, parentElement, setTriggerValue }) {
  const element = parentElement.querySelector('.canvas');
  try {
    await loadScript(data.script);
  } catch {
    element.textContent = data.words.failed;
    element.classList.add('failed');
    return () => {};
  }
  let map = parentElement.netzlotseMap;
  if (!map) {
    map = parentElement.netzlotseMap = new NetworkMap(parentElement, element);
    map.listen();
  }
  map.update(data, (name, value) => setTriggerValue(name, value));
  return () => {};
}
