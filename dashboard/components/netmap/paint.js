// Paints on the canvas of vis-network: areas, lines, names. All sizes are pixels of the screen, divided by the zoom.
const LABEL_SIZE = 13, LINE_HEIGHT = 15, LABEL_GAP = 4, AREA_SIZE = 13.5, AREA_LINE = 16, EDGE = 6, HALO = 2.2, SHORTEST = 8;
// One name for so many square pixels, so many tries at most, and as many neighbours named.
const NAME_ROOM = 10500, MOST_TRIES = 160, MOST_NEAR = 40;
const CALM = 18, PALEST = 0.045, BOLDEST = 0.8, VEIL = 0.74, BUNDLE = 0.32, BEND = 0.14, NARROW = 130;

const around = ({ x, y }, width, height) => [x - width, y - height, x + width, y + height];
const overlap = (one, other) => one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
const isInside = ({ x, y }, [left, top, right, bottom]) => x >= left && x <= right && y >= top && y <= bottom;

function shared(one, other) {
  const width = Math.min(one[2], other[2]) - Math.max(one[0], other[0]);
  const height = Math.min(one[3], other[3]) - Math.max(one[1], other[1]);
  return width > 0 && height > 0 ? width * height : 0;
}

function labelAreas({ x, y }, size, width, height, gap) {
  const at = (left, top) => [left, top, left + width, top + height];
  return [
    at(x - width / 2, y + size + gap), at(x - width / 2, y - size - gap - height),
    at(x + size + gap, y - height / 2), at(x - size - gap - width, y - height / 2),
    at(x + size + gap, y + size), at(x - size - gap - width, y + size), at(x + size + gap, y - size - height), at(x - size - gap - width, y - size - height),
    at(x - size, y + size + gap), at(x + size - width, y + size + gap), at(x - size, y - size - gap - height), at(x + size - width, y - size - gap - height),
  ];
}

function leastCovering(areas, signs) {
  const covered = areas.map((area) => signs.reduce((sum, sign) => sum + shared(area, sign), 0));
  return areas[covered.indexOf(Math.min(...covered))];
}

const shortened = (lines) => [...lines.slice(0, -1), `${lines.at(-1).replace(/( (und|des|der|die|für|mit|von|am|im)|,)$/, '')} …`];

function pushedInside([left, top, right, bottom], seen) {
  const shift = left < seen[0] ? seen[0] - left : right > seen[2] ? seen[2] - right : 0;
  const drop = top < seen[1] ? seen[1] - top : bottom > seen[3] ? seen[3] - bottom : 0;
  return [left + shift, top + drop, right + shift, bottom + drop];
}

// -- lines --------------------------------------------------------------------------------------------------------

// Lines between two areas lean towards the way between their middles, so that what goes the same way runs together.
function wayOf(from, to, one, other, bend) {
  const width = to.x - from.x, height = to.y - from.y;
  const controls = [1 / 3, 2 / 3].map((share) => ({ x: from.x + share * width, y: from.y + share * height }));
  if (one && other && one !== other) {
    [one, other].forEach((area, index) => {
      controls[index].x += BUNDLE * (area.x - controls[index].x);
      controls[index].y += BUNDLE * (area.y - controls[index].y);
    });
  }
  for (const control of controls) {
    control.x -= bend * BEND * height;
    control.y += bend * BEND * width;
  }
  return [from, ...controls, to];
}

function traceWay(context, [from, one, other, to]) {
  context.moveTo(from.x, from.y);
  context.bezierCurveTo(one.x, one.y, other.x, other.y, to.x, to.y);
}

function pointOn([from, one, other, to], share) {
  const rest = 1 - share, weights = [rest ** 3, 3 * rest * rest * share, 3 * rest * share * share, share ** 3];
  const mix = (axis) => [from, one, other, to].reduce((sum, point, index) => sum + weights[index] * point[axis], 0);
  return { x: mix('x'), y: mix('y') };
}

function isOnWay(way, point, reach) {
  for (let step = 0; step <= 40; step += 1) {
    const { x, y } = pointOn(way, step / 40);
    if (Math.hypot(x - point.x, y - point.y) <= reach) return true;
  }
  return false;
}

// Many lines are paler and thinner than few, so that areas and names stay in front.
function calmness(count) {
  return Math.min(BOLDEST, Math.max(PALEST, CALM / (count || 1) ** 0.75));
}

function strokeLines(context, edges, { colour, width, alpha, scale, isQuick }) {
  const styles = new Map();
  for (const edge of edges) {
    const key = `${edge.dashes}|${edge.faint}`;
    if (!styles.has(key)) styles.set(key, []);
    styles.get(key).push(edge);
  }
  context.save();
  context.strokeStyle = colour;
  context.globalAlpha = alpha;
  for (const group of styles.values()) {
    const [{ dashes, faint }] = group;
    context.lineWidth = (faint ? 0.62 : 1) * width / scale;
    context.setLineDash(dashes && !isQuick ? dashes.map((part) => 0.7 * part / scale) : []);
    for (const edge of group) {
      context.beginPath();
      if (isQuick) { context.moveTo(edge.way[0].x, edge.way[0].y); context.lineTo(edge.way[3].x, edge.way[3].y); }
      else traceWay(context, edge.way);
      context.stroke();
    }
  }
  context.restore();
}

// What is missing is drawn as two dashed lines side by side: no line that is there looks like that.
function strokeMissing(context, edges, look, scale, isStrong) {
  context.save();
  for (const edge of edges) {
    const dashes = edge.dashes.map((part) => 0.7 * part / scale);
    for (const [colour, width] of [[look.highlight, isStrong ? 7 : 5], [look.background, isStrong ? 2.6 : 1.9]]) {
      context.strokeStyle = colour;
      context.lineWidth = width / scale;
      context.setLineDash(colour === look.highlight ? dashes : []);
      context.beginPath();
      traceWay(context, edge.way);
      context.stroke();
    }
  }
  context.restore();
}

// A partner that is missing: an empty circle of dashes with a question mark, in front of all others.
function drawMissing(context, { x, y, size }, look, scale, family) {
  context.save();
  context.fillStyle = look.background;
  context.strokeStyle = look.highlight;
  context.lineWidth = 2.2 / scale;
  context.setLineDash([4 / scale, 2.5 / scale]);
  context.beginPath();
  context.arc(x, y, size, 0, 2 * Math.PI);
  context.fill();
  context.stroke();
  context.fillStyle = look.highlight;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.font = `700 ${1.4 * size}px ${family}`;
  context.fillText('?', x, y + 0.08 * size);
  context.restore();
}

function drawArrow(context, edge, size, scale, colour) {
  const tip = edge.way[3], before = pointOn(edge.way, 0.9), turn = Math.atan2(tip.y - before.y, tip.x - before.x);
  const x = tip.x - Math.cos(turn) * (size + 2 / scale), y = tip.y - Math.sin(turn) * (size + 2 / scale), long = 9 / scale;
  context.fillStyle = colour;
  context.beginPath();
  context.moveTo(x, y);
  for (const side of [0.42, -0.42]) context.lineTo(x - long * Math.cos(turn + side), y - long * Math.sin(turn + side));
  context.fill();
}

// -- areas ----------------------------------------------------------------------------------------------------------

function drawAreas(context, areas, mode, scale) {
  for (const area of areas) {
    context.save();
    context.beginPath();
    context.arc(area.x, area.y, area.radius, 0, 2 * Math.PI);
    context.fillStyle = area[mode];
    context.strokeStyle = area[`${mode}Edge`];
    context.globalAlpha = mode === 'dark' ? 0.13 : 0.1;
    context.fill();
    context.globalAlpha = mode === 'dark' ? 0.5 : 0.45;
    context.lineWidth = 1.2 / scale;
    context.stroke();
    context.restore();
  }
}

// Where the name of an area may stand: over its circle, on its edge, under it; the place that covers least is taken.
function nameBox(area, width, height, gap) {
  const left = area.x - width / 2, top = area.y - area.radius, bottom = area.y + area.radius;
  const at = (from, start) => [start, from, start + width, from + height];
  const side = area.radius * 0.7, shift = width * 0.35;
  return [
    at(top - height + gap, left), at(top - height * 0.5, left), at(bottom - gap, left), at(bottom - height * 0.5, left), at(top + gap, left),
    at(area.y - height / 2, left), at(top - height + gap, left - shift), at(top - height + gap, left + shift), at(bottom - gap, left - shift), at(bottom - gap, left + shift),
    at(top - height + area.radius * 0.3, area.x + side), at(top - height + area.radius * 0.3, area.x - side - width),
    at(bottom - area.radius * 0.3, area.x + side), at(bottom - area.radius * 0.3, area.x - side - width),
  ];
}

function writeLines(context, lines, [left, top, right], step, halo, look, alpha = 1) {
  context.save();
  context.globalAlpha = alpha;
  context.textAlign = 'center';
  context.lineJoin = 'round';
  context.lineWidth = 2 * halo;
  context.strokeStyle = look.background;
  context.fillStyle = look.text;
  lines.forEach((line, index) => context.strokeText(line, (left + right) / 2, top + index * step));
  lines.forEach((line, index) => context.fillText(line, (left + right) / 2, top + index * step));
  context.restore();
}
