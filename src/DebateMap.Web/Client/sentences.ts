// Moves over a transcript sentence by sentence with the keyboard; the browser's own selection shows where.

export interface Passage {
  element: HTMLElement;
  start: number;
  end: number;
}

const segmenter = new Intl.Segmenter("en", { granularity: "sentence" });

export class Sentences {
  current: Passage | null = null;

  constructor(private readonly elements: () => HTMLElement[]) {}

  /** The next (1) or previous (-1) sentence; with extend the passage grows to it instead. */
  move(from: HTMLElement, step: 1 | -1 | number, extend: boolean): Passage | null {
    const here = this.current && this.current.element === from ? this.current : null;
    const sentences = sentencesOf(from);
    let passage: Passage | null = null;
    if (!here) {
      passage = sentences.at(step > 0 ? 0 : -1) ?? null;
    } else if (step > 0) {
      const next = sentences.find(s => s.start >= here.end);
      if (next) passage = extend ? { element: from, start: here.start, end: next.end } : next;
    } else {
      const previous = sentences.findLast(s => s.end <= here.start);
      if (previous) passage = extend ? { element: from, start: previous.start, end: here.end } : previous;
    }
    if (!passage && !extend) passage = this.inNeighbour(from, step);
    if (passage) this.select(passage);
    return passage;
  }

  clear(): void {
    this.current = null;
  }

  private inNeighbour(from: HTMLElement, step: number): Passage | null {
    const all = this.elements();
    const neighbour = all[all.indexOf(from) + Math.sign(step)];
    return neighbour ? (sentencesOf(neighbour).at(step > 0 ? 0 : -1) ?? null) : null;
  }

  private select(passage: Passage): void {
    this.current = passage;
    passage.element.focus({ preventScroll: true });
    const node = passage.element.firstChild!;
    getSelection()?.setBaseAndExtent(node, passage.start, node, passage.end);
  }
}

function sentencesOf(element: HTMLElement): Passage[] {
  const text = (element.firstChild as Text).data;
  const passages: Passage[] = [];
  for (const { segment, index } of segmenter.segment(text)) {
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    if (end > start) passages.push({ element, start, end });
  }
  return passages;
}
