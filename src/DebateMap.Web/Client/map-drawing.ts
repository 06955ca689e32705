// What is painted: cards, steps and lines, and what of them is lit up.
import cytoscape from "cytoscape";
import { cardColours, styleSheet, type Look } from "./map-look";
import { ends, type Shape } from "./map-lines";
import type { Box } from "./map-layout";
import type { EdgeData, MapData, NodeData, Point } from "./map-data";
import { toSvg } from "./map-svg";
import { pace } from "./map-viewport";
import { pathUp } from "./map-walk";

export interface LabelledBox extends Box {
  label: string;
}

const longestPicture = 8000;

export class Drawing {
  readonly cy: cytoscape.Core;
  private data: MapData | null = null;

  constructor(container: HTMLElement, private look: Look) {
    this.cy = cytoscape({
      container, style: styleSheet(look), layout: { name: "preset" },
      minZoom: .03, maxZoom: 2.5, autoungrabify: true, autounselectify: true, boxSelectionEnabled: false,
    });
  }

  /** Adds what is new, takes away what is gone, and moves what stands elsewhere. */
  paint(data: MapData, boxes: LabelledBox[], places: ReadonlyMap<string, Point>): void {
    this.data = data;
    const { cy } = this;
    const wanted = new Set<string>();
    const against = new Set(data.edges.filter(e => e.against).map(e => e.from));
    cy.batch(() => {
      data.nodes.forEach((node, i) => {
        wanted.add(node.id);
        this.put(node, boxes[i]!, against.has(node.id), places.get(node.id)!);
      });
      for (const edge of data.edges) {
        const id = idOf(edge);
        wanted.add(id);
        const own = { ...edge, ...this.endsOf(edge, places) };
        const present = cy.getElementById(id);
        if (present.empty()) cy.add({ group: "edges", data: { id, source: edge.from, target: edge.to, ...own } });
        else present.data(own);
      }
      cy.elements().filter(e => !wanted.has(e.id())).remove();
    });
  }

  /** The elements of some records: nodes, or the line that an inference is. */
  of(names: string[]): cytoscape.CollectionReturnValue {
    const set = new Set(names);
    return this.cy.elements().filter(e => set.has(e.id()) || set.has(e.data("step") as string));
  }

  /** Lights up what is selected and how it leads up to a claim at issue. */
  mark(names: string[], cursor: string | null, fade: boolean): void {
    const { cy, data } = this;
    if (!data) return;
    const lit = this.of(names);
    const start = lit.nodes().first().id() ?? (lit.edges().first().data("from") as string | undefined);
    const path = start === undefined ? { nodes: [], edges: [] } : pathUp(start, new Set(data.nodes.filter(n => n.root).map(n => n.id)), data.edges);
    const onPath = new Set([...path.nodes, ...path.edges.map(idOf)]);
    const fades = fade && path.edges.length > 0;
    cy.batch(() => {
      cy.elements().removeClass("lit path dim cursor");
      lit.addClass("lit");
      cy.elements().forEach(e => {
        if (onPath.has(e.id())) e.addClass("path");
        else if (fades && !e.hasClass("lit")) e.addClass("dim");
      });
      if (cursor !== null) cy.getElementById(cursor).addClass("cursor");
    });
  }

  restyle(look: Look): void {
    this.look = look;
    this.cy.nodes().forEach(n => void n.data("colour", this.colourOf(n.data("node") as NodeData)));
    this.cy.style(styleSheet(look));
  }

  svg(): string {
    const drawn = this.cy.nodes().map(n => ({
      node: n.data("node") as NodeData, at: n.position(),
      width: n.data("width") as number, height: n.data("height") as number, label: n.data("label") as string,
    }));
    return toSvg(drawn, this.data?.edges ?? [], this.look);
  }

  async png(): Promise<Blob> {
    const box = this.cy.elements().boundingBox();
    const scale = Math.min(2, longestPicture / box.w, longestPicture / box.h);
    return await this.cy.png({ full: true, output: "blob-promise", bg: this.look.background, scale });
  }

  private put(node: NodeData, { width, height, label }: LabelledBox, against: boolean, at: Point): void {
    const own = { id: node.id, node, width, height, label, against, colour: this.colourOf(node) };
    const classes = node.sign !== null ? "step" : `claim${node.root ? " root" : ""}${node.claimed ? " claimed" : ""}`;
    const present = this.cy.getElementById(node.id) as cytoscape.NodeSingular;
    if (present.empty()) {
      this.cy.add({ group: "nodes", data: own, classes, position: { ...at } });
      return;
    }
    present.data(own);
    present.classes(classes);
    present.stop();
    const before = present.position();
    if (before.x === at.x && before.y === at.y) return;
    if (pace() === 0) present.position({ ...at });
    else present.animate({ position: { ...at } }, { duration: pace() });
  }

  /** Where a line touches its two nodes, from the middle of each. */
  private endsOf(edge: EdgeData, places: ReadonlyMap<string, Point>): { start: string; end: string } {
    const shape = (id: string): Shape => {
      const data = this.cy.getElementById(id).data() as { node: NodeData; width: number; height: number };
      return { at: places.get(id)!, width: data.width, height: data.height, round: data.node.sign !== null };
    };
    const [from, to] = [shape(edge.from), shape(edge.to)];
    const { start, end } = ends(from, to);
    return { start: `${start.x - from.at.x}px ${start.y - from.at.y}px`, end: `${end.x - to.at.x}px ${end.y - to.at.y}px` };
  }

  private colourOf(node: NodeData): string {
    return node.sign !== null ? this.look.muted : cardColours(node, this.look).line;
  }
}

function idOf(edge: EdgeData): string {
  return `${edge.step} ${edge.from} ${edge.to}`;
}
