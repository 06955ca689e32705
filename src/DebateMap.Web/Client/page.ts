// What any page asks of the browser.
import type { DotNetTarget } from "./dotnet-target";
import { save } from "./save";

const draftPrefix = "debatemap-draft:";
const yearInSeconds = 31_536_000;

export function setDark(cookie: string, dark: boolean): void {
  document.cookie = `${cookie}=${dark ? 1 : 0}; path=/; max-age=${yearInSeconds}; samesite=lax`;
}

export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not allowed, or no clipboard: the caller says so and shows the text.
    return false;
  }
}

/** A text as an editor takes it over with headings, tables and emphasis, and as plain text besides. Drawings and links within the page stay behind. */
export async function copyRich(page: HTMLElement, text: string): Promise<boolean> {
  const copy = page.cloneNode(true) as HTMLElement;
  for (const drawing of copy.querySelectorAll("figure")) drawing.remove();
  for (const link of copy.querySelectorAll('a[href^="#"]')) link.replaceWith(...link.childNodes);
  for (const element of copy.querySelectorAll("*")) {
    for (const { name } of [...element.attributes]) if (name !== "href") element.removeAttribute(name);
  }
  const html = copy.innerHTML.replace(/<!--[\s\S]*?-->/g, "");
  try {
    await navigator.clipboard.write([new ClipboardItem({
      "text/html": new Blob([html], { type: "text/html" }),
      "text/plain": new Blob([text], { type: "text/plain" }),
    })]);
    return true;
  } catch {
    // As above.
    return false;
  }
}

/** Blazor streams what is asked for as a stream and comes as bytes. It refuses an empty stream: hence the end of the last line. */
export function readField(field: HTMLTextAreaElement): Uint8Array {
  return new TextEncoder().encode(`${field.value}\n`);
}

export function saveDraft(key: string, value: string | null): void {
  try {
    if (value === null) sessionStorage.removeItem(draftPrefix + key);
    else sessionStorage.setItem(draftPrefix + key, value);
  } catch (error) {
    // The tab's storage is full: the draft lives on in the page itself.
    console.warn("The draft could not be kept for a reload:", error);
  }
}

export function loadDraft(key: string): string | null {
  return sessionStorage.getItem(draftPrefix + key);
}

/** Keeps what is typed into a field for this tab without a round trip, and puts it back at once. */
export function keepField(field: HTMLTextAreaElement | HTMLInputElement, key: string): void {
  const kept = loadDraft(key);
  if (kept && !field.value) {
    field.value = kept;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
  // What was typed before this module had loaded is a draft too.
  else if (field.value) saveDraft(key, field.value);
  field.addEventListener("input", () => saveDraft(key, field.value || null));
}

/** Blazor marks a field once it has heard of its files; one with files and without the mark was filled before it listened. */
export function tellOfFile(fieldId: string): void {
  const field = document.getElementById(fieldId) as HTMLInputElement | null;
  if (field?.files?.length && !("_blazorFilesById" in field)) field.dispatchEvent(new Event("change", { bubbles: true }));
}

export async function dialogGone(): Promise<void> {
  while (document.querySelector("[role=dialog]")) await new Promise(requestAnimationFrame);
}

export function focus(selector: string): void {
  const element = document.querySelector<HTMLElement>(selector);
  if (!element) return;
  // What is no control takes the focus only where it is told that it may.
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
  // A browser takes what is half in sight for in sight.
  element.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** The keys that work anywhere in the workspace; in a field that has its own use for them they are the field's. */
export function listenForKeys(target: DotNetTarget): { stop(): void } {
  const listeners = new AbortController();
  let going = false;
  const tell = (event: KeyboardEvent, method: string, ...args: unknown[]) => {
    event.preventDefault();
    void target.invokeMethodAsync(method, ...args);
  };
  // After g the next key names a view, and is nobody else's.
  document.addEventListener("keydown", event => {
    if (!going || event.key === "Shift") return;
    going = false;
    if (!/^[a-z]$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.stopPropagation();
    tell(event, "GoAsync", event.key);
  }, { signal: listeners.signal, capture: true });
  document.addEventListener("keydown", event => {
    if (event.altKey || event.defaultPrevented) return;
    const typing = (event.target as HTMLElement).closest("input, textarea, select, [contenteditable='true']");
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) {
      if (key === "k") tell(event, "SearchAsync");
      else if (key === "z" && !typing) tell(event, event.shiftKey ? "RedoAsync" : "UndoAsync");
    } else if (typing || document.querySelector("[role=dialog]")) return;
    else if (key === "/") tell(event, "SearchAsync");
    else if (key === "?") tell(event, "ShowKeysAsync");
    else if (key === "g") going = true;
  }, { signal: listeners.signal });
  return { stop: () => listeners.abort() };
}

/** Lets the boundary between two panes be dragged or moved with the arrow keys. */
export function makeResizable(handle: HTMLElement, container: HTMLElement): void {
  const key = "debatemap-split";
  const set = (percent: number) => {
    const kept = Math.min(70, Math.max(25, percent));
    container.style.setProperty("--split", `${kept}%`);
    handle.setAttribute("aria-valuenow", String(Math.round(kept)));
    localStorage.setItem(key, String(kept));
  };
  const stored = Number(localStorage.getItem(key));
  if (stored) set(stored);
  handle.addEventListener("pointerdown", down => {
    handle.setPointerCapture(down.pointerId);
    const move = (event: PointerEvent) => {
      const box = container.getBoundingClientRect();
      set(((event.clientX - box.left) / box.width) * 100);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", () => handle.removeEventListener("pointermove", move), { once: true });
  });
  handle.addEventListener("keydown", event => {
    if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
    event.preventDefault();
    set(Number(handle.getAttribute("aria-valuenow") ?? "42") + (event.key === "ArrowLeft" ? -3 : 3));
  });
}

/** Brings a row of a virtual list into view; it may not be drawn yet, so the list goes to its place, given as a share of the whole. */
export function scrollToRow(list: HTMLElement, id: string, share: number): void {
  const row = document.getElementById(id);
  if (row) row.scrollIntoView({ block: "nearest" });
  else list.scrollTop = share * list.scrollHeight - list.clientHeight / 2;
}

/** The arrow keys lead from cell to cell of a table whose rows come and go as it scrolls. */
export function walkCells(table: HTMLElement): void {
  table.addEventListener("keydown", event => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>(".cell");
    const row = cell?.closest<HTMLElement>("[role=row]");
    const [across, down] = ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] } as Record<string, [number, number]>)[event.key] ?? [0, 0];
    if (!cell || !row || (!across && !down)) return;
    event.preventDefault();
    const cells = [...row.querySelectorAll<HTMLElement>(".cell")];
    const column = cells.indexOf(cell);
    if (across) {
      cells[column + across]?.focus();
      return;
    }
    const next = down > 0 ? row.nextElementSibling : row.previousElementSibling;
    next?.querySelectorAll<HTMLElement>(".cell")[column]?.focus();
  });
}

/** A server that hears of a key too late to keep the page from scrolling says beforehand which ones it has a use for. */
export function ownKeys(element: HTMLElement, keys: string[]): void {
  element.addEventListener("keydown", event => {
    if (keys.includes(event.key) && !(event.target as HTMLElement).closest("input, textarea, select")) event.preventDefault();
  });
}

/** A drawing as a file of its own: its style lies within it, and what only the page has a use for is left out. */
export function saveDrawing(figure: HTMLElement, name: string): void {
  const drawing = figure.querySelector<SVGSVGElement>("svg.plot")!;
  const { width, height } = drawing.getBoundingClientRect();
  const copy = drawing.cloneNode(true) as SVGSVGElement;
  for (const element of copy.querySelectorAll(".hit, .focus, .value")) element.remove();
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    for (const { name: attribute } of [...element.attributes]) {
      if (/^(_bl|xmlns|style|tabindex|data-|aria-value)/.test(attribute) || element.getAttribute("role") === "slider" && attribute === "aria-label") element.removeAttribute(attribute);
    }
    if (element.getAttribute("role") === "slider") element.removeAttribute("role");
  }
  copy.setAttribute("width", String(Math.round(width)));
  copy.setAttribute("height", String(Math.round(height)));
  copy.setAttribute("viewBox", `0 0 ${Math.round(width)} ${Math.round(height)}`);
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const left: Node[] = [];
  while (comments.nextNode()) left.push(comments.currentNode);
  for (const comment of left) comment.parentNode!.removeChild(comment);
  save(new Blob([new XMLSerializer().serializeToString(copy)], { type: "image/svg+xml" }), name);
}

/** The browser's own dialog: its preview shows what the print style sheet makes of the page. */
export function print(): void {
  window.print();
}
