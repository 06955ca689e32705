// The map: what the server chose to draw, laid out in a worker, painted by cytoscape.
import type cytoscape from "cytoscape";
import type { DotNetTarget } from "./dotnet-target";
import { fetchMap, inWords, leftOutInWords, type MapData, type NodeData, type Point, type Wish } from "./map-data";
import { Drawing, type LabelledBox } from "./map-drawing";
import { Layout } from "./map-layout";
import { fillLegend } from "./map-legend";
import { readLook, sizeOf, type Look } from "./map-look";
import { Minimap } from "./map-mini";
import { save } from "./save";
import { Viewport, type View } from "./map-viewport";
import { next, type Direction } from "./map-walk";

const atATime = 24;

interface Kept {
  wish: Wish;
  places: ReadonlyMap<string, Point>;
  view: View | null;
}

/** What was unfolded and where everything stood, for as long as the page lives: whoever comes back finds it so. */
const keptByUrl = new Map<string, Kept>();

/** @param lit the records that are selected. */
export function create(root: HTMLElement, url: string, workerUrl: string, lit: string[], onlyPath: boolean, target: DotNetTarget): MapView {
  return new MapView(root, url, new Layout(new URL(workerUrl, document.baseURI).href), lit, onlyPath, target);
}

class MapView {
  private readonly canvas: HTMLElement;
  private readonly drawing: Drawing;
  private readonly viewport: Viewport;
  private readonly minimap: Minimap;
  private readonly listeners = new AbortController();
  private readonly resizing: ResizeObserver;
  private readonly theming: MutationObserver;
  private readonly kept: Kept;
  private look: Look;
  private data: MapData | null = null;
  private nodes = new Map<string, NodeData>();
  private loads = 0;
  private cursor: string | null = null;
  private connecting = false;

  constructor(private readonly root: HTMLElement, private url: string, private readonly layout: Layout, private lit: string[], private onlyPath: boolean, private readonly target: DotNetTarget) {
    this.kept = keptByUrl.get(url) ?? { wish: { a: null, b: null, open: {}, revealed: [], around: null }, places: new Map(), view: null };
    keptByUrl.set(url, this.kept);
    this.look = readLook(root);
    this.canvas = root.querySelector<HTMLElement>(".canvas")!;
    const inner = document.createElement("div");
    inner.className = "drawing";
    inner.setAttribute("aria-hidden", "true");
    this.canvas.append(inner);
    this.drawing = new Drawing(inner, this.look);
    const { cy } = this.drawing;
    this.viewport = new Viewport(cy);
    this.minimap = new Minimap(root.querySelector<HTMLCanvasElement>(".minimap")!, cy, () => this.look, this.listeners.signal);
    this.listen(cy);
    this.resizing = new ResizeObserver(() => this.resized());
    this.resizing.observe(inner);
    this.theming = new MutationObserver(() => requestAnimationFrame(() => this.restyle()));
    this.theming.observe(document.querySelector("#interactive")!, { attributes: true, attributeFilter: ["data-dark"] });
    fillLegend(root.querySelector(".signs")!, this.look);
  }

  /** Draws the newest revision, or what is being proposed on it, and how two people stand to one another in it. */
  async show(of: { url: string; a: string | null; b: string | null }): Promise<void> {
    this.url = of.url;
    Object.assign(this.kept.wish, { a: of.a, b: of.b });
    // What is selected is to be seen.
    if (this.data === null || this.drawing.of(this.lit).empty()) this.want(this.lit);
    await this.load(this.lit[0] ?? null);
  }

  /** Lights up what is selected, and draws it where it is not drawn yet. */
  async light(names: string[], reveal: boolean): Promise<void> {
    this.lit = names;
    this.connect(false);
    if (reveal && names.length > 0 && this.drawing.of(names).empty()) {
      this.want(names);
      await this.load(this.cursor);
    }
    this.mark();
    if (reveal) this.viewport.show(this.drawing.of(names), true);
  }

  /** Draws a claim wherever it is, and brings it into view. */
  async reveal(claim: string): Promise<void> {
    const name = `claim:${claim}`;
    this.want([name]);
    await this.load(this.lit[0] ?? null);
    this.viewport.show(this.drawing.of([name]), true);
  }

  /** While connecting, what is chosen next does not become what is selected. */
  connect(on: boolean): void {
    this.connecting = on;
    this.canvas.classList.toggle("connecting", on);
    if (on) this.canvas.focus();
  }

  dispose(): void {
    this.kept.view = this.viewport.view;
    this.listeners.abort();
    this.resizing.disconnect();
    this.theming.disconnect();
    this.minimap.dispose();
    this.layout.dispose();
    this.drawing.cy.destroy();
  }

  private listen(cy: cytoscape.Core): void {
    const on = { signal: this.listeners.signal };
    cy.on("tap", event => this.tapped(event.target as cytoscape.Core | cytoscape.SingularElementReturnValue));
    cy.on("dbltap", "node.claim", event => this.attempt(() => this.toggle(event.target.id() as string)));
    cy.on("mouseover", "node", event => (this.canvas.title = inWords(this.nodes.get(event.target.id() as string)!)));
    cy.on("mouseout", "node", () => (this.canvas.title = ""));
    this.canvas.addEventListener("keydown", event => this.key(event), on);
    this.canvas.addEventListener("blur", () => this.point(null), on);
    this.root.addEventListener("click", event => this.pressed(event), on);
  }

  private want(names: string[]): void {
    const { wish } = this.kept;
    for (const name of names) {
      const [kind, id] = name.split(":", 2) as [string, string];
      if (kind === "claim" && !wish.revealed.includes(id)) wish.revealed.push(id);
    }
    if (wish.around !== null && names.length > 0) wish.around = names[0]!;
  }

  /** Fetches what is to be drawn, lays it out and paints it; the anchor stays where it is on the screen. */
  private async load(anchor: string | null): Promise<void> {
    const turn = ++this.loads;
    const data = await fetchMap(this.url, this.kept.wish);
    if (turn !== this.loads) return;
    const boxes = data.nodes.map(n => ({ id: n.id, first: n.root, ...sizeOf(n, this.look.font) }));
    const first = this.data === null;
    const known = this.layout.quick(boxes, data.edges, this.kept.places, anchor);
    // The first view is there at once; the worker then sets it right.
    if (known || first) this.paint(data, boxes, known ?? this.layout.sketch(boxes, data.edges));
    if (first) this.openView(known === null);
    if (known) {
      this.root.dataset.settled = String(data.revision);
      return;
    }
    const at = this.viewport.view;
    const places = await this.layout.layered(boxes, data.edges, this.kept.places, anchor ?? data.nodes.find(n => n.root)?.id ?? null);
    // Somebody asked for something newer meanwhile.
    if (turn !== this.loads) return;
    this.kept.places = new Map();
    this.paint(data, boxes, places);
    if (first && this.kept.view === null && this.viewport.isAt(at)) this.viewport.open(this.drawing.of(this.lit));
    this.root.dataset.settled = String(data.revision);
  }

  private paint(data: MapData, boxes: LabelledBox[], places: ReadonlyMap<string, Point>): void {
    this.data = data;
    this.nodes = new Map(data.nodes.map(n => [n.id, n]));
    // Where a folded node stood is remembered until the others are moved.
    this.kept.places = new Map([...this.kept.places, ...places]);
    this.drawing.paint(data, boxes, places);
    this.mark();
    const leftOut = this.root.querySelector<HTMLElement>(".left-out")!;
    leftOut.hidden = data.leftOut === 0;
    leftOut.textContent = leftOutInWords(data.leftOut);
    this.root.dataset.loaded = String(data.revision);
  }

  /** As it was left, if somebody comes back. */
  private openView(anew: boolean): void {
    const lit = this.drawing.of(this.lit);
    if (this.kept.view === null || anew) {
      this.viewport.open(lit);
      return;
    }
    this.viewport.view = this.kept.view;
    this.viewport.show(lit, false);
  }

  private mark(): void {
    this.drawing.mark(this.lit, this.cursor, this.onlyPath);
    const { around } = this.kept.wish;
    const button = (name: string) => this.root.querySelector<HTMLButtonElement>(`[data-map="${name}"]`)!;
    button("around").disabled = this.lit.length === 0 && around === null;
    button("around").setAttribute("aria-pressed", String(around !== null));
    button("path").setAttribute("aria-pressed", String(this.onlyPath));
    this.root.dataset.lit = this.lit.join(" ");
    this.minimap.draw();
  }

  private tapped(on: cytoscape.Core | cytoscape.SingularElementReturnValue): void {
    if (on === this.drawing.cy) {
      if (!this.connecting) this.choose(null);
      return;
    }
    const element = on as cytoscape.SingularElementReturnValue;
    this.choose((element.data("step") as string | undefined) ?? element.id());
  }

  private choose(name: string | null): void {
    if (!this.connecting) {
      this.lit = name === null ? [] : [name];
      this.mark();
    }
    void this.target.invokeMethodAsync("ChosenAsync", name);
  }

  private key(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const selected = this.drawing.of(this.lit).nodes().first().id();
    const current = this.cursor ?? selected ?? this.data?.nodes[0]?.id;
    if (current === undefined) return;
    if (event.key.startsWith("Arrow")) {
      const places = new Map(this.drawing.cy.nodes().map(n => [n.id(), n.position()]));
      const isFirst = this.cursor === null && selected === undefined;
      this.point(isFirst ? current : next(current, event.key as Direction, this.data!.edges, places) ?? current);
    } else if (event.key === "Enter" || event.key === " ") this.choose(current);
    else if (event.key === "+") this.attempt(() => this.unfold(current));
    else if (event.key === "-") this.attempt(() => this.fold(current));
    else if (event.key === "Escape" && this.connecting) this.choose(null);
    else return;
    event.preventDefault();
  }

  /** Moves the keyboard's place on the map, and says what is there. */
  private point(id: string | null): void {
    this.cursor = id;
    this.mark();
    if (id === null) return;
    this.viewport.show(this.drawing.of([id]), false);
    this.say(inWords(this.nodes.get(id)!));
  }

  private say(words: string): void {
    this.root.querySelector("[data-map=said]")!.textContent = words;
  }

  private pressed(event: Event): void {
    const selected = this.lit[0];
    const lit = this.drawing.of(this.lit);
    switch ((event.target as Element).closest<HTMLElement>("button[data-map]")?.dataset.map) {
      case "zoom-in": return this.viewport.zoomBy(1.3, lit);
      case "zoom-out": return this.viewport.zoomBy(1 / 1.3, lit);
      case "fit": return this.viewport.fit();
      case "tidy": return this.attempt(() => this.tidy());
      case "path":
        this.onlyPath = !this.onlyPath;
        return this.mark();
      case "around": return this.attempt(() => this.aroundOrAll(selected));
      case "unfold": return this.attempt(() => this.unfold(selected ?? ""));
      case "fold": return this.attempt(() => this.fold(selected ?? ""));
      case "svg": return save(new Blob([this.drawing.svg()], { type: "image/svg+xml" }), `${this.data!.fileName}.svg`);
      case "png": return this.attempt(async () => save(await this.drawing.png(), `${this.data!.fileName}.png`));
    }
  }

  /** What goes wrong in answer to a key or click is told where people look. */
  private attempt(act: () => Promise<void>): void {
    act().catch((error: unknown) => void this.target.invokeMethodAsync("Failed", error instanceof Error ? error.message : String(error)));
  }

  private async tidy(): Promise<void> {
    this.kept.places = new Map();
    await this.load(null);
    this.viewport.fit();
  }

  private async aroundOrAll(selected: string | undefined): Promise<void> {
    const { wish } = this.kept;
    wish.around = wish.around === null ? selected ?? null : null;
    this.kept.places = new Map([...this.kept.places].filter(([id]) => id === selected));
    await this.load(selected ?? null);
    this.viewport.show(this.drawing.of(this.lit), true);
  }

  private toggle(id: string): Promise<void> {
    const node = this.nodes.get(id);
    return node && node.drawn < node.steps ? this.unfold(id) : this.fold(id);
  }

  private async unfold(id: string): Promise<void> {
    const node = this.nodes.get(id);
    if (node && node.drawn < node.steps) await this.setOpen(id, Math.min(node.steps, node.drawn + atATime));
  }

  private async fold(id: string): Promise<void> {
    const node = this.nodes.get(id);
    if (!node || node.drawn === 0) return;
    // What was looked for below it goes too; it can be looked for again.
    this.kept.wish.revealed = [];
    await this.setOpen(id, 0);
  }

  private async setOpen(id: string, steps: number): Promise<void> {
    this.kept.wish.open[id.slice("claim:".length)] = steps;
    await this.load(id);
    this.say(inWords(this.nodes.get(id)!));
  }

  private resized(): void {
    this.drawing.cy.resize();
    if (this.data) this.viewport.show(this.drawing.of(this.lit), false);
  }

  private restyle(): void {
    this.look = readLook(this.root);
    this.drawing.restyle(this.look);
    fillLegend(this.root.querySelector(".signs")!, this.look);
    this.minimap.draw();
  }
}
