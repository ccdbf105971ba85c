// Draws the network with the vis-network file of pyvis. The instance outlives reruns, so zoom and place stay.
const LABEL_SIZE = 13, LINE_HEIGHT = 15, LABEL_GAP = 4, SMALLEST_HEIGHT = 340;
// Room for labels beyond the outermost signs, and what a saved picture has around the map.
const FIT_MARGIN = 110, PHONE = 640, EDGE = 6, HALO = 2, RING = 9, SHORTEST = 8;
const PRINT_WIDTH = 1600, PRINT_MARGIN = 48, PRINT_TITLE = 44, PRINT_TEXT = 28, PRINT_STEP = 40, PRINT_STROKE = 80, PRINT_LETTERS = 2;
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

function isDark(element) {
  const [red, green, blue] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

// -- areas: [left, top, right, bottom] ------------------------------------------------------------------------------

const around = ({ x, y }, width, height) => [x - width, y - height, x + width, y + height];
const overlap = (one, other) => one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
const isInside = ({ x, y }, [left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom;

function labelAreas({ x, y }, size, width, height, gap) {
  const at = (left, top) => [left, top, left + width, top + height];
  return [
    at(x - width / 2, y + size + gap), at(x - width / 2, y - size - gap - height),
    at(x + size + gap, y - height / 2), at(x - size - gap - width, y - height / 2),
    at(x + size + gap, y + size), at(x - size - gap - width, y + size), at(x + size + gap, y - size - height), at(x - size - gap - width, y - size - height),
    at(x - size, y + size + gap), at(x + size - width, y + size + gap), at(x - size, y - size - gap - height), at(x + size - width, y - size - gap - height),
    at(x + size + gap, y - size), at(x - size - gap - width, y - size), at(x + size + gap, y + size - height), at(x - size - gap - width, y + size - height),
  ];
}

const shortened = (lines) => [...lines.slice(0, -1), `${lines.at(-1).replace(/( (und|des|der|die|für|mit|von|am|im)|,)$/, '')} …`];

function pushedInside([left, top, right, bottom], seen) {
  const shift = left < seen[0] ? seen[0] - left : right > seen[2] ? seen[2] - right : 0;
  const drop = top < seen[1] ? seen[1] - top : bottom > seen[3] ? seen[3] - bottom : 0;
  return [left + shift, top + drop, right + shift, bottom + drop];
}

// -- a saved picture ------------------------------------------------------------------------------------------------

function linesOf(context, text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (context.measureText(longer).width > width && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

// Gives each entry of the legend its place; `bottom` is where the legend ends.
function legendOf(context, data, width) {
  const entries = [
    ...data.strokes.map((stroke) => ({ ...stroke, indent: PRINT_STROKE + PRINT_TEXT / 2 })),
    ...data.legend.map((kind) => ({ ...kind, indent: PRINT_TEXT * 1.3 })),
  ];
  let left = 0, bottom = 0;
  for (const entry of entries) {
    const room = entry.indent + context.measureText(entry.label).width;
    const isFirstKind = entry === entries[data.strokes.length];
    if (left && (isFirstKind || left + room > width)) { left = 0; bottom += PRINT_STEP; }
    Object.assign(entry, { left, top: bottom });
    left += room + PRINT_MARGIN;
  }
  return { entries, bottom: bottom + PRINT_STEP };
}

function drawEntry(context, { label, dashes, symbol, lightFill, light, indent }, left, top, colour) {
  context.fillStyle = lightFill ?? colour;
  context.strokeStyle = light ?? colour;
  if (symbol) {
    context.setLineDash([]);
    context.lineWidth = 2;
    context.strokeText(symbol, left, top);
    context.fillText(symbol, left, top);
  } else {
    context.lineWidth = 4;
    context.setLineDash(dashes.map((part) => part * 1.6));
    context.beginPath();
    context.moveTo(left, top + PRINT_TEXT / 2);
    context.lineTo(left + PRINT_STROKE, top + PRINT_TEXT / 2);
    context.stroke();
  }
  context.fillStyle = colour;
  context.fillText(label, left + indent, top);
}

function withCaption(map, data, colour, family) {
  const sheet = document.createElement('canvas'), context = sheet.getContext('2d');
  const text = (size, weight) => { context.font = `${weight} ${size}px ${family}`; };
  const room = map.width - 2 * PRINT_MARGIN, [title, ...rest] = data.caption;
  text(PRINT_TITLE, 700);
  const titles = linesOf(context, title, room);
  text(PRINT_TEXT, 400);
  const lines = rest.flatMap((line) => linesOf(context, line, room)), legend = legendOf(context, data, room);
  const head = 1.5 * PRINT_MARGIN + titles.length * PRINT_TITLE * 1.3 + lines.length * PRINT_STEP;
  sheet.width = map.width;
  sheet.height = Math.ceil(head + map.height + 1.5 * PRINT_MARGIN + legend.bottom);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(map, 0, head);
  context.textBaseline = 'top';
  context.fillStyle = colour;
  text(PRINT_TITLE, 700);
  titles.forEach((line, index) => context.fillText(line, PRINT_MARGIN, PRINT_MARGIN + index * PRINT_TITLE * 1.3));
  text(PRINT_TEXT, 400);
  const start = PRINT_MARGIN + titles.length * PRINT_TITLE * 1.3;
  lines.forEach((line, index) => context.fillText(line, PRINT_MARGIN, start + index * PRINT_STEP));
  for (const entry of legend.entries) drawEntry(context, entry, PRINT_MARGIN + entry.left, head + map.height + PRINT_MARGIN / 2 + entry.top, colour);
  return sheet;
}

class NetworkMap {
  constructor(root, element) {
    this.root = root;
    this.element = element;
    this.current = null;
    this.hovered = null;
    this.enlarged = 1;
    this.labels = [];
    this.find = (selector) => root.querySelector(selector);
  }

  // -- data ------------------------------------------------------------------------------------------------------

  update(data, pick) {
    this.pick = pick;
    this.data = data;
    this.element.setAttribute('aria-label', data.alt);
    this.element.style.height = Math.min(data.height, Math.max(SMALLEST_HEIGHT, this.element.clientWidth * 1.1)) + 'px';
    const shape = JSON.stringify([data.nodes, data.edges]);
    if (shape !== this.shape) {
      const isOther = this.network !== data.network;
      this.shape = shape;
      this.network = data.network;
      this.draw(isOther);
    }
    this.applyLook();
    const selected = data.selected ?? null;
    if (selected !== this.current && !(this.waiting && this.waiting !== selected)) this.mark(selected);
    if (selected && selected !== this.opened) this.showCard();
    this.opened = selected;
    this.waiting = null;
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
    const view = known && !isOther ? { position: known.getViewPosition(), scale: known.getScale() } : null;
    known?.destroy();
    this.byId = new Map(this.data.nodes.map((node) => [node.id, node]));
    this.order = [...this.data.nodes].sort((one, other) => other.weight - one.weight);
    this.trunk = null;
    this.nodes = new vis.DataSet(this.data.nodes.map(({ label, ...node }) => node));
    this.edges = new vis.DataSet(this.data.edges);
    this.neighbours = new Map(this.data.nodes.map((node) => [node.id, new Set()]));
    for (const edge of this.data.edges) {
      this.neighbours.get(edge.from).add(edge.to);
      this.neighbours.get(edge.to).add(edge.from);
    }
    this.mode = null;
    this.vis = new vis.Network(this.element, { nodes: this.nodes, edges: this.edges }, this.data.options);
    this.vis.on('afterDrawing', (context) => this.drawLabels(context));
    this.vis.on('click', ({ nodes }) => this.choose(nodes[0] ?? null));
    this.vis.on('hoverNode', ({ node }) => this.hover(node));
    this.vis.on('blurNode', () => this.hover(null));
    if (view) this.vis.moveTo({ ...view, animation: false });
    else this.fit(false);
    if (!this.byId.has(this.current)) this.current = null;
    this.fillLists();
    this.element.querySelector('canvas')?.setAttribute('aria-hidden', 'true');
    this.element.dataset.drawn = String(this.data.nodes.length);
  }

  fillLists() {
    const text = (tag, content, attributes = {}) => {
      const element = document.createElement(tag);
      element.textContent = content;
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      return element;
    };
    this.find('datalist').replaceChildren(...this.data.nodes.map((node) => {
      const option = document.createElement('option');
      option.value = node.name;
      return option;
    }));
    this.find('.kinds').replaceChildren(...this.data.legend.map((entry) => {
      const item = document.createElement('li');
      item.append(text('span', entry.symbol, { class: 'symbol', 'aria-hidden': 'true' }), text('span', `${entry.label} (${entry.count})`));
      return item;
    }));
  }

  // -- looks -----------------------------------------------------------------------------------------------------

  applyLook() {
    const mode = isDark(this.element) ? 'dark' : 'light';
    if (mode === this.mode) return;
    this.mode = mode;
    this.look = this.data.looks[mode];
    this.root.querySelectorAll('.symbol').forEach((symbol, index) => {
      symbol.style.setProperty('--outline', this.data.legend[index][mode]);
      symbol.style.setProperty('--fill', this.data.legend[index][mode + 'Fill']);
    });
    this.vis.setOptions({ groups: this.look.groups });
    this.nodes.update(this.data.nodes.map((node) => ({ id: node.id, group: node.group, ...this.look.groups[node.group] })));
    this.colourEdges();
  }

  colourEdges() {
    const focus = this.hovered ?? this.current;
    this.edges.update(this.data.edges.map((edge) => {
      const isNear = focus && (edge.from === focus || edge.to === focus);
      const colour = isNear ? this.look.highlight : edge.faint ? this.look.faint : this.look.line;
      return { id: edge.id, color: { color: colour, highlight: colour, hover: colour, opacity: focus && !isNear ? 0.25 : 1 } };
    }));
  }

  // Names have the same size at every zoom. Each takes the first free place around its sign; without one it waits for
  // hovering or zooming in. Important actors choose first.
  drawLabels(context) {
    if (!this.look) return;
    const scale = this.vis.getScale();
    const focus = this.hovered ?? this.current;
    const near = focus ? this.neighbours.get(focus) : new Set();
    const family = getComputedStyle(this.element).fontFamily;
    const places = this.vis.getPositions();
    const seen = this.visibleArea(), edge = this.enlarged * EDGE / scale;
    const frame = [seen[0] + edge, seen[1] + edge, seen[2] - edge, seen[3] - edge];
    const halo = this.enlarged * HALO / scale;
    const reach = (node) => node.size + (node.id === this.current ? (RING + this.enlarged * HALO) / scale : halo);
    const signs = this.data.nodes.map((node) => [node.id, around(places[node.id], reach(node), reach(node))]);
    const taken = [];
    this.labels = [];
    const rank = (node) => (node.id === focus ? 2 : near.has(node.id) ? 1 : 0);
    context.save();
    context.textBaseline = 'top';
    context.lineJoin = 'round';
    for (const node of [...this.order].sort((one, other) => rank(other) - rank(one))) {
      const lines = node.label.split('\n'), isFocus = node.id === focus, place = places[node.id], step = this.enlarged * LINE_HEIGHT / scale;
      if (!isInside(place, seen)) continue;
      context.font = `${isFocus ? 600 : 400} ${this.enlarged * LABEL_SIZE / scale}px ${family}`;
      const optionsFor = (shown) => labelAreas(
        place, node.id === this.current ? reach(node) : node.size, Math.max(...shown.map((line) => context.measureText(line).width)), shown.length * step, this.enlarged * LABEL_GAP / scale,
      ).map((area) => pushedInside(area, frame));
      const isFree = (area) => !taken.some((other) => overlap(area, other)) && !signs.some(([, sign]) => overlap(area, sign));
      const isClear = (area) => !overlap(area, around(place, reach(node), reach(node)));
      let shown = lines, area = optionsFor(shown).find(isFree);
      if (!area && isFocus) area = optionsFor(shown).find(isClear);
      for (let count = lines.length - 1; !area && count > 0; count -= 1) {
        shown = shortened(lines.slice(0, count));
        if (shown[0].length >= SHORTEST) area = optionsFor(shown).find(isFree);
      }
      if (!area) continue;
      taken.push(area);
      this.labels.push({ id: node.id, area });
      context.globalAlpha = !focus || isFocus || near.has(node.id) ? 1 : 0.35;
      this.writeLines(context, shown, area, step, 2 * halo);
    }
    if (this.current) this.drawRing(context, places[this.current], this.byId.get(this.current).size + (RING - 3) / scale, 3 / scale);
    context.restore();
  }

  writeLines(context, lines, [left, top, right], step, halo) {
    context.textAlign = 'center';
    context.lineWidth = halo;
    context.strokeStyle = this.look.background;
    context.fillStyle = this.look.text;
    lines.forEach((line, index) => {
      context.strokeText(line, (left + right) / 2, top + index * step);
      context.fillText(line, (left + right) / 2, top + index * step);
    });
  }

  drawRing(context, { x, y }, radius, width) {
    context.globalAlpha = 1;
    context.strokeStyle = this.look.highlight;
    context.lineWidth = width;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.stroke();
  }

  visibleArea() {
    const start = this.vis.DOMtoCanvas({ x: 0, y: 0 });
    const canvas = this.element.querySelector('canvas');
    const end = this.vis.DOMtoCanvas({ x: canvas.clientWidth, y: canvas.clientHeight });
    return [start.x, start.y, end.x, end.y];
  }

  // -- acting ----------------------------------------------------------------------------------------------------

  hover(id) {
    this.hovered = id;
    this.element.style.cursor = id ? 'pointer' : 'default';
    this.colourEdges();
  }

  mark(id) {
    this.current = id && this.byId.has(id) ? id : null;
    if (this.current) this.vis.selectNodes([this.current], false);
    else this.vis.unselectAll();
    this.colourEdges();
    this.vis.redraw();
  }

  walk(id) {
    this.mark(id);
    this.vis.moveTo({ position: this.vis.getPosition(id), scale: Math.max(this.vis.getScale(), 0.8), animation: !STILL.matches && { duration: 250 } });
    const node = this.byId.get(id);
    this.say(`${node.name}, ${node.words}`);
  }

  choose(id) {
    this.mark(id);
    this.trunk = null;
    this.waiting = id;
    this.pick(id ?? '');
    const node = id && this.byId.get(id);
    this.say(node ? `${node.name}, ${node.words}. Karteikarte geöffnet.` : 'Auswahl aufgehoben');
  }

  say(words, isVisible = false) {
    const status = this.find('[role=status]');
    status.textContent = words;
    status.className = isVisible ? 'missed' : 'unseen';
  }

  fit(isAnimated) {
    this.vis.fit({ animation: isAnimated && !STILL.matches && { duration: 300 }, maxZoomLevel: 1.2 });
    const { width, height } = this.element.getBoundingClientRect();
    if (width && height) this.vis.moveTo({ scale: this.vis.getScale() * (1 - FIT_MARGIN / Math.max(width, height)), animation: false });
  }

  save() {
    const look = this.look;
    if (this.mode === 'dark') { this.mode = null; this.usePaper(this.data.looks.light); }
    const view = { position: this.vis.getViewPosition(), scale: this.vis.getScale(), animation: false };
    const canvas = this.element.querySelector('canvas');
    const { clientWidth: width, clientHeight: height } = canvas;
    this.enlarge(Math.max(1, PRINT_WIDTH / canvas.width), width, height, view);
    const sheet = withCaption(canvas, this.data, this.look.text, getComputedStyle(this.element).fontFamily);
    this.enlarge(1, width, height, view);
    this.vis.setSize('100%', '100%');
    const link = document.createElement('a');
    link.download = `netzwerkkarte-${this.data.network}.png`;
    link.href = sheet.toDataURL('image/png');
    link.click();
    if (look !== this.look) this.applyLook();
  }

  // Draws the same view larger, letters too. Nothing of it is seen: the browser paints only after `save`.
  enlarge(factor, width, height, view) {
    this.enlarged = Math.min(factor, PRINT_LETTERS);
    this.vis.setSize(`${Math.ceil(width * factor)}px`, `${Math.ceil(height * factor)}px`);
    this.vis.moveTo({ ...view, scale: view.scale * factor });
    this.vis.redraw();
  }

  usePaper(look) {
    this.look = look;
    this.nodes.update(this.data.nodes.map((node) => ({ id: node.id, ...look.groups[node.group] })));
    this.colourEdges();
    this.vis.redraw();
  }

  search(value) {
    const wanted = value.trim().toLocaleLowerCase('de');
    if (!wanted) return;
    const name = (node) => node.name.toLocaleLowerCase('de');
    const found = this.data.nodes.find((node) => name(node) === wanted) ?? this.order.find((node) => name(node).includes(wanted));
    if (found) { this.walk(found.id); this.choose(found.id); }
    else this.say(`»${value.trim()}« ist auf dieser Karte nicht genannt.`, true);
  }

  key(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (step) {
      const ids = event.shiftKey && this.current ? this.branches() : this.data.nodes.map((node) => node.id);
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
    const zoom = (factor) => this.vis.moveTo({ scale: this.vis.getScale() * factor, animation: !STILL.matches && { duration: 200 } });
    const actions = { in: () => zoom(1.3), out: () => zoom(1 / 1.3), fit: () => this.fit(true), save: () => this.save() };
    this.root.querySelectorAll('button').forEach((button) => button.addEventListener('click', actions[button.dataset.action]));
    const watcher = setInterval(() => {
      if (this.element.isConnected) return this.applyLook();
      clearInterval(watcher);
      this.vis.destroy();
    }, 1000);
  }
}

export default async function render({ data, parentElement, setTriggerValue }) {
  const element = parentElement.querySelector('.canvas');
  try {
    await loadScript(data.script);
  } catch {
    element.textContent = 'Die Karte konnte nicht gezeichnet werden. Bitte laden Sie die Seite neu; die Tabellen unter der Karte zeigen dasselbe.';
    element.classList.add('failed');
    return () => {};
  }
  let map = parentElement.netzlotseMap;
  if (!map) {
    map = parentElement.netzlotseMap = new NetworkMap(parentElement, element);
    map.listen();
  }
  map.update(data, (id) => setTriggerValue('picked', id));
  return () => {};
}
