// A real table: every text as text, headings with scope, arrow keys between the cells that can be pressed.
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
const DARKEST = 32;
const GERMAN = new Intl.Collator('de', { numeric: true });

function made(name, text, properties = {}) {
  const element = Object.assign(document.createElement(name), properties);
  if (text) element.textContent = text;
  return element;
}

function unseen(text) {
  return made('span', text, { className: 'unseen' });
}

class Table {
  constructor(parent) {
    this.parent = parent;
    this.element = parent.querySelector('table');
    this.scroll = parent.querySelector('.scroll');
    this.element.addEventListener('click', (event) => this.press(event));
    this.element.addEventListener('keydown', (event) => this.walk(event));
  }

  update(data, send) {
    this.send = send;
    const text = JSON.stringify(data);
    if (text === this.drawn) return;
    this.drawn = text;
    this.data = data;
    this.order = { column: -1, descending: false };
    this.isTouched = false;
    this.parent.querySelector('.hint').textContent = data.hint;
    this.scroll.setAttribute('aria-label', data.caption);
    this.draw();
  }

  draw() {
    const { data } = this;
    this.element.className = data.is_turned ? 'turned' : '';
    const head = made('thead');
    const row = head.appendChild(made('tr'));
    row.append(this.heading({ text: data.corner, note: '' }, -1), ...data.columns.map((column, place) => this.heading(column, place)));
    const body = made('tbody');
    body.append(...this.sorted().map((line) => this.line(line)));
    this.element.replaceChildren(made('caption', data.caption), head, body);
    const first = body.querySelector('td button');
    if (first) first.tabIndex = 0;
  }

  heading(column, place) {
    const cell = made('th', '', { scope: 'col', className: place < 0 ? 'corner' : '' });
    if (column.note) cell.title = column.note;
    if (!this.data.is_sortable) {
      cell.append(made('span', column.text, { className: 'name' }));
      if (column.note) cell.append(unseen(column.note));
      return cell;
    }
    const isSorted = this.isTouched && this.order.column === place;
    const button = made('button', column.text, { type: 'button' });
    button.dataset.sort = place;
    button.append(made('span', isSorted ? (this.order.descending ? '▼' : '▲') : '', { className: 'order', ariaHidden: 'true' }));
    if (isSorted) cell.setAttribute('aria-sort', this.order.descending ? 'descending' : 'ascending');
    cell.append(button);
    return cell;
  }

  line(line) {
    const row = made('tr', '', { className: line.first ? 'first' : '' });
    const head = made('th', '', { scope: 'row' });
    head.append(line.key ? this.button(line.head, line.key, '') : document.createTextNode(line.head));
    row.append(head, ...line.fields.map((field) => this.field(field)));
    return row;
  }

  field(field) {
    const cell = made('td');
    if (field.said) cell.title = field.said;
    if (field.shade) cell.style.setProperty('--shade', `${Math.round(field.shade * DARKEST)}%`);
    if (field.key) {
      const button = this.button(field.text, field.key, field.said);
      button.tabIndex = -1;
      cell.append(button);
    } else if (field.said) {
      cell.append(made('span', field.text, { ariaHidden: 'true' }), unseen(field.said));
    } else cell.textContent = field.text;
    return cell;
  }

  button(text, key, said) {
    const button = made('button', text, { type: 'button' });
    button.dataset.key = key;
    if (said) button.setAttribute('aria-label', said);
    return button;
  }

  sorted() {
    const { column, descending } = this.order;
    if (!this.data.is_sortable || !this.isTouched) return this.data.lines;
    const value = (line) => (column < 0 ? line.head : line.fields[column].text);
    const lines = [...this.data.lines].sort((one, other) => GERMAN.compare(value(one), value(other)));
    return descending ? lines.reverse() : lines;
  }

  press(event) {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.dataset.sort !== undefined) this.sortBy(Number(button.dataset.sort));
    else this.send(button.dataset.key);
  }

  sortBy(column) {
    const isSame = this.isTouched && this.order.column === column;
    this.order = { column, descending: isSame && !this.order.descending };
    this.isTouched = true;
    this.draw();
    this.element.querySelector(`[data-sort="${column}"]`).focus();
  }

  walk(event) {
    const move = MOVES[event.key];
    const cell = event.target.closest('td');
    if (!move || !cell) return;
    event.preventDefault();
    const next = this.nextButton(cell, move);
    if (!next) return;
    for (const button of this.element.querySelectorAll('td button')) button.tabIndex = -1;
    next.tabIndex = 0;
    next.focus();
  }

  nextButton(cell, [down, right]) {
    let row = cell.parentElement, place = cell.cellIndex;
    for (;;) {
      if (down) row = down > 0 ? row.nextElementSibling : row.previousElementSibling;
      else place += right;
      const here = row?.cells[place];
      if (!here || here.tagName === 'TH') return null;
      const button = here.querySelector('button');
      if (button) return button;
    }
  }
}

export default function render({ data, parentElement, setTriggerValue }) {
  const table = (parentElement.netzlotseTable ??= new Table(parentElement));
  table.update(data, (key) => setTriggerValue('picked', key));
}
