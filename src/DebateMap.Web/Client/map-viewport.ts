// Which part of the map is in view, and how it gets there.
import type cytoscape from "cytoscape";
import type { Point } from "./map-data";

const motion = 140;
const readable = .55;
const inset = 24;

/** How long a movement takes, in milliseconds; none where less motion is asked for. */
export function pace(): number {
  return matchMedia("(prefers-reduced-motion: reduce)").matches ? 0 : motion;
}

export interface View {
  zoom: number;
  pan: Point;
}

export class Viewport {
  constructor(private readonly cy: cytoscape.Core) {}

  get view(): View {
    return { zoom: this.cy.zoom(), pan: { ...this.cy.pan() } };
  }

  set view(to: View) {
    this.cy.viewport({ zoom: to.zoom, pan: { ...to.pan } });
  }

  isAt(view: View): boolean {
    const now = this.view;
    return now.zoom === view.zoom && now.pan.x === view.pan.x && now.pan.y === view.pan.y;
  }

  /** All of it where it can be read so; else the beginning, or what is selected. */
  open(lit: cytoscape.CollectionReturnValue): void {
    const { cy } = this;
    cy.resize();
    cy.fit(undefined, inset);
    if (cy.zoom() > 1) cy.zoom({ level: 1, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
    if (cy.zoom() >= readable) return;
    const middle = lit.nodes().first();
    const start = middle.nonempty() ? middle : cy.nodes(".root").nonempty() ? cy.nodes(".root").first() : cy.nodes().first();
    const zoom = cy.width() < 600 ? .75 : .85;
    const { x, y } = start.position();
    const top = inset * 2 + (start.height() / 2 - y) * zoom;
    cy.viewport({ zoom, pan: { x: cy.width() / 2 - x * zoom, y: middle.nonempty() ? cy.height() / 2 - y * zoom : top } });
  }

  fit(): void {
    this.cy.animate({ fit: { eles: this.cy.elements(), padding: inset } }, { duration: pace() });
  }

  zoomBy(factor: number, around: cytoscape.CollectionReturnValue): void {
    const node = around.nodes().first();
    const centre = node.nonempty() ? node.renderedPosition() : { x: this.cy.width() / 2, y: this.cy.height() / 2 };
    this.cy.zoom({ level: this.cy.zoom() * factor, renderedPosition: centre });
  }

  /** Moves as little as is needed, or puts it in the middle where it was out of view. */
  show(elements: cytoscape.CollectionReturnValue, centre: boolean): void {
    if (elements.empty()) return;
    const { cy } = this;
    const box = elements.renderedBoundingBox();
    const [width, height] = [cy.width(), cy.height()];
    if (box.x1 >= 0 && box.y1 >= 0 && box.x2 <= width && box.y2 <= height) return;
    const by = centre
      ? { x: width / 2 - (box.x1 + box.x2) / 2, y: height / 2 - (box.y1 + box.y2) / 2 }
      : { x: nudge(box.x1, box.x2, width), y: nudge(box.y1, box.y2, height) };
    cy.stop();
    if (pace() === 0) cy.panBy(by);
    else cy.animate({ panBy: by }, { duration: pace() });
  }
}

function nudge(from: number, to: number, size: number): number {
  return from < inset ? inset - from : to > size - inset ? size - inset - to : 0;
}
