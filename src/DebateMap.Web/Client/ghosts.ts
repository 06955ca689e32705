// Suggestions that nobody has taken yet: shown in the transcript, and forgotten for good in this browser once dismissed.
import type { AnnotationData } from "./transcript-data";

const prefix = "debatemap-dismissed:";
/** More would be a debate that was dismissed whole, many times over. */
const mostKept = 20_000;

export class Ghosts {
  shown = true;
  private all: AnnotationData[] = [];
  private readonly dismissed: Set<string>;

  constructor(private readonly debate: string) {
    this.dismissed = new Set(JSON.parse(localStorage.getItem(prefix + debate) ?? "[]") as string[]);
  }

  async load(url: string): Promise<void> {
    const response = await fetch(url, { headers: { accept: "application/json" } });
    if (!response.ok) throw new Error(`The suggestions could not be loaded (${response.status}).`);
    this.all = (await response.json()) as AnnotationData[];
  }

  /** Those that are waiting, in the order of the text. */
  get waiting(): AnnotationData[] {
    return this.all.filter(g => !this.dismissed.has(g.id));
  }

  get visible(): AnnotationData[] {
    return this.shown ? this.waiting : [];
  }

  /** The one that a passage is, or lies on; of several the tightest. */
  on(turn: string, start: number, end: number): AnnotationData | null {
    const found = this.visible.filter(g => g.turn === turn && g.start < end && start < g.end);
    return found.find(g => g.start === start && g.end === end) ?? found.sort((a, b) => a.end - a.start - (b.end - b.start))[0] ?? null;
  }

  /** The one after another, or the first of all where there is none. */
  after(id: string | null): AnnotationData | null {
    if (!this.shown) return null;
    const at = this.all.findIndex(g => g.id === id);
    const waits = (g: AnnotationData) => !this.dismissed.has(g.id);
    return this.all.find((g, i) => i > at && waits(g)) ?? this.all.find(waits) ?? null;
  }

  dismiss(ids: string[]): void {
    for (const id of ids) this.dismissed.add(id);
    try {
      localStorage.setItem(prefix + this.debate, JSON.stringify([...this.dismissed].slice(-mostKept)));
    } catch (error) {
      // The browser's storage is full: they come back with the next visit.
      console.warn("What was dismissed could not be kept:", error);
    }
  }

  /** Takes it out at once, before the server has answered. */
  take(ids: string[]): void {
    const taken = new Set(ids);
    this.all = this.all.filter(g => !taken.has(g.id));
  }
}
