// How the map looks: colours from the page's style sheet, cards for claims, signs for steps.
import type cytoscape from "cytoscape";
import type { NodeData } from "./map-data";

export const cardWidth = 208;
const textWidth = 184;
const lineHeight = 17;
const mostLines = 3;
const headerHeight = 24;
const fontSize = 13;
export const stepSize = 28;

export interface Look {
  font: string;
  text: string;
  muted: string;
  surface: string;
  background: string;
  accent: string;
  supports: string;
  attacks: string;
  /** Line and fill of a card, by relation. */
  relations: Record<string, { line: string; fill: string }>;
}

/** Reads the colours that the page has now. */
export function readLook(root: Element): Look {
  const style = getComputedStyle(root);
  const read = (name: string) => style.getPropertyValue(name).trim();
  const relation = (name: string) => ({ line: read(`--map-${name}`), fill: read(`--map-${name}-fill`) });
  return {
    font: style.fontFamily,
    text: read("--mud-palette-text-primary"),
    muted: read("--mud-palette-text-secondary"),
    surface: read("--mud-palette-surface"),
    background: read("--mud-palette-background"),
    accent: read("--mud-palette-primary"),
    supports: read("--map-supports"),
    attacks: read("--map-attacks"),
    relations: Object.fromEntries(["agree", "disagree", "differ", "one-sided", "unstated"].map(name => [name, relation(name)])),
  };
}

const pen = document.createElement("canvas").getContext("2d")!;

/** The text in at most three lines. */
export function lines(text: string, font: string): string[] {
  pen.font = `${fontSize}px ${font}`;
  const result: string[] = [];
  let line = "";
  for (const piece of pieces(text)) {
    if (pen.measureText((line + piece).trimEnd()).width <= textWidth) {
      line += piece;
      continue;
    }
    if (line.trim()) result.push(line.trim());
    if (result.length === mostLines) return [...result.slice(0, -1), shortened(result[mostLines - 1]!)];
    line = piece;
  }
  if (line.trim()) result.push(line.trim());
  return result;
}

/** Words with the space behind them; a word that is wider than a line, as of a script without spaces, in pieces. */
function* pieces(text: string): Generator<string> {
  for (const word of text.trim().split(/(?<=\s)(?=\S)/)) {
    if (pen.measureText(word.trimEnd()).width <= textWidth) yield word;
    else for (const { segment } of new Intl.Segmenter(undefined, { granularity: "word" }).segment(word)) {
      if (pen.measureText(segment).width <= textWidth) yield segment;
      else for (const { segment: letter } of new Intl.Segmenter().segment(segment)) yield letter;
    }
  }
}

function shortened(line: string): string {
  let end = [...new Intl.Segmenter().segment(line)].map(s => s.segment);
  while (end.length > 1 && pen.measureText(`${end.join("")}…`).width > textWidth) end = end.slice(0, -1);
  return `${end.join("").trimEnd()}…`;
}

/** The size of a node's box. */
export function sizeOf(node: NodeData, font: string): { width: number; height: number; label: string } {
  if (node.sign !== null) return { width: stepSize, height: stepSize, label: node.sign };
  const text = lines(node.text, font);
  return { width: cardWidth, height: headerHeight + text.length * lineHeight + 8, label: text.join("\n") };
}

export const textStyle = { fontSize, lineHeight, headerHeight };

/** Line and fill of a claim's card. */
export function cardColours(node: NodeData, look: Look): { line: string; fill: string } {
  return node.relation ? look.relations[node.relation]! : { line: look.muted, fill: look.surface };
}

/** The signs at the head of a card as a piece of SVG, from its upper left corner: relation, at issue, how many reasons are folded. */
export function header(node: NodeData, look: Look): string {
  const { line } = cardColours(node, look);
  const parts = [relationSign(node, line)];
  const font = `font-family="${look.font.replace(/"/g, "'")}" font-size="11"`;
  if (node.root) parts.push(`<text x="52" y="16" ${font} font-weight="600" fill="${look.text}">◆ at issue</text>`);
  const folded = node.steps - node.drawn;
  if (folded > 0) {
    const width = 16 + 7 * String(folded).length;
    parts.push(`<rect x="${cardWidth - width - 8}" y="4" width="${width}" height="16" rx="8" fill="${line}"/>`,
      `<text x="${cardWidth - width / 2 - 8}" y="16" ${font} font-weight="600" text-anchor="middle" fill="${look.surface}">+${folded}</text>`);
  }
  return parts.join("");
}

/** A filled pair, a pair apart, a pair half apart, one mark, two empty rings; a quote sign where it is somebody's word. */
function relationSign(node: NodeData, colour: string): string {
  if (!node.relation) return "";
  const at = (x: number) => `<circle cx="${x}" cy="12" r="4" fill="${colour}"/>`;
  const ring = (x: number) => `<circle cx="${x}" cy="12" r="3.5" fill="none" stroke="${colour}" stroke-width="1.2"/>`;
  const start = node.claimed ? 22 : 13;
  const sign = {
    agree: at(start) + at(start + 7),
    disagree: at(start) + at(start + 18),
    differ: at(start) + at(start + 12),
    "one-sided": at(start),
    unstated: ring(start) + ring(start + 10),
  }[node.relation] ?? "";
  return node.claimed ? `<text x="8" y="18" font-size="16" fill="${colour}">”</text>${sign}` : sign;
}

/** The signs for the legend. */
export function legendSign(relation: string, claimed: boolean, look: Look): string {
  const node: NodeData = { id: "", text: "", sign: null, relation, claimed, root: false, steps: 0, drawn: 0 };
  return `<svg viewBox="4 0 44 24" width="44" height="24" aria-hidden="true">${relationSign(node, look.relations[relation]!.line)}</svg>`;
}

function asImage(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${cardWidth * 2}" height="${headerHeight * 2}" viewBox="0 0 ${cardWidth} ${headerHeight}">${svg}</svg>`)}`;
}

/** The style sheet of the drawing. */
export function styleSheet(look: Look): cytoscape.StylesheetJson {
  const node = (element: cytoscape.NodeSingular) => element.data("node") as NodeData;
  const side = (element: cytoscape.EdgeSingular) => (element.data("against") ? look.attacks : look.supports);
  return [
    {
      selector: "node",
      style: {
        width: "data(width)", height: "data(height)", label: "data(label)", color: look.text,
        "font-family": look.font, "font-size": fontSize, "line-height": lineHeight / fontSize / 1.15, "min-zoomed-font-size": 5,
        "text-valign": "center", "text-halign": "center", "text-wrap": "wrap", "text-max-width": `${textWidth + 12}px`,
        "border-width": 1.5, "overlay-opacity": 0,
      },
    },
    {
      selector: "node.claim",
      style: {
        shape: "round-rectangle", "corner-radius": "8", "text-margin-y": headerHeight / 2 - 4,
        "background-color": e => cardColours(node(e), look).fill, "border-color": e => cardColours(node(e), look).line,
        "background-image": e => asImage(header(node(e), look)), "background-width": `${cardWidth}px`, "background-height": `${headerHeight}px`,
        "background-position-x": 0, "background-position-y": 0, "background-fit": "none", "background-image-smoothing": "yes",
      } as cytoscape.Css.Node,
    },
    { selector: "node.claimed", style: { "border-style": "dashed" } },
    { selector: "node.root", style: { "border-width": 4, "border-style": "double" } },
    {
      selector: "node.step",
      style: {
        shape: "ellipse", "background-color": look.surface, "font-size": 16, "font-weight": "bold",
        "border-color": e => (e.data("against") ? look.attacks : look.supports), color: e => (e.data("against") ? look.attacks : look.supports),
      } as cytoscape.Css.Node,
    },
    {
      selector: "edge",
      style: {
        width: 1.8, "curve-style": "straight", "line-color": side, "target-arrow-color": side, "arrow-scale": 1.1, "overlay-opacity": 0,
        "source-endpoint": "data(start)", "target-endpoint": "data(end)",
        "target-arrow-shape": e => ({ premise: "none", supports: "triangle", attacks: "tee", undercuts: "triangle-tee" })[e.data("link") as string] ?? "none",
        "line-style": e => (e.data("against") ? "dashed" : "solid"),
      } as cytoscape.Css.Edge,
    },
    { selector: "edge.path", style: { width: 4 } },
    { selector: "node.path", style: { "border-width": 3 } },
    { selector: "node.lit", style: { "underlay-color": look.accent, "underlay-opacity": .35, "underlay-padding": 7, "border-width": 3 } as cytoscape.Css.Node },
    { selector: "edge.lit", style: { "underlay-color": look.accent, "underlay-opacity": .35, "underlay-padding": 5, width: 3 } as cytoscape.Css.Edge },
    { selector: "node.cursor", style: { "outline-width": 2, "outline-offset": 3, "outline-color": look.accent } as cytoscape.Css.Node },
    { selector: ".dim", style: { opacity: .35 } },
  ];
}
