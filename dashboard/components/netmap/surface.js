// The canvas of the map: what is drawn under and over the signs of vis-network, and in which colours.
const PHONE_MAP = 460, ROOMY_SIDE = 620, RING = 7;
// From so many lines on, moving the map draws them straight.
const MANY_LINES = 1500;

function isDark(element) {
  const [red, green, blue] = (getComputedStyle(element).backgroundColor.match(/[\d.]+/g) ?? [255, 255, 255]).map(Number);
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

class Surface {
  constructor(root, element) {
    this.root = root;
    this.element = element;
    this.current = null;
    this.hovered = null;
    this.enlarged = 1;
    this.labels = [];
    this.names = [];
    this.hidden = new Set();
    this.find = (selector) => root.querySelector(selector);
  }

  // -- looks -----------------------------------------------------------------------------------------------------

  applyLook() {
    const mode = isDark(this.element) ? 'dark' : 'light';
    if (mode === this.mode) return;
    this.usePaper(mode);
    const entries = [...this.data.legend, ...this.data.colours];
    this.root.querySelectorAll('.symbol').forEach((symbol, index) => {
      symbol.style.setProperty('--outline', entries[index][mode]);
      symbol.style.setProperty('--fill', entries[index][mode + 'Fill']);
    });
    this.root.querySelector('.frame').style.setProperty('--highlight', this.look.highlight);
  }

  usePaper(mode) {
    this.mode = mode;
    this.look = this.data.looks[mode];
    this.vis.setOptions({ groups: this.look.groups });
    this.nodes.update(this.data.nodes.map((node) => ({ id: node.id, group: node.group, ...this.look.groups[node.group] })));
    this.vis.redraw();
  }

  isSeen(node) { return !this.hidden.has(node.kind); }

  seenLines() { return this.lines.filter((edge) => !edge.kinds.some((kind) => this.hidden.has(kind))); }

  seenAreas() {
    const counts = new Map();
    for (const node of this.data.nodes) if (this.isSeen(node) && !node.missing) counts.set(node.area, (counts.get(node.area) ?? 0) + 1);
    return this.data.areas.filter((area) => counts.has(area.code)).map((area) => ({ ...area, count: counts.get(area.code) }));
  }

  drawGround(context) {
    if (!this.look) return;
    const scale = this.vis.getScale(), lines = this.seenLines(), real = lines.filter((edge) => !edge.missing);
    drawAreas(context, this.seenAreas(), this.mode, scale);
    const near = Math.min(2.5, Math.max(1, scale / (this.fitted || scale)));
    strokeLines(context, real, {
      colour: this.look.line, width: 1.5 * this.enlarged, alpha: Math.min(BOLDEST, calmness(real.length) * near * this.density()), scale,
      isQuick: this.isMoving && real.length > MANY_LINES,
    });
    for (const edge of lines) if (edge.missing) strokeMissing(context, [edge], this.look, scale / this.enlarged, edge.id === this.line);
  }

  drawFront(context) {
    if (!this.look) return;
    const focus = this.hovered ?? this.current, scale = this.vis.getScale();
    if (focus && this.byId.has(focus)) this.drawFocus(context, focus, scale);
    context.save();
    context.textBaseline = 'top';
    this.drawMarks(context, scale);
    this.drawNames(context, focus, scale);
    context.restore();
    if (this.current) this.drawRing(context, this.byId.get(this.current), scale);
  }

  // Everything steps back but the actor in question, its partners and the lines between them.
  drawFocus(context, focus, scale) {
    const [left, top, right, bottom] = this.visibleArea(), near = this.neighbours.get(focus);
    context.save();
    context.globalAlpha = VEIL;
    context.fillStyle = this.look.background;
    context.fillRect(left, top, right - left, bottom - top);
    context.restore();
    const own = this.seenLines().filter((edge) => edge.from === focus || edge.to === focus);
    strokeLines(context, own.filter((edge) => !edge.missing), { colour: this.look.highlight, width: 2.2 * this.enlarged, alpha: 0.9, scale });
    strokeMissing(context, own.filter((edge) => edge.missing), this.look, scale / this.enlarged, true);
    for (const edge of own) if (edge.arrows) drawArrow(context, edge, this.byId.get(edge.to).size, scale / this.enlarged, this.look.highlight);
    for (const id of [...near, focus]) if (this.isSeen(this.byId.get(id))) this.vis.body.nodes[id].draw(context);
  }

  drawMarks(context, scale) {
    const focus = this.hovered ?? this.current, near = this.neighbours.get(focus);
    for (const node of this.data.nodes) {
      if (!node.missing || !this.isSeen(node)) continue;
      context.globalAlpha = !focus || node.id === focus || near?.has(node.id) ? 1 : 1 - VEIL;
      drawMissing(context, node, this.look, scale / this.enlarged, this.family());
    }
    context.globalAlpha = 1;
  }

  // The same lines lie closer on a small canvas.
  density() { return Math.min(1, Math.sqrt(this.element.clientWidth * this.element.clientHeight) / ROOMY_SIDE); }

  // On a phone letters are a little smaller: more names find room.
  letter() { return this.isPhone() ? 0.86 : 1; }

  isPhone() { return this.element.clientWidth < PHONE_MAP; }

  family() { return (this.letters ??= getComputedStyle(this.element).fontFamily); }

  // Names have the same size at every zoom. Areas choose first, then the focus and its partners, then the important;
  // each takes the first free place around its sign; without one it waits for hovering or zooming in.
  drawNames(context, focus, scale) {
    const seen = this.visibleArea(), edge = this.enlarged * EDGE / scale;
    const frame = [seen[0] + edge, seen[1] + edge, seen[2] - edge, seen[3] - edge];
    const halo = this.enlarged * HALO / scale;
    const reach = (node) => node.size + (node.id === this.current ? this.enlarged * (RING + HALO) / scale : halo);
    const visible = this.data.nodes.filter((node) => this.isSeen(node) && isInside(node, seen));
    const signs = visible.map((node) => around(node, reach(node), reach(node)));
    const taken = this.drawAreaNames(context, visible, frame, scale, Boolean(focus));
    const near = focus ? this.neighbours.get(focus) : new Set();
    const rank = (node) => (node.id === focus ? 2 : near.has(node.id) ? 1 : 0);
    const inView = this.order.filter((node) => this.isSeen(node) && isInside(node, seen));
    const ordered = focus ? [...inView].sort((one, other) => rank(other) - rank(one)) : inView;
    const { clientWidth, clientHeight } = this.element, room = Math.max(8, clientWidth * clientHeight / NAME_ROOM);
    this.labels = [];
    let others = 0;
    for (const node of ordered.slice(0, MOST_TRIES)) {
      const rest = rank(node) === 0;
      if (rest && (focus || others >= room)) continue;
      if (this.writeName(context, node, { focus, scale, frame, halo, taken, signs, reach }) && rest) others += 1;
      if (this.labels.length > MOST_NEAR && !rest) break;
    }
  }

  writeName(context, node, { focus, scale, frame, halo, taken, signs, reach }) {
    const lines = node.label.split('\n'), isFocus = node.id === focus, step = this.enlarged * this.letter() * LINE_HEIGHT / scale;
    context.font = `${isFocus ? 650 : 400} ${this.enlarged * this.letter() * LABEL_SIZE / scale}px ${this.family()}`;
    const optionsFor = (shown) => labelAreas(
      node, node.id === this.current ? reach(node) : node.size, Math.max(...shown.map((line) => context.measureText(line).width)), shown.length * step, this.enlarged * LABEL_GAP / scale,
    ).map((area) => pushedInside(area, frame));
    const isFree = (area) => !taken.some((other) => overlap(area, other)) && !signs.some((sign) => overlap(area, sign));
    const isClear = (area) => !overlap(area, around(node, reach(node), reach(node)));
    const isOpen = (area) => isClear(area) && !taken.some((other) => overlap(area, other));
    let shown = lines, area = optionsFor(shown).find(isFree);
    for (let count = lines.length - 1; !area && count > 0; count -= 1) {
      shown = shortened(lines.slice(0, count));
      if (shown[0].length >= SHORTEST) area = optionsFor(shown).find(isFree);
    }
    if (!area && (focus || (this.first.has(node.id) && !this.isPhone()))) {
      shown = isFocus || lines.length < 3 ? lines : shortened(lines.slice(0, 2));
      area = leastCovering(optionsFor(shown).filter(isOpen), signs);
    }
    if (!area && isFocus) area = optionsFor(shown).find(isClear);
    if (!area) return false;
    taken.push(area);
    this.labels.push({ id: node.id, area });
    writeLines(context, shown, area, step, halo, this.look);
    return true;
  }

  drawAreaNames(context, visible, frame, scale, isQuiet) {
    const letter = this.enlarged * this.letter() / scale, size = AREA_SIZE * letter, step = AREA_LINE * letter, gap = this.enlarged * 3 / scale;
    const seen = this.seenAreas().filter((area) => overlap(around(area, area.radius, area.radius), frame));
    const signs = visible.map((node) => around(node, node.size, node.size));
    const taken = [];
    const foreign = (own) => seen.filter((area) => area.code !== own.code).map((area) => around(area, 0.75 * area.radius, 0.75 * area.radius));
    // On a phone a name may lie over the signs of its own area: they are small there, and it opens the area.
    const [onSigns, onOthers] = this.isPhone() ? [0.5, 8] : [4, 2];
    this.names = [];
    context.font = `650 ${size}px ${this.family()}`;
    for (const area of seen.sort((one, other) => other.radius - one.radius)) {
      const isNarrow = 2 * area.radius * scale / this.enlarged < NARROW;
      const words = isNarrow ? area.narrow : area.lines, lines = [...words.slice(0, -1), `${words.at(-1)} (${area.count})`];
      const width = Math.max(...lines.map((line) => context.measureText(line).width)), height = lines.length * step;
      const cost = (box) => taken.reduce((sum, other) => sum + 60 * shared(box, other), 0) + signs.reduce((sum, other) => sum + onSigns * shared(box, other), 0)
        + foreign(area).reduce((sum, other) => sum + onOthers * shared(box, other), 0);
      const boxes = nameBox(area, width, height, gap).map((box) => pushedInside(box, frame));
      const costs = boxes.map((box, index) => cost(box) + index * 6 / scale / scale), box = boxes[costs.indexOf(Math.min(...costs))];
      taken.push(box);
      this.names.push({ code: area.code, name: area.name, area: box });
      writeLines(context, lines, box, step, 1.4 * this.enlarged * HALO / scale, this.look, isQuiet ? 0.55 : 1);
    }
    return taken;
  }

  drawRing(context, { x, y, size }, scale) {
    context.save();
    context.strokeStyle = this.look.highlight;
    context.lineWidth = this.enlarged * 3 / scale;
    context.beginPath();
    context.arc(x, y, size + this.enlarged * (RING - 2) / scale, 0, 2 * Math.PI);
    context.stroke();
    context.restore();
  }

  visibleArea() {
    const start = this.vis.DOMtoCanvas({ x: 0, y: 0 });
    const canvas = this.element.querySelector('canvas');
    const end = this.vis.DOMtoCanvas({ x: canvas.clientWidth, y: canvas.clientHeight });
    return [start.x, start.y, end.x, end.y];
  }
}
