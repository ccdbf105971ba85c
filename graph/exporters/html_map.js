// Lets a sign of the map show its lines: by pointer, or by keyboard with Enter and Escape. Asks nobody for anything.
const map = document.querySelector('.karte svg'), panel = document.getElementById('auswahl');
const lines = [...map.querySelectorAll('.linie')];

function element(tag, text) {
  const made = document.createElement(tag);
  made.textContent = text;
  return made;
}

function clear() {
  map.classList.remove('gewaehlt');
  for (const marked of map.querySelectorAll('.nah, .mitte')) marked.classList.remove('nah', 'mitte');
  panel.replaceChildren(element('p', panel.dataset.hint));
}

function choose(sign) {
  clear();
  const own = lines.filter(({ dataset }) => dataset.von === sign.id || dataset.zu === sign.id);
  map.classList.add('gewaehlt');
  sign.classList.add('nah', 'mitte');
  for (const line of own) {
    line.classList.add('nah');
    for (const end of [line.dataset.von, line.dataset.zu]) document.getElementById(end).classList.add('nah');
  }
  panel.replaceChildren();
  const list = document.createElement('ul');
  list.append(...own.map((line) => element('li', line.querySelector('title').textContent)));
  const close = element('button', panel.dataset.close);
  close.addEventListener('click', () => { clear(); sign.focus(); });
  panel.append(element('strong', sign.getAttribute('aria-label')), own.length ? element('p', panel.dataset.lines) : element('p', panel.dataset.none), list, close);
}

for (const sign of map.querySelectorAll('.zeichen')) {
  sign.addEventListener('click', () => choose(sign));
  sign.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose(sign);
  });
}
document.addEventListener('keydown', (event) => { if (event.key === 'Escape') clear(); });
