// The transcript: turns as plain text nodes, highlights painted by the browser, selection by offset.
import { type Passage, Sentences } from "./sentences";
import type { DotNetTarget } from "./dotnet-target";
import { Ghosts } from "./ghosts";
import { Highlights } from "./highlights";
import { Margin } from "./margin";
import { elementOf, offsetAt } from "./pointing";
import type { AnnotationData, TranscriptData } from "./transcript-data";
import { turnOf, Turns } from "./turns";

const notText = "header, footer, button, .margin";

/**
 * @param debate what suggestions are dismissed for.
 * @param acts the letters that annotate a selected passage with an act.
 */
export async function create(root: HTMLElement, url: string, debate: string, acts: string, target: DotNetTarget): Promise<TranscriptView> {
  const view = new TranscriptView(root, new Ghosts(debate), acts, target);
  await view.load(url);
  return view;
}

class TranscriptView {
  private readonly highlights = new Highlights();
  private readonly nodeOf = (turn: string) => this.turns.node(turn);
  private readonly turns: Turns;
  private readonly listeners = new AbortController();
  private readonly margin: Margin;
  private annotations: AnnotationData[] = [];
  private byTurn = new Map<string, AnnotationData[]>();
  /** What is typed between the key of an act and the composer that it opens: the beginning of a claim. */
  private typedAhead: string | null = null;
  private sentences: Sentences;
  /** The suggestion that the server was last told of. */
  private met: string | null = null;
  private pointing = false;
  private hovered: string | null = null;

  constructor(private readonly root: HTMLElement, private readonly ghosts: Ghosts, private readonly acts: string, private readonly target: DotNetTarget) {
    this.margin = new Margin(mark => mark.ghost ? this.meet(mark) : this.choose(mark.id));
    this.sentences = new Sentences(() => this.turns.all);
    const on = { signal: this.listeners.signal };
    this.turns = new Turns(root, turn => this.editTurn(turn), on.signal);
    root.addEventListener("mouseup", () => setTimeout(() => this.takeSelection()), on);
    root.addEventListener("touchend", () => setTimeout(() => this.takeSelection()), on);
    root.addEventListener("click", event => this.clicked(event), on);
    root.addEventListener("keydown", event => this.key(event), on);
    document.addEventListener("composer-opened", event => this.handOver((event as CustomEvent<HTMLInputElement | null>).detail), on);
    root.addEventListener("pointermove", event => this.pointTo(event), on);
    root.addEventListener("pointerleave", () => this.hover(null), on);
    root.addEventListener("focusin", event => this.hover(this.annotationOf(event.target as HTMLElement)), on);
  }

  /** Fetches turns and annotations; turns that are already shown stay as they are, and with them the reader's place. */
  async load(url: string): Promise<void> {
    const response = await fetch(url, { headers: { accept: "application/json" } });
    if (!response.ok) throw new Error(`The transcript could not be loaded (${response.status}).`);
    const data = (await response.json()) as TranscriptData;
    this.turns.show(data.turns);
    this.annotations = data.annotations;
    this.byTurn = new Map(data.turns.map(t => [t.id, []]));
    for (const annotation of data.annotations) this.byTurn.get(annotation.turn)?.push(annotation);
    this.highlights.paint(data.annotations, this.nodeOf);
    this.showMarks();
    this.root.setAttribute("data-loaded", String(data.revision));
  }

  /** Fetches what is suggested on the text that is shown; it comes after the text and never holds it up. */
  async loadGhosts(url: string): Promise<number> {
    await this.ghosts.load(url);
    return this.showMarks();
  }

  showGhosts(shown: boolean): number {
    this.ghosts.shown = shown;
    this.tell(null);
    return this.showMarks();
  }

  ghostsWaiting(): string[] {
    return this.ghosts.waiting.map(g => g.id);
  }

  /** Takes the reader to the next one after another, or to the first. */
  nextGhost(id: string | null): void {
    const next = this.ghosts.after(id);
    if (next) this.meet(next);
    else this.tell(null);
  }

  dismissGhosts(ids: string[]): number {
    const next = ids.length === 1 ? this.ghosts.after(ids[0]!) : null;
    this.ghosts.dismiss(ids);
    const left = this.showMarks();
    if (next && !ids.includes(next.id)) this.meet(next);
    else this.tell(null);
    return left;
  }

  /** Brings a passage into view and marks it as chosen. */
  emphasise(ids: string[], scroll: boolean): void {
    const chosen = this.annotations.filter(a => ids.includes(a.id));
    this.highlights.emphasise(chosen, this.nodeOf);
    this.margin.emphasise(new Set(ids));
    const first = chosen[0];
    if (scroll && first) this.reveal(first.turn, first.start, first.end);
  }

  /** Keeps the passage that is being annotated marked while the focus is elsewhere. */
  pend(turn: string | null, start: number, end: number): void {
    this.highlights.pend(turn === null ? null : this.turns.node(turn), start, end);
    if (turn !== null) requestAnimationFrame(() => this.reveal(turn, start, end));
    else getSelection()?.removeAllRanges();
  }

  /** Goes to a passage that was looked for, as if it had been selected. */
  goToPassage(turn: string, start: number, end: number): void {
    const element = this.turns.text(turn);
    if (element) this.goTo(this.sentences.select({ element, start, end }));
  }

  focus(): void {
    const current = this.sentences.current?.element ?? this.turns.all[0];
    current?.focus({ preventScroll: true });
  }

  dispose(): void {
    this.listeners.abort();
    this.margin.dispose();
    this.highlights.clear();
  }

  private showMarks(): number {
    const ghosts = this.ghosts.visible.map(g => ({ ...g, ghost: true }));
    this.highlights.suggest(ghosts, this.nodeOf);
    this.margin.show([...this.annotations, ...ghosts], turn => this.turns.text(turn), this.nodeOf);
    return this.ghosts.waiting.length;
  }

  private meet(ghost: AnnotationData): void {
    const element = this.turns.text(ghost.turn);
    if (!element) return;
    this.goTo(this.sentences.select({ element, start: ghost.start, end: ghost.end }));
  }

  private currentGhost(): AnnotationData | null {
    const here = this.sentences.current;
    return here && this.ghosts.on(turnOf(here.element), here.start, here.end);
  }

  private takeGhost(ghost: AnnotationData): void {
    const next = this.ghosts.after(ghost.id);
    this.ghosts.take([ghost.id]);
    void this.target.invokeMethodAsync("TakeGhostsAsync", [ghost.id]);
    if (next && next.id !== ghost.id) this.meet(next);
  }

  private reveal(turn: string, start: number, end: number): void {
    const node = this.turns.node(turn);
    if (!node) return;
    const range = document.createRange();
    range.setStart(node, Math.min(start, node.length));
    range.setEnd(node, Math.min(end, node.length));
    node.parentElement!.closest("article")!.scrollIntoView({ block: "nearest" });
    const box = range.getBoundingClientRect();
    const frame = this.root.getBoundingClientRect();
    const margin = 24;
    if (box.top < frame.top + margin) this.root.scrollTop -= frame.top + margin - box.top;
    else if (box.bottom > frame.bottom - margin) {
      this.root.scrollTop += Math.min(box.bottom - frame.bottom + margin, box.top - frame.top - margin);
    }
  }

  private takeSelection(): void {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || !selection.rangeCount) return;
    const range = selection.getRangeAt(0);
    const holder = elementOf(range.startContainer)?.closest<HTMLElement>(".turn-text");
    if (!holder || !this.root.contains(holder)) return;
    const node = holder.firstChild as Text;
    const start = range.startContainer === node ? range.startOffset : 0;
    const end = range.endContainer === node ? range.endOffset : node.length;
    this.propose(holder, start, end);
  }

  private propose(holder: HTMLElement, start: number, end: number, act: string | null = null, ghost: string | null = null): void {
    const text = (holder.firstChild as Text).data;
    while (start < end && /\s/.test(text[start]!)) start++;
    while (end > start && /\s/.test(text[end - 1]!)) end--;
    if (start === end) return;
    void this.target.invokeMethodAsync("PassageSelectedAsync", turnOf(holder), start, end, act, ghost);
  }

  private clicked(event: MouseEvent): void {
    const element = event.target as HTMLElement;
    if (element.closest(notText) || !getSelection()?.isCollapsed) return;
    const at = this.hitAt(event.clientX, event.clientY);
    if (!at) return;
    if (at.hit) return this.choose(at.hit.id);
    const ghost = this.ghosts.on(turnOf(at.holder), at.offset, at.offset + 1);
    // After the click has set the caret, or it would undo the selection.
    if (ghost) setTimeout(() => this.meet(ghost));
  }

  /** At most once a frame: hit-testing a long text is not free. */
  private pointTo(event: PointerEvent): void {
    if (this.pointing || event.buttons) return;
    this.pointing = true;
    requestAnimationFrame(() => {
      this.pointing = false;
      const mark = (event.target as HTMLElement).closest<HTMLElement>(".mark");
      this.hover(mark ? this.annotationOf(mark) : this.hitAt(event.clientX, event.clientY)?.hit ?? null);
    });
  }

  /** Shows which passage and which letter in the margin belong together. */
  private hover(annotation: AnnotationData | null): void {
    if (annotation?.id === this.hovered) return;
    this.hovered = annotation?.id ?? null;
    this.highlights.hover(annotation, this.nodeOf);
    this.margin.hover(this.hovered);
    this.root.classList.toggle("on-passage", annotation !== null);
  }

  private annotationOf(mark: HTMLElement): AnnotationData | null {
    const id = mark.dataset.annotation;
    return id === undefined ? null : this.annotations.find(a => a.id === id) ?? null;
  }

  /** The tightest annotation at a point, and the place in the text. */
  private hitAt(x: number, y: number): { holder: HTMLElement; offset: number; hit: AnnotationData | undefined } | null {
    const at = offsetAt(x, y);
    const holder = at && elementOf(at.node)?.closest<HTMLElement>(".turn-text");
    if (!at || !holder) return null;
    const hit = this.annotationsOf(holder)
      .filter(a => a.start <= at.offset && at.offset < a.end)
      .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
    return { holder, offset: at.offset, hit };
  }

  private choose(id: string): void {
    void this.target.invokeMethodAsync("AnnotationChosenAsync", id);
  }

  private editTurn(turn: string): void {
    void this.target.invokeMethodAsync("TurnChosenAsync", turn);
  }

  private handOver(field: HTMLInputElement | null): void {
    const typed = this.typedAhead;
    this.typedAhead = null;
    if (!typed || !field) return;
    field.value = typed;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private goTo(passage: Passage | null): void {
    if (!passage) return;
    this.reveal(turnOf(passage.element), passage.start, passage.end);
    this.tell(this.currentGhost()?.id ?? null);
  }

  /** Tells the server which suggestion the reader is at, where that has changed. */
  private tell(ghost: string | null): void {
    if (ghost === this.met) return;
    this.met = ghost;
    void this.target.invokeMethodAsync("GhostMetAsync", ghost);
  }

  private annotationsOf(text: HTMLElement): AnnotationData[] {
    return this.byTurn.get(turnOf(text)) ?? [];
  }

  private isAnnotated({ element, start, end }: Passage): boolean {
    return this.annotationsOf(element).some(a => a.start < end && start < a.end);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const holder = (event.target as HTMLElement).closest<HTMLElement>(".turn-text");
    if (!holder) return;
    if (this.typedAhead !== null) {
      event.preventDefault();
      event.stopPropagation();
      if (event.key === "Escape") this.typedAhead = null;
      else if (event.key.length === 1) this.typedAhead += event.key;
      return;
    }
    const step = { j: 1, J: 1, ArrowDown: event.shiftKey ? 1 : 0, k: -1, K: -1, ArrowUp: event.shiftKey ? -1 : 0 }[event.key];
    const word = { ArrowRight: 1, ArrowLeft: -1 }[event.key] as 1 | -1 | undefined;
    if (step) {
      event.preventDefault();
      this.goTo(this.sentences.move(holder, step, event.shiftKey));
    } else if (word) {
      event.preventDefault();
      this.goTo(this.sentences.moveByWord(holder, word, event.shiftKey));
    } else if (event.key === "n") {
      event.preventDefault();
      this.goTo(this.sentences.seek(holder, passage => !this.isAnnotated(passage)));
    } else if (event.key.length === 1 && this.acts.includes(event.key) && this.sentences.current) {
      event.preventDefault();
      const chosen = this.sentences.current;
      this.typedAhead = "";
      this.propose(chosen.element, chosen.start, chosen.end, event.key);
    } else if (event.key === "Tab" && !event.shiftKey && this.currentGhost()) {
      event.preventDefault();
      this.takeGhost(this.currentGhost()!);
    } else if ((event.key === "Delete" || event.key === "Backspace") && this.currentGhost()) {
      event.preventDefault();
      void this.target.invokeMethodAsync("DismissGhostAsync", this.currentGhost()!.id);
    } else if (event.key === "," && this.currentGhost()) {
      event.preventDefault();
      const ghost = this.currentGhost()!;
      this.propose(holder, ghost.start, ghost.end, null, ghost.id);
    } else if (event.key === ".") {
      event.preventDefault();
      this.editTurn(turnOf(holder));
    } else if (event.key === "Enter") {
      event.preventDefault();
      const chosen = this.sentences.current;
      if (chosen) this.propose(chosen.element, chosen.start, chosen.end);
      else this.takeSelection();
    } else if (event.key === "Escape") {
      this.sentences.clear();
      getSelection()?.removeAllRanges();
      this.tell(null);
    }
  }
}
