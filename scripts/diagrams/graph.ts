/** Draws boxes on a grid, and the arrows between them: states, parts of a system, steps. */
import { type Anchor, type Box, Canvas, type Caption, imageWidth, type Point } from './canvas.js';
import { breakLines, type Line, lineHeight, widthOf } from './text-layout.js';

/** The source of a graph. */
export interface GraphSource extends Caption {
  kind: 'graph';
  /** The size of a cell of the grid. */
  cell: [width: number, height: number];
  groups?: { text: string; from: [number, number]; to: [number, number] }[];
  nodes: Record<string, NodeSource>;
  /** An arrow such as `open -> ended`; `-->` is dashed, `--` has no head. */
  edges: Record<string, string | EdgeSource>;
}

interface NodeSource {
  /** The cell, counted from 0. Parts of a cell are allowed. */
  at: [column: number, row: number];
  /** The first line is bold. Without text, the node is a dot. */
  text?: string;
  look?: 'plain' | 'plyr' | 'good' | 'bad' | 'note';
  /** The width. Without it, the node is as wide as its text, and at most as wide as a cell with a margin. */
  width?: number;
}

type Side = 'left' | 'right' | 'top' | 'bottom';

interface EdgeSource {
  text: string;
  /** Where the arrow begins and ends, such as `right` or `right+12`, which is 12 pixels from the middle of the side. */
  from?: string;
  to?: string;
  /** Where the text is. Default: above a line that runs across, to the right of one that runs down. */
  label?: Side;
  /** Which part of the line the text is at, counted from 0. Default: the longest. */
  part?: number;
  /** How far the text is moved. */
  move?: [x: number, y: number];
  /** How wide the text may become. */
  wrap?: number;
  /** How far a line that begins and ends on the same side goes out, or where one with two corners turns, from 0 to 1. */
  bend?: number;
}

const margin = 14;
const padding = 10;

/**
 * Draws a graph.
 * @param source The source.
 * @returns SVG.
 * @throws Error when the source is wrong.
 */
export function drawGraph(source: GraphSource): string {
  const canvas = new Canvas();
  const [cellWidth, cellHeight] = source.cell;
  const center = ([column, row]: [number, number]): Point => [
    (column + 0.5) * cellWidth,
    (row + 0.5) * cellHeight,
  ];
  for (const { text, from, to } of source.groups ?? []) {
    const [x, y] = [from[0] * cellWidth, from[1] * cellHeight];
    const box = { x, y, width: (to[0] - from[0]) * cellWidth, height: (to[1] - from[1]) * cellHeight };
    canvas.box(box, 'group', 8, false);
    canvas.text(x + 10, y + 6, breakLines(text, box.width - 20, true), 'start', 'label b');
  }

  const boxes = new Map<string, Box>();
  for (const [name, node] of Object.entries(source.nodes))
    boxes.set(name, drawNode(canvas, node, center(node.at), cellWidth - 28));
  for (const [arrow, edge] of Object.entries(source.edges)) {
    const [, from, line, to] = /^(\w+) (--|-->|->) (\w+)$/.exec(arrow) ?? [];
    const [start, goal] = [boxes.get(from ?? ''), boxes.get(to ?? '')];
    if (!start || !goal)
      throw new Error(
        `${source.name}: "${arrow}" does not connect two nodes. Expected "a -> b" or "a --> b".`,
      );
    drawEdge(canvas, start, goal, typeof edge === 'string' ? { text: edge } : edge, line ?? '');
  }
  const { x, y, width, height } = canvas.extent();
  const across = Math.max(imageWidth, width + 2 * margin);
  const view = { x: x - (across - width) / 2, y: y - margin, width: across, height: height + 2 * margin };
  return canvas.toSvg(view, source);
}

function drawNode(
  canvas: Canvas,
  { text, look = 'plain', width }: NodeSource,
  [x, y]: Point,
  most: number,
): Box {
  if (!text) {
    canvas.dot([x, y]);
    return { x: x - 8, y: y - 8, width: 16, height: 16 };
  }
  const limit = (width ?? most) - 2 * padding;
  const [title = '', ...rest] = text.trim().split('\n');
  const isTitled = look !== 'note';
  const head: Line[] = breakLines(title, limit, isTitled);
  const body: Line[] = rest.length > 0 ? breakLines(rest.join('\n'), limit) : [];
  const boxWidth = width ?? Math.ceil(widthOf([...head, ...body])) + 2 * padding;
  const height = (head.length + body.length) * lineHeight + 2 * padding - 2;
  const box = { x: x - boxWidth / 2, y: y - height / 2, width: boxWidth, height };
  canvas.box(box, look, look === 'note' ? 4 : 6);
  canvas.text(x, box.y + padding - 1, head, 'middle', isTitled ? 'b' : '');
  if (body.length > 0) canvas.text(x, box.y + padding - 1 + head.length * lineHeight, body, 'middle');
  return box;
}

function drawEdge(canvas: Canvas, start: Box, goal: Box, edge: EdgeSource, line: string): void {
  const [from, to] = [edge.from ?? sideTowards(start, goal), edge.to ?? sideTowards(goal, start)];
  const points = route(port(start, from), port(goal, to), sideOf(from), sideOf(to), edge.bend);
  canvas.line(points, `${line.endsWith('>') ? 'arrow ' : ''}${line.startsWith('--') ? 'dashed' : 'solid'}`);
  if (!edge.text) return;
  const lines = breakLines(edge.text, edge.wrap ?? 140);
  const { x, top, anchor } = labelPlace(points, lines.length * lineHeight, edge);
  canvas.text(x, top, lines, anchor, 'label');
}

/** Where the text of a line goes: beside its longest part. */
function labelPlace(
  points: Point[],
  height: number,
  { label, part, move = [0, 0] }: EdgeSource,
): { x: number; top: number; anchor: Anchor } {
  const parts = points.slice(1).map((point, index) => [points[index] as Point, point] as const);
  const longest = parts.toSorted((one, other) => distance(...other) - distance(...one))[0];
  const chosen = part === undefined ? longest : parts[part];
  if (!chosen) throw new Error(`The line has ${parts.length} parts, so there is no part ${part}.`);
  const [a, b] = chosen;
  const middle: Point = [(a[0] + b[0]) / 2 + move[0], (a[1] + b[1]) / 2 + move[1]];
  switch (label ?? (Math.abs(a[0] - b[0]) > Math.abs(a[1] - b[1]) ? 'top' : 'right')) {
    case 'top':
      return { x: middle[0], top: middle[1] - height - 3, anchor: 'middle' };
    case 'bottom':
      return { x: middle[0], top: middle[1] + 4, anchor: 'middle' };
    case 'left':
      return { x: middle[0] - 8, top: middle[1] - height / 2, anchor: 'end' };
    case 'right':
      return { x: middle[0] + 8, top: middle[1] - height / 2, anchor: 'start' };
  }
}

function distance(a: Point, b: Point): number {
  return Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);
}

/** The corners of a line that leaves and arrives at right angles. */
function route(start: Point, goal: Point, from: Side, to: Side, bend?: number): Point[] {
  const leavesAcross = from === 'left' || from === 'right';
  const arrivesAcross = to === 'left' || to === 'right';
  if (leavesAcross !== arrivesAcross)
    return [start, leavesAcross ? [goal[0], start[1]] : [start[0], goal[1]], goal];
  // The coordinate along which it leaves is the main one.
  const axis = leavesAcross ? 0 : 1;
  if (from !== to && start[1 - axis] === goal[1 - axis]) return [start, goal];
  const out = from === 'left' || from === 'top' ? Math.min : Math.max;
  const sign = out === Math.min ? -1 : 1;
  const turn =
    from === to
      ? out(start[axis] as number, goal[axis] as number) + sign * (bend ?? 32)
      : (start[axis] as number) + ((goal[axis] as number) - (start[axis] as number)) * (bend ?? 0.5);
  return axis === 0
    ? [start, [turn, start[1]], [turn, goal[1]], goal]
    : [start, [start[0], turn], [goal[0], turn], goal];
}

function port(box: Box, where: string): Point {
  const offset = Number(/[+-]\d+$/.exec(where)?.[0] ?? 0);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  switch (sideOf(where)) {
    case 'left':
      return [box.x, y + offset];
    case 'right':
      return [box.x + box.width, y + offset];
    case 'top':
      return [x + offset, box.y];
    case 'bottom':
      return [x + offset, box.y + box.height];
  }
}

function sideOf(where: string): Side {
  const side = /^(left|right|top|bottom)([+-]\d+)?$/.exec(where)?.[1];
  if (!side)
    throw new Error(`"${where}" is not a side. Expected left, right, top, or bottom, such as "right+12".`);
  return side as Side;
}

function sideTowards(box: Box, other: Box): Side {
  const [dx, dy] = [
    other.x + other.width / 2 - box.x - box.width / 2,
    other.y + other.height / 2 - box.y - box.height / 2,
  ];
  if (Math.abs(dy) > Math.abs(dx) / 2) return dy > 0 ? 'bottom' : 'top';
  return dx > 0 ? 'right' : 'left';
}
