// Moving credences on a drawing: the mark follows the pointer or the keys at once, and the server hears of it as fast as it answers.
import type { DotNetTarget } from "./dotnet-target";

const step = .01;
const bigStep = .1;
const hardlyMoved = 3;

interface Move {
  mark: SVGSVGElement;
  credence: number;
}

/** Serves every mark within until stopped; marks may come and go. */
export function serve(root: HTMLElement, target: DotNetTarget): { stop(): void } {
  const listeners = new AbortController();
  const shown = new Map<SVGSVGElement, number>();
  let waiting: Move | null = null;
  let telling = false;
  let dragging: SVGSVGElement | null = null;

  const markOf = (event: Event) => (event.target as Element).closest<SVGSVGElement>(".mark[role=slider]");
  const now = (mark: SVGSVGElement) => shown.get(mark) ?? Number(mark.getAttribute("aria-valuenow"));

  root.addEventListener("pointerdown", down => {
    const mark = markOf(down);
    if (!mark || down.button !== 0) return;
    down.preventDefault();
    mark.focus();
    mark.setPointerCapture(down.pointerId);
    const until = new AbortController();
    let moved = false;
    const follow = (event: PointerEvent) => {
      if (!moved && Math.abs(event.clientX - down.clientX) < hardlyMoved) return;
      moved = true;
      dragging = mark;
      move(mark, credenceAt(mark, event.clientX));
    };
    const end = (event: PointerEvent) => {
      until.abort();
      dragging = null;
      if (moved) void tell();
      else if (event.type === "pointerup") void target.invokeMethodAsync("ChooseAsync", mark.dataset.claim);
    };
    mark.addEventListener("pointermove", follow, { signal: until.signal });
    mark.addEventListener("pointerup", end, { signal: until.signal });
    mark.addEventListener("pointercancel", end, { signal: until.signal });
  }, { signal: listeners.signal });

  root.addEventListener("keydown", event => {
    const mark = markOf(event);
    if (!mark || event.ctrlKey || event.metaKey || event.altKey) return;
    const by: Record<string, number> = { ArrowLeft: -step, ArrowDown: -step, ArrowRight: step, ArrowUp: step, PageDown: -bigStep, PageUp: bigStep, Home: -1, End: 1 };
    const change = by[event.key];
    if (event.key === "Enter") void target.invokeMethodAsync("ChooseAsync", mark.dataset.claim);
    else if (change === undefined) return;
    else move(mark, now(mark) + change);
    event.preventDefault();
  }, { signal: listeners.signal });

  root.dataset.serving = "";
  return { stop: () => listeners.abort() };

  function move(mark: SVGSVGElement, credence: number): void {
    const kept = Math.round(Math.min(1, Math.max(0, credence)) * 100) / 100;
    if (kept === now(mark)) return;
    shown.set(mark, kept);
    place(mark, kept);
    waiting = { mark, credence: kept };
    void tell();
  }

  /** One message at a time; what was passed over meanwhile is not sent. */
  async function tell(): Promise<void> {
    if (telling) return;
    telling = true;
    try {
      while (waiting) {
        const { mark, credence } = waiting;
        waiting = null;
        await target.invokeMethodAsync("SupposeAsync", mark.dataset.claim, mark.dataset.second === "true", credence);
      }
    } finally {
      telling = false;
    }
    // What the server drew stands where the marks are: they need not be held there any more.
    for (const mark of shown.keys()) {
      if (mark === dragging) continue;
      letGo(mark);
      // What is told of it may lie over it by now.
      mark.scrollIntoView({ block: "nearest" });
    }
  }

  function letGo(mark: SVGSVGElement): void {
    shown.delete(mark);
    mark.style.removeProperty("x");
    const bar = barOf(mark);
    bar?.style.removeProperty("x");
    bar?.style.removeProperty("width");
  }
}

function place(mark: SVGSVGElement, credence: number): void {
  const at = percentAt(mark, credence);
  mark.style.setProperty("x", `${at}%`);
  mark.setAttribute("aria-valuenow", credence.toFixed(2));
  // The text node is Blazor's, which goes on writing to it.
  for (const node of mark.querySelector(".value")!.childNodes) if (node instanceof Text) node.data = credence.toFixed(2);
  const other = [...mark.parentElement!.querySelectorAll<SVGSVGElement>(".mark[role=slider]")].find(m => m !== mark);
  const bar = barOf(mark);
  if (!other || !bar) return;
  const there = Number.parseFloat(other.style.getPropertyValue("x") || other.getAttribute("x")!);
  bar.style.setProperty("x", `${Math.min(at, there)}%`);
  bar.style.setProperty("width", `${Math.abs(at - there)}%`);
}

function barOf(mark: SVGSVGElement): SVGRectElement | null {
  return mark.parentElement?.querySelector<SVGRectElement>(".between") ?? null;
}

/** The drawing says between which percentages of its width the credences lie. */
function ends(mark: SVGSVGElement): { drawing: SVGSVGElement; left: number; right: number } {
  const drawing = mark.ownerSVGElement!;
  return { drawing, left: Number(drawing.dataset.left), right: Number(drawing.dataset.right) };
}

function percentAt(mark: SVGSVGElement, credence: number): number {
  const { left, right } = ends(mark);
  return left + credence * (right - left);
}

function credenceAt(mark: SVGSVGElement, x: number): number {
  const { drawing, left, right } = ends(mark);
  const box = drawing.getBoundingClientRect();
  return ((x - box.left) / box.width * 100 - left) / (right - left);
}
