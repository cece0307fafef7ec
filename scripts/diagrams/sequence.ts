/** Draws who sends what to whom, from top to bottom. */
import { type Box, Canvas, type Caption, imageWidth, type Point } from './canvas.js';
import { breakLines, lineHeight, widthOf } from './text-layout.js';

/** The source of a sequence. */
export interface SequenceSource extends Caption {
  kind: 'sequence';
  width?: number;
  /** From left to right. PLYR's own are `plyr`. */
  participants: Record<string, { text: string; look?: 'plain' | 'plyr' }>;
  steps: Step[];
}

interface Note {
  note: string;
  over: string;
}

interface Repeat {
  repeat: string;
  steps: Step[];
}

interface Choice {
  choices: { if: string; steps: Step[] }[];
}

/** A message such as `game -> backend: text`, a note, steps that repeat, or a choice. */
export type Step = Note | Repeat | Choice | Record<string, string>;

const margin = 14;
const inset = 8;
const headPadding = 10;
const noteWidth = 190;

/**
 * Draws a sequence.
 * @param source The source.
 * @returns SVG.
 * @throws Error when the source is wrong.
 */
export function drawSequence(source: SequenceSource): string {
  const width = source.width ?? imageWidth;
  const canvas = new Canvas();
  const names = Object.keys(source.participants);
  const heads = Object.values(source.participants).map(({ text, look = 'plain' }) => {
    const lines = breakLines(text, 120, true);
    return { lines, look, width: Math.max(84, widthOf(lines) + 2 * headPadding) };
  });
  const headHeight = Math.max(...heads.map(({ lines }) => lines.length)) * lineHeight + 2 * headPadding;
  const first = margin + (heads[0]?.width ?? 0) / 2;
  const last = width - margin - (heads.at(-1)?.width ?? 0) / 2;
  const columns = heads.map((_, index) => first + ((last - first) * index) / Math.max(1, heads.length - 1));
  const xOf = (name: string) => {
    const x = columns[names.indexOf(name)];
    if (x === undefined)
      throw new Error(`${source.name}: unknown participant "${name}". Use one of ${names.join(', ')}.`);
    return x;
  };

  // Lifelines are behind the rest, and as long as it. So the rest is drawn twice: the first time to see how long it is.
  const top = margin + headHeight;
  const end = drawSteps(new Canvas(), source, xOf, source.steps, top + 8, 0, width);
  for (const x of columns) {
    const line: Point[] = [
      [x, top],
      [x, end],
    ];
    canvas.line(line, 'life dashed', true);
  }
  for (const [index, { lines, look, width: headWidth }] of heads.entries()) {
    const x = columns[index] as number;
    canvas.box({ x: x - headWidth / 2, y: margin, width: headWidth, height: headHeight }, look);
    canvas.text(x, margin + (headHeight - lines.length * lineHeight) / 2, lines, 'middle', 'b');
  }
  drawSteps(canvas, source, xOf, source.steps, top + 8, 0, width);
  return canvas.toSvg({ x: 0, y: 0, width, height: end + margin }, source);
}

type Place = (name: string) => number;

/** Returns where the steps end. */
function drawSteps(
  canvas: Canvas,
  source: SequenceSource,
  xOf: Place,
  steps: Step[],
  top: number,
  depth: number,
  width: number,
): number {
  let y = top;
  for (const step of steps) {
    if (isChoice(step)) {
      const sections = step.choices.map(({ if: condition, steps }) => ({ word: 'if', condition, steps }));
      y = drawFrame(canvas, source, xOf, sections, y, depth, width);
    } else if (isRepeat(step)) {
      const section = { word: 'repeat', condition: step.repeat, steps: step.steps };
      y = drawFrame(canvas, source, xOf, [section], y, depth, width);
    } else if (isNote(step)) y = drawNote(canvas, step.note, xOf(step.over), y, width, depth);
    else
      for (const [arrow, text] of Object.entries(step)) y = drawMessage(canvas, source, xOf, arrow, text, y);
  }
  return y + 8;
}

const isChoice = (step: Step): step is Choice => 'choices' in step;
const isRepeat = (step: Step): step is Repeat => 'repeat' in step;
const isNote = (step: Step): step is Note => 'note' in step;

interface Section {
  word: string;
  condition: string;
  steps: Step[];
}

function drawFrame(
  canvas: Canvas,
  source: SequenceSource,
  xOf: Place,
  sections: Section[],
  top: number,
  depth: number,
  width: number,
): number {
  const left = inset * (depth + 1);
  const frame: Box = { x: left, y: top + 6, width: width - 2 * left, height: 0 };
  let y = frame.y;
  for (const [index, { word, condition, steps }] of sections.entries()) {
    if (index > 0) {
      const line: Point[] = [
        [left, y],
        [left + frame.width, y],
      ];
      canvas.line(line, 'life dashed', true);
    }
    const lines = breakLines(`${word} ${condition}`, frame.width - 24, true);
    canvas.text(left + 10, y + 7, lines, 'start', 'b halo');
    y = drawSteps(canvas, source, xOf, steps, y + 9 + lines.length * lineHeight, depth + 1, width);
  }
  canvas.box({ ...frame, height: y - frame.y }, 'frame', 6, false);
  return y + 6;
}

function drawNote(
  canvas: Canvas,
  text: string,
  x: number,
  top: number,
  width: number,
  depth: number,
): number {
  const lines = breakLines(text, noteWidth);
  const boxWidth = widthOf(lines) + 18;
  const room = inset * (depth + 1) + 8;
  const left = Math.min(Math.max(x - boxWidth / 2, room), width - room - boxWidth);
  const box = { x: left, y: top + 8, width: boxWidth, height: lines.length * lineHeight + 12 };
  canvas.box(box, 'note', 4);
  canvas.text(left + boxWidth / 2, box.y + 6, lines, 'middle');
  return box.y + box.height;
}

function drawMessage(
  canvas: Canvas,
  source: SequenceSource,
  xOf: Place,
  arrow: string,
  text: string,
  top: number,
): number {
  const [, from, dashes, end, to] = /^(\w+) (--?)([>x]) (\w+)$/.exec(arrow) ?? [];
  if (!from || !to)
    throw new Error(
      `${source.name}: "${arrow}" is not a message. Expected "a -> b", "a --> b" for a response, or "x" for ">".`,
    );
  const [start, goal] = [xOf(from), xOf(to)];
  const lines = breakLines(text, Math.abs(goal - start) - 18);
  canvas.text((start + goal) / 2, top + 8, lines, 'middle', 'halo');
  const y = top + 8 + lines.length * lineHeight + 5;
  const line = dashes === '--' ? 'dashed' : 'solid';
  const tip = end === 'x' ? start + (goal - start) * 0.72 : goal;
  const points: Point[] = [
    [start, y],
    [tip, y],
  ];
  canvas.line(points, end === 'x' ? line : `arrow ${line}`, true);
  if (end === 'x') canvas.cross([tip, y]);
  return y + 6;
}
