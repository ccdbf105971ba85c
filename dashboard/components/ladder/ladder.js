// Draws a real table of small signs; on a phone the same as a list by row. Everything is set as text, never as markup.
const SVG = 'http://www.w3.org/2000/svg', SIZE = 16, MIDDLE = 8, RADIUS = 6.2, EDGE = 2, SIDE = 12;
const SHARE = { 0: 0, 1: 0.25, 2: 0.5, 3: 0.75, 4: 1, 5: 1 };
const MOVES = { ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] };
const STILL = matchMedia('(prefers-reduced-motion: reduce)'), PHONE = matchMedia('(max-width: 640px)');

function make(tag, { text, ...properties } = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  if (text !== undefined) element.textContent = text;
  element.append(...children);
  return element;
}

function shape(tag, properties) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(properties)) element.setAttribute(name, value);
  return element;
}

// A round sign is filled like a clock, a square one from below: both are told apart without any colour.
function filling(isRound, share) {
  const fill = 'currentColor';
  if (!isRound) return shape('rect', { x: EDGE, y: EDGE + SIDE * (1 - share), width: SIDE, height: SIDE * share, fill });
  if (share === 1) return shape('circle', { cx: MIDDLE, cy: MIDDLE, r: RADIUS, fill });
  const angle = 2 * Math.PI * share, x = MIDDLE + RADIUS * Math.sin(angle), y = MIDDLE - RADIUS * Math.cos(angle);
  return shape('path', { d: `M${MIDDLE} ${MIDDLE}V${MIDDLE - RADIUS}A${RADIUS} ${RADIUS} 0 ${share > 0.5 ? 1 : 0} 1 ${x} ${y}Z`, fill });
}

function outline(isRound) {
  const line = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6 };
  return isRound ? shape('circle', { cx: MIDDLE, cy: MIDDLE, r: RADIUS, ...line }) : shape('rect', { x: EDGE, y: EDGE, width: SIDE, height: SIDE, ...line });
}

function sign({ shape: form, step }) {
  const picture = shape('svg', { viewBox: `0 0 ${SIZE} ${SIZE}`, 'aria-hidden': 'true' });
  const isRound = form === 'kreis', share = SHARE[step];
  const stroke = (d, colour = 'currentColor') => shape('path', { d, fill: 'none', 'stroke-width': 2, style: `stroke: ${colour}` });
  if (share === undefined) {
    picture.append(stroke(step === 'X' ? 'M3 3L13 13M13 3L3 13' : 'M3 8H13'));
    return picture;
  }
  if (share) picture.append(filling(isRound, share));
  picture.append(outline(isRound));
  if (step === '5') picture.append(stroke('M4.8 8.3L7.2 10.7L11.4 5.8', 'var(--st-background-color)'));
  return picture;
}

const marks = (cell) => make('span', { class: 'marks' }, ...cell.marks.map(sign));
const words = (cell) => make('span', { class: 'text', text: cell.text });

class Ladder {
  constructor(root) {
    this.root = root;
    this.drawn = '';
    root.addEventListener('click', (event) => {
      const button = event.target.closest('button[data-cell]');
      if (button) this.pick(button.dataset.cell);
    });
    this.find('table').addEventListener('keydown', (event) => this.walk(event));
    PHONE.addEventListener('change', () => { if (root.isConnected && this.data) this.update(this.data, this.send); });
  }

  find(name) { return this.root.querySelector(name); }

  update(data, send) {
    const { selected, ...content } = data;
    this.data = data;
    this.send = send;
    this.pick = (code) => { send(code === selected ? 'nichts' : code); this.isAwaited = code !== selected; };
    if (selected && this.isAwaited) this.showDetails();
    this.isAwaited = false;
    const wanted = JSON.stringify([PHONE.matches, content]);
    if (wanted !== this.drawn) this.draw(content);
    this.drawn = wanted;
    for (const button of this.root.querySelectorAll('button[data-cell]')) button.setAttribute('aria-pressed', String(button.dataset.cell === selected));
    this.enter(this.find('td button[aria-pressed="true"]') ?? this.find('td button'));
  }

  draw(data) {
    this.find('.frame').lang = data.language;
    this.find('.scroll').setAttribute('aria-label', data.caption);
    this.find('caption').textContent = data.caption;
    this.find('.keys').textContent = data.keys;
    this.find('.legend').setAttribute('aria-label', data.legendTitle);
    this.find('.legend').replaceChildren(...data.legend.map((entry) => make('li', {}, sign(entry), make('span', { text: entry.text }))));
    const slim = data.isSlim ? { class: 'slim' } : {};
    const heads = data.columns.map(({ label }) => make('th', { scope: 'col', ...slim }, make('span', { text: label })));
    this.find('thead').replaceChildren(make('tr', {}, make('th', { scope: 'col', text: data.corner }), ...heads));
    this.find('tbody').replaceChildren(...data.rows.map((row) => this.row(row, data)));
    this.find('.list').replaceChildren(...(PHONE.matches ? data.rows.map((row) => this.group(row, data)) : []));
  }

  row(row, data) {
    const head = make('th', { scope: 'row' }, row.label, make('span', { class: 'note', text: row.note }));
    return make('tr', {}, head, ...data.columns.map((column) => make('td', {}, ...this.cell(`${row.code}|${column.code}`, data))));
  }

  cell(code, data) {
    const cell = data.cells[code];
    return cell ? [make('button', { type: 'button', 'data-cell': code, 'aria-label': cell.label, title: cell.label }, marks(cell), words(cell))] : [];
  }

  group(row, data) {
    const filled = data.columns.map((column) => [column, `${row.code}|${column.code}`]).filter(([, code]) => data.cells[code]);
    const entries = filled.map(([column, code]) => {
      const cell = data.cells[code], name = make('span', { class: 'name', text: column.label });
      return make('li', {}, make('button', { type: 'button', 'data-cell': code, 'aria-label': cell.label }, name, marks(cell), words(cell)));
    });
    const title = make('summary', {}, `${row.label} `, make('span', { class: 'note', text: row.note }));
    return make('details', {}, title, make('ul', {}, ...entries));
  }

  // What stands behind a cell is drawn below the table: go there once it is.
  showDetails(tries = 50) {
    const details = document.querySelector('.st-key-zellinhalt');
    if (details) details.scrollIntoView({ block: 'nearest', behavior: STILL.matches ? 'instant' : 'smooth' });
    else if (tries) setTimeout(() => this.showDetails(tries - 1), 100);
  }

  // One stop for the Tab key; the arrows walk from there.
  enter(button) {
    for (const other of this.root.querySelectorAll('td button')) other.tabIndex = -1;
    if (button) button.tabIndex = 0;
  }

  walk(event) {
    const move = MOVES[event.key], cell = event.target.closest('td');
    if (!move || !cell) return;
    event.preventDefault();
    const rows = [...this.root.querySelectorAll('tbody tr')];
    let row = rows.indexOf(cell.parentElement), column = cell.cellIndex, button = null;
    while (!button) {
      row += move[0];
      column += move[1];
      const next = rows[row]?.cells[column];
      if (!next || column < 1) return;
      button = next.querySelector('button');
    }
    this.enter(button);
    button.focus();
  }
}

export default function render({ data, parentElement, setTriggerValue }) {
  const ladder = (parentElement.netzlotseLadder ??= new Ladder(parentElement));
  ladder.update(data, (code) => setTriggerValue('picked', code));
  return () => {};
}
