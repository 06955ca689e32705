// Moves over a transcript by sentences and words with the keyboard; the browser's own selection shows where.

export interface Passage {
  element: HTMLElement;
  start: number;
  end: number;
}

const sentences = new Intl.Segmenter("en", { granularity: "sentence" });
const words = new Intl.Segmenter("en", { granularity: "word" });

export class Sentences {
  current: Passage | null = null;

  constructor(private readonly elements: () => HTMLElement[]) {}

  /** The next (1) or previous (-1) sentence; with extend the passage grows to it instead. */
  move(from: HTMLElement, step: 1 | -1 | number, extend: boolean): Passage | null {
    const here = this.current && this.current.element === from ? this.current : null;
    const all = sentencesOf(from);
    let passage: Passage | null = null;
    if (!here) {
      passage = all.at(step > 0 ? 0 : -1) ?? null;
    } else if (step > 0) {
      const next = all.find(s => s.start >= here.end);
      if (next) passage = extend ? { element: from, start: here.start, end: next.end } : next;
    } else {
      const previous = all.findLast(s => s.end <= here.start);
      if (previous) passage = extend ? { element: from, start: previous.start, end: here.end } : previous;
    }
    if (!passage && !extend) passage = this.inNeighbour(from, step);
    if (passage) this.select(passage);
    return passage;
  }

  /** The word after (1) or before (-1) this one, or the first or last of the passage; with extend the passage's end moves by a word. */
  moveByWord(from: HTMLElement, step: 1 | -1, extend: boolean): Passage | null {
    const all = wordsOf(from);
    const here = this.current?.element === from ? this.current : null;
    let passage: Passage | undefined;
    if (!here) {
      passage = all.at(step > 0 ? 0 : -1);
    } else if (extend) {
      const end = step > 0 ? all.find(w => w.end > here.end)?.end : all.findLast(w => w.end < here.end && w.end > here.start)?.end;
      if (end) passage = { element: from, start: here.start, end };
    } else {
      const within = all.filter(w => w.start >= here.start && w.end <= here.end);
      passage = within.length > 1 ? within.at(step > 0 ? 0 : -1) : step > 0 ? all.find(w => w.start >= here.end) : all.findLast(w => w.end <= here.start);
    }
    if (passage) this.select(passage);
    return passage ?? null;
  }

  /** The next sentence, in this turn or a later one, of which this is true. */
  seek(from: HTMLElement, wanted: (passage: Passage) => boolean): Passage | null {
    const all = this.elements();
    const after = this.current?.element === from ? this.current.end : 0;
    for (const element of all.slice(all.indexOf(from))) {
      const passage = sentencesOf(element).find(s => (element !== from || s.start >= after) && wanted(s));
      if (passage) return this.select(passage);
    }
    return null;
  }

  clear(): void {
    this.current = null;
  }

  private inNeighbour(from: HTMLElement, step: number): Passage | null {
    const all = this.elements();
    const neighbour = all[all.indexOf(from) + Math.sign(step)];
    return neighbour ? (sentencesOf(neighbour).at(step > 0 ? 0 : -1) ?? null) : null;
  }

  select(passage: Passage): Passage {
    this.current = passage;
    passage.element.focus({ preventScroll: true });
    const node = passage.element.firstChild!;
    getSelection()?.setBaseAndExtent(node, passage.start, node, passage.end);
    return passage;
  }
}

function sentencesOf(element: HTMLElement): Passage[] {
  return segmentsOf(element, sentences, () => true);
}

function wordsOf(element: HTMLElement): Passage[] {
  return segmentsOf(element, words, segment => segment.isWordLike === true);
}

function segmentsOf(element: HTMLElement, segmenter: Intl.Segmenter, wanted: (segment: Intl.SegmentData) => boolean): Passage[] {
  const passages: Passage[] = [];
  for (const data of segmenter.segment((element.firstChild as Text).data)) {
    const { segment, index } = data;
    const start = index + (segment.length - segment.trimStart().length);
    const end = index + segment.trimEnd().length;
    if (end > start && wanted(data)) passages.push({ element, start, end });
  }
  return passages;
}
