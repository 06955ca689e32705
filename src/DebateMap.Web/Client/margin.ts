// Letters in the margin say what each passage does, for whoever cannot tell the colours apart, and take the keyboard to it.
import type { AnnotationData } from "./transcript-data";

const lineHeight = 25.6;
/** From one mark to the next on a line: its width and a little room. */
const step = 26;

export interface MarginMark extends AnnotationData {
  /** Only suggested. */
  ghost?: boolean;
}

export class Margin {
  private readonly resize = new ResizeObserver(entries => {
    for (const entry of entries) this.place(entry.target as HTMLElement);
  });
  private readonly byText = new Map<HTMLElement, { annotation: MarginMark; node: Text; button: HTMLButtonElement }[]>();

  constructor(private readonly choose: (mark: MarginMark) => void) {}

  show(annotations: MarginMark[], textOf: (turn: string) => HTMLElement | undefined, nodeOf: (turn: string) => Text | null): void {
    this.resize.disconnect();
    for (const text of this.byText.keys()) text.parentElement?.querySelector(".margin")?.remove();
    this.byText.clear();
    for (const annotation of annotations) {
      const text = textOf(annotation.turn);
      const node = nodeOf(annotation.turn);
      if (!text || !node) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = `mark family-${annotation.family}${annotation.ghost ? " ghost" : ""}`;
      button.textContent = annotation.letter;
      button.title = annotation.label;
      button.setAttribute("aria-label", annotation.label);
      button.dataset[annotation.ghost ? "suggestion" : "annotation"] = annotation.id;
      button.addEventListener("click", () => this.choose(annotation));
      const marks = this.byText.get(text);
      if (marks) marks.push({ annotation, node, button });
      else this.byText.set(text, [{ annotation, node, button }]);
    }
    for (const [text, marks] of this.byText) {
      const margin = document.createElement("div");
      margin.className = "margin";
      margin.append(...marks.map(m => m.button));
      text.before(margin);
      this.resize.observe(text);
    }
  }

  emphasise(ids: Set<string>): void {
    for (const marks of this.byText.values()) {
      for (const { annotation, button } of marks) button.classList.toggle("chosen", ids.has(annotation.id));
    }
  }

  dispose(): void {
    this.resize.disconnect();
  }

  /** Beside the first line of each passage; those that would cover one another step aside. */
  private place(text: HTMLElement): void {
    const top = text.getBoundingClientRect().top;
    const perLine = new Map<number, number>();
    for (const { annotation, node, button } of this.byText.get(text) ?? []) {
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
