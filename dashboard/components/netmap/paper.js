// A saved picture: title, days and filter above the map, its legend below.
const PRINT_WIDTH = 1600, PRINT_MARGIN = 48, PRINT_TITLE = 44, PRINT_TEXT = 28, PRINT_STEP = 40, PRINT_STROKE = 80, PRINT_LETTERS = 2;

function linesOf(context, text, width) {
  const lines = [''];
  for (const word of text.split(' ')) {
    const longer = lines.at(-1) ? `${lines.at(-1)} ${word}` : word;
    if (context.measureText(longer).width > width && lines.at(-1)) lines.push(word);
    else lines[lines.length - 1] = longer;
  }
  return lines;
}

// Gives each entry of the legend its place; each sort of entries begins a line; `bottom` is where the legend ends.
function legendOf(context, data, width) {
  const lines = data.strokes.map((stroke) => ({ ...stroke, indent: PRINT_STROKE + PRINT_TEXT / 2 }));
  const sorts = [lines, ...[data.legend, data.colours].map((sort) => sort.map((entry) => ({ ...entry, indent: PRINT_TEXT * 1.3 })))];
  let bottom = 0;
  for (const sort of sorts.filter((entries) => entries.length)) {
    let left = 0;
    for (const entry of sort) {
      const room = entry.indent + context.measureText(entry.label).width;
      if (left && left + room > width) { left = 0; bottom += PRINT_STEP; }
      Object.assign(entry, { left, top: bottom });
      left += room + PRINT_MARGIN;
    }
    bottom += PRINT_STEP;
  }
  return { entries: sorts.flat(), bottom };
}

function drawSample(context, { dashes, thin, missing, hollow }, left, middle, look) {
  context.strokeStyle = missing ? look.highlight : look.text;
  context.lineWidth = thin ? 2 : missing ? 10 : 4;
  context.setLineDash(dashes.map((part) => part * 1.6));
  context.beginPath();
  if (hollow) {
    context.setLineDash([7, 5]);
    context.arc(left + PRINT_STROKE / 2, middle, PRINT_TEXT / 2.6, 0, 2 * Math.PI);
  } else {
    context.moveTo(left, middle);
    context.lineTo(left + PRINT_STROKE, middle);
  }
  context.stroke();
  if (!missing) return;
  context.strokeStyle = look.background;
  context.lineWidth = 4;
  context.setLineDash([]);
  context.stroke();
}

function drawEntry(context, entry, left, top, look) {
  if (entry.symbol) {
    context.fillStyle = entry.lightFill;
    context.strokeStyle = entry.light;
    context.setLineDash([]);
    context.lineWidth = 2;
    context.strokeText(entry.symbol, left, top);
    context.fillText(entry.symbol, left, top);
  } else drawSample(context, entry, left, top + PRINT_TEXT / 2, look);
  context.fillStyle = look.text;
  context.fillText(entry.label, left + entry.indent, top);
}

function withCaption(map, data, look, family) {
  const sheet = document.createElement('canvas'), context = sheet.getContext('2d');
  const text = (size, weight) => { context.font = `${weight} ${size}px ${family}`; };
  const room = map.width - 2 * PRINT_MARGIN, [title, ...rest] = data.caption;
  text(PRINT_TITLE, 700);
  const titles = linesOf(context, title ?? '', room);
  text(PRINT_TEXT, 400);
  const lines = rest.flatMap((line) => linesOf(context, line, room)), legend = legendOf(context, data, room);
  const head = 1.5 * PRINT_MARGIN + titles.length * PRINT_TITLE * 1.3 + lines.length * PRINT_STEP;
  sheet.width = map.width;
  sheet.height = Math.ceil(head + map.height + 1.5 * PRINT_MARGIN + legend.bottom);
  context.fillStyle = look.background;
  context.fillRect(0, 0, sheet.width, sheet.height);
  context.drawImage(map, 0, head);
  context.textBaseline = 'top';
  context.fillStyle = look.text;
  text(PRINT_TITLE, 700);
  titles.forEach((line, index) => context.fillText(line, PRINT_MARGIN, PRINT_MARGIN + index * PRINT_TITLE * 1.3));
  text(PRINT_TEXT, 400);
  const start = PRINT_MARGIN + titles.length * PRINT_TITLE * 1.3;
  lines.forEach((line, index) => context.fillText(line, PRINT_MARGIN, start + index * PRINT_STEP));
  for (const entry of legend.entries) drawEntry(context, entry, PRINT_MARGIN + entry.left, head + map.height + PRINT_MARGIN / 2 + entry.top, look);
  return sheet;
}
