// Paints passages by the CSS Custom Highlight API: one highlight for each family of acts, so overlapping ones blend.
import type { AnnotationData } from "./transcript-data";

type NodeOf = (turn: string) => Text | null;

export class Highlights {
  private readonly names = new Set<string>();

  paint(annotations: AnnotationData[], nodeOf: NodeOf): void {
    const families = new Map<string, StaticRange[]>();
    for (const annotation of annotations) {
      const range = rangeOf(nodeOf(annotation.turn), annotation.start, annotation.end);
      if (!range) continue;
      const name = `act-${annotation.family}`;
      const ranges = families.get(name);
      if (ranges) ranges.push(range);
      else families.set(name, [range]);
    }
    for (const name of this.names) if (name.startsWith("act-") && !families.has(name)) this.set(name, []);
    for (const [name, ranges] of families) this.set(name, ranges);
  }

  hover(annotation: AnnotationData | null, nodeOf: NodeOf): void {
    const range = annotation && rangeOf(nodeOf(annotation.turn), annotation.start, annotation.end);
    this.set("hovered", range ? [range] : []);
  }

  suggest(ghosts: AnnotationData[], nodeOf: NodeOf): void {
    this.set("suggested", ghosts.flatMap(g => rangeOf(nodeOf(g.turn), g.start, g.end) ?? []));
  }

  emphasise(chosen: AnnotationData[], nodeOf: NodeOf): void {
    this.set("chosen", chosen.flatMap(a => rangeOf(nodeOf(a.turn), a.start, a.end) ?? []));
  }

  pend(node: Text | null, start: number, end: number): void {
    const range = rangeOf(node, start, end);
    this.set("pending", range ? [range] : []);
  }

  clear(): void {
    for (const name of this.names) CSS.highlights?.delete(name);
  }

  private set(name: string, ranges: StaticRange[]): void {
    // Browsers without the API still have the margin marks.
    if (!("highlights" in CSS)) return;
    this.names.add(name);
    if (ranges.length === 0) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(...ranges);
    highlight.priority = name === "pending" ? 2 : name === "chosen" ? 1 : 0;
    CSS.highlights.set(name, highlight);
  }
}

function rangeOf(node: Text | null, start: number, end: number): StaticRange | null {
  if (!node || end > node.length || start >= end) return null;
  return new StaticRange({ startContainer: node, startOffset: start, endContainer: node, endOffset: end });
}
