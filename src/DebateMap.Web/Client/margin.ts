// Letters in the margin say what each passage does, for whoever cannot tell the colours apart, and take the keyboard to it.
import type { AnnotationData } from "./transcript-data";

const lineHeight = 25.6;
/** From one mark to the next on a line: its width and a little room. */
const step = 26;

export interface MarginMark extends AnnotationData {
  /** Only suggested. */
  ghost?: boolean;
}

/** What stands beside one turn. */
interface Lane {
  /** What it was made of. */
  state: string;
  element: HTMLElement;
  marks: { annotation: MarginMark; node: Text; button: HTMLButtonElement }[];
}

export class Margin {
  private readonly resize = new ResizeObserver(entries => {
    for (const entry of entries) this.place(entry.target as HTMLElement);
  });
  private readonly byText = new Map<HTMLElement, Lane>();

  constructor(private readonly choose: (mark: MarginMark) => void) {}

  /** Marks that are as they were stay where they are: with thousands of them, one more must not make all anew. */
  show(annotations: MarginMark[], textOf: (turn: string) => HTMLElement | undefined, nodeOf: (turn: string) => Text | null): void {
    const byText = new Map<HTMLElement, MarginMark[]>();
    for (const annotation of annotations) {
      const text = textOf(annotation.turn);
      if (!text) continue;
      const marks = byText.get(text);
      if (marks) marks.push(annotation);
      else byText.set(text, [annotation]);
    }
    for (const [text, lane] of this.byText) {
      if (!byText.has(text)) this.remove(text, lane);
    }
    for (const [text, marks] of byText) {
      const node = nodeOf(marks[0]!.turn);
      const state = JSON.stringify([marks, node?.data.length]);
      const before = this.byText.get(text);
      if (!node || before?.state === state) continue;
      if (before) this.remove(text, before);
      const lane: Lane = { state, element: document.createElement("div"), marks: marks.map(annotation => ({ annotation, node, button: this.make(annotation) })) };
      lane.element.className = "margin";
      lane.element.append(...lane.marks.map(m => m.button));
      this.byText.set(text, lane);
      text.before(lane.element);
      this.resize.observe(text);
    }
  }

  private remove(text: HTMLElement, lane: Lane): void {
    this.resize.unobserve(text);
    lane.element.remove();
    this.byText.delete(text);
  }

  private make(annotation: MarginMark): HTMLButtonElement {
    const button = document.createElement("button");
    button.type = "button";
    button.className = `mark family-${annotation.family}${annotation.ghost ? " ghost" : ""}`;
    button.textContent = annotation.letter;
    button.title = annotation.label;
    button.setAttribute("aria-label", annotation.label);
    button.dataset[annotation.ghost ? "suggestion" : "annotation"] = annotation.id;
    button.addEventListener("click", () => this.choose(annotation));
    return button;
  }

  emphasise(ids: Set<string>): void {
    for (const { marks } of this.byText.values()) {
      for (const { annotation, button } of marks) button.classList.toggle("chosen", ids.has(annotation.id));
    }
  }

  hover(id: string | null): void {
    for (const { marks } of this.byText.values()) {
      for (const { annotation, button } of marks) button.classList.toggle("hovered", annotation.id === id);
    }
  }

  dispose(): void {
    this.resize.disconnect();
  }

  /** Beside the first line of each passage; those that would cover one another step aside. */
  private place(text: HTMLElement): void {
    const top = text.getBoundingClientRect().top;
    const perLine = new Map<number, number>();
    for (const { annotation, node, button } of this.byText.get(text)?.marks ?? []) {
      const range = document.createRange();
      range.setStart(node, Math.min(annotation.start, node.length));
      range.setEnd(node, Math.min(annotation.start + 1, node.length));
      const y = range.getBoundingClientRect().top - top;
      const line = Math.round(y / lineHeight);
      const before = perLine.get(line) ?? 0;
      perLine.set(line, before + 1);
      button.style.top = `${y}px`;
      button.style.insetInlineEnd = `${before * step}px`;
    }
  }
}
