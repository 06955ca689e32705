// The whole map in small, with the part that is in view; a click moves it.
import type cytoscape from "cytoscape";
import type { Look } from "./map-look";

const padding = 6;

export class Minimap {
  private frame = 0;
  private scale = 1;
  private left = 0;
  private top = 0;

  constructor(private readonly canvas: HTMLCanvasElement, private readonly cy: cytoscape.Core, private readonly look: () => Look, signal: AbortSignal) {
    cy.on("viewport resize", () => this.draw());
    const move = (event: PointerEvent) => this.moveTo(event.offsetX, event.offsetY);
    canvas.addEventListener("pointerdown", event => {
      canvas.setPointerCapture(event.pointerId);
      move(event);
    }, { signal });
    canvas.addEventListener("pointermove", event => {
      if (event.buttons) move(event);
    }, { signal });
  }

  draw(): void {
    cancelAnimationFrame(this.frame);
    this.frame = requestAnimationFrame(() => this.paint());
  }

  dispose(): void {
    cancelAnimationFrame(this.frame);
  }

  private paint(): void {
    const { cy, canvas } = this;
    const ratio = devicePixelRatio || 1;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    if (width === 0 || cy.nodes().empty()) return;
    canvas.width = width * ratio;
    canvas.height = height * ratio;
    const all = cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false });
    this.scale = Math.min((width - 2 * padding) / all.w, (height - 2 * padding) / all.h, .3);
    this.left = all.x1 - (width / this.scale - all.w) / 2;
    this.top = all.y1 - (height / this.scale - all.h) / 2;
    const pen = canvas.getContext("2d")!;
    const look = this.look();
    pen.setTransform(ratio * this.scale, 0, 0, ratio * this.scale, -this.left * ratio * this.scale, -this.top * ratio * this.scale);
    cy.nodes().forEach(node => {
      const { x, y } = node.position();
      pen.fillStyle = node.hasClass("lit") ? look.accent : (node.data("colour") as string);
      pen.fillRect(x - node.width() / 2, y - node.height() / 2, node.width(), node.height());
    });
    const view = cy.extent();
    pen.strokeStyle = look.accent;
    pen.lineWidth = 1.5 / this.scale;
    pen.strokeRect(view.x1, view.y1, view.w, view.h);
  }

  private moveTo(x: number, y: number): void {
    const zoom = this.cy.zoom();
    const at = { x: this.left + x / this.scale, y: this.top + y / this.scale };
    this.cy.pan({ x: this.cy.width() / 2 - at.x * zoom, y: this.cy.height() / 2 - at.y * zoom });
  }
}
