// Turns as plain text nodes: what offsets count in, and what highlights are painted on.
import type { TurnData } from "./transcript-data";

export class Turns {
  private readonly texts = new Map<string, HTMLElement>();

  /** @param edit called with the turn whose pencil was pressed. */
  constructor(private readonly root: HTMLElement, private readonly edit: (turn: string) => void, signal: AbortSignal) {
    root.addEventListener("focusin", event => this.rove(event.target as HTMLElement), { signal });
  }

  get all(): HTMLElement[] {
    return [...this.texts.values()];
  }

  /** Turns that are shown already stay as they are, and with them the reader's place. */
  show(turns: TurnData[]): void {
    const wanted = new Set(turns.map(t => t.id));
    for (const old of [...this.root.querySelectorAll<HTMLElement>("article[data-turn]")]) {
      if (!wanted.has(old.dataset.turn!)) {
        this.texts.delete(old.dataset.turn!);
        old.remove();
      }
    }
    let after: Element | null = null;
    for (const turn of turns) {
      const present: HTMLElement | null = this.texts.get(turn.id)?.closest("article") ?? null;
      const article: HTMLElement = present ?? this.make(turn);
      this.fill(article, turn);
      if (article.previousElementSibling !== after || article.parentElement !== this.root) {
        if (after) after.after(article);
        else this.root.prepend(article);
      }
      after = article;
    }
  }

  text(turn: string): HTMLElement | undefined {
    return this.texts.get(turn);
  }

  node(turn: string): Text | null {
    return (this.texts.get(turn)?.firstChild as Text | undefined) ?? null;
  }

  private make(turn: TurnData): HTMLElement {
    const article = document.createElement("article");
    article.dataset.turn = turn.id;
    article.append(document.createElement("header"));
    const text = document.createElement("div");
    text.className = "turn-text";
    text.tabIndex = this.texts.size === 0 ? 0 : -1;
    text.setAttribute("role", "textbox");
    text.setAttribute("aria-readonly", "true");
    text.setAttribute("aria-multiline", "true");
    text.append(document.createTextNode(""));
    article.append(text);
    this.texts.set(turn.id, text);
    return article;
  }

  private fill(article: HTMLElement, turn: TurnData): void {
    const header = article.querySelector("header")!;
    header.replaceChildren();
    const mark = document.createElement("span");
    mark.className = "who";
    mark.style.setProperty("--person", turn.colour);
    mark.textContent = turn.initials;
    mark.setAttribute("aria-hidden", "true");
    const name = document.createElement("strong");
    name.textContent = turn.name;
    header.append(mark, name);
    if (turn.quotedBy) header.append(aside(`quoted by ${turn.quotedBy}`));
    if (turn.at) header.append(aside(turn.at));
    if (turn.frozen) header.append(lock(turn.frozen));
    const edit = document.createElement("button");
    edit.type = "button";
    edit.className = "edit-turn";
    edit.textContent = "✎";
    edit.title = `Edit turn ${turn.number}`;
    edit.setAttribute("aria-label", edit.title);
    // Reached by the key below from the text: one tab stop for each of 2,000 turns would be a wall.
    edit.tabIndex = -1;
    edit.addEventListener("click", () => this.edit(turn.id));
    header.append(edit);
    const text = article.querySelector<HTMLElement>(".turn-text")!;
    text.setAttribute("aria-label", `${turn.name}, turn ${turn.number}`);
    const node = text.firstChild as Text;
    if (node.data !== turn.text) node.data = turn.text;
    article.classList.toggle("quoted", Boolean(turn.quotedBy));
  }

  /** Only the turn that was read last is a tab stop: a thread of 2,000 turns must not take 2,000 presses to pass. */
  private rove(target: HTMLElement): void {
    if (!target.classList.contains("turn-text")) return;
    for (const text of this.texts.values()) text.tabIndex = text === target ? 0 : -1;
  }
}

function lock(why: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "frozen-turn";
  span.title = why;
  span.setAttribute("role", "img");
  span.setAttribute("aria-label", why);
  return span;
}

function aside(text: string): HTMLElement {
  const span = document.createElement("span");
  span.className = "aside";
  span.textContent = text;
  return span;
}

export function turnOf(text: HTMLElement): string {
  return text.closest("article")!.dataset.turn!;
}
