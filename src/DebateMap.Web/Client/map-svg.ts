// The map as an SVG file: cards, steps and lines where the drawing has them.
import { cardColours, header, stepSize, textStyle, type Look } from "./map-look";
import { ends, type Shape } from "./map-lines";
import type { EdgeData, NodeData, Point } from "./map-data";

export interface Drawn {
  node: NodeData;
  at: Point;
  width: number;
  height: number;
  label: string;
}

const margin = 24;
const arrow = 10;

export function toSvg(drawn: Drawn[], edges: EdgeData[], look: Look): string {
  const byId = new Map(drawn.map(d => [d.node.id, d]));
  const left = Math.min(...drawn.map(d => d.at.x - d.width / 2)) - margin;
  const top = Math.min(...drawn.map(d => d.at.y - d.height / 2)) - margin;
  const width = Math.max(...drawn.map(d => d.at.x + d.width / 2)) + margin - left;
  const height = Math.max(...drawn.map(d => d.at.y + d.height / 2)) + margin - top;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${round(width)}" height="${round(height)}" viewBox="${round(left)} ${round(top)} ${round(width)} ${round(height)}" font-family="${escape(look.font)}">`,
    `<rect x="${round(left)}" y="${round(top)}" width="${round(width)}" height="${round(height)}" fill="${look.background}"/>`,
    ...edges.map(e => line(byId.get(e.from)!, byId.get(e.to)!, e, look)),
    ...drawn.map(d => box(d, look)),
    "</svg>",
  ].join("\n");
}

function box(drawn: Drawn, look: Look): string {
  const { node, at, width, height, label } = drawn;
  const title = `<title>${escape(node.text)}</title>`;
  if (node.sign !== null) {
    return `<g>${title}<circle cx="${round(at.x)}" cy="${round(at.y)}" r="${stepSize / 2}" fill="${look.surface}" stroke="${look.muted}" stroke-width="1.5"/>` +
      `<text x="${round(at.x)}" y="${round(at.y + 5)}" text-anchor="middle" font-size="16" fill="${look.text}">${escape(label)}</text></g>`;
  }
  const { line, fill } = cardColours(node, look);
  const rows = label.split("\n").map((row, i) => `<text x="${width / 2}" y="${textStyle.headerHeight + (i + .8) * textStyle.lineHeight}" text-anchor="middle" font-size="${textStyle.fontSize}" fill="${look.text}">${escape(row)}</text>`);
  return `<g transform="translate(${round(at.x - width / 2)} ${round(at.y - height / 2)})">${title}` +
    `<rect width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${line}" stroke-width="${node.root ? 3 : 1.5}"${node.claimed ? ' stroke-dasharray="5 3"' : ""}/>` +
    `${header(node, look)}${rows.join("")}</g>`;
}

function line(from: Drawn, to: Drawn, edge: EdgeData, look: Look): string {
  const colour = edge.against ? look.attacks : look.supports;
  const { start, end } = ends(shape(from), shape(to));
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const [ux, uy] = [(end.x - start.x) / length, (end.y - start.y) / length];
  const point = (along: number, aside: number) => `${round(end.x - ux * along - uy * aside)},${round(end.y - uy * along + ux * aside)}`;
  const triangle = `<polygon points="${point(0, 0)} ${point(arrow, arrow / 2)} ${point(arrow, -arrow / 2)}" fill="${colour}"/>`;
  const bar = (along: number) => `<polyline points="${point(along, 6)} ${point(along, -6)}" fill="none" stroke="${colour}" stroke-width="2.5"/>`;
  const head = { premise: "", supports: triangle, attacks: bar(1), undercuts: triangle + bar(arrow + 2) }[edge.link];
  return `<line x1="${round(start.x)}" y1="${round(start.y)}" x2="${round(end.x)}" y2="${round(end.y)}" stroke="${colour}" stroke-width="1.8"${edge.against ? ' stroke-dasharray="6 4"' : ""}/>${head}`;
}

function shape({ at, width, height, node }: Drawn): Shape {
  return { at, width, height, round: node.sign !== null };
}

function escape(text: string): string {
  // What XML does not allow at all is left out.
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "").replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
