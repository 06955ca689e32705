// Where nodes stand: layers from the claim at issue down, worked out in a worker. What is drawn already stays where it is as far as it can.
import ELK, { type ElkNode } from "elkjs/lib/elk-api.js";
import type { EdgeData, Point } from "./map-data";
import { sketch } from "./map-sketch";

export interface Box {
  id: string;
  width: number;
  height: number;
  /** Whether its part of the map comes before the others. */
  first: boolean;
}

export const layerGap = 56;
export const nodeGap = 24;
const margin = 12;
/** So few new nodes find a free place of their own, and nothing else moves. */
const few = 3;

export class Layout {
  private elk: InstanceType<typeof ELK> | null = null;
  private broken: (reason: Error) => void = () => undefined;
  private readonly failure = new Promise<never>((_, reject) => (this.broken = reject));

  constructor(private readonly workerUrl: string) {
    // The failure is told to whoever waits for a layout; before that nobody needs to hear of it.
    this.failure.catch(() => undefined);
  }

  dispose(): void {
    this.elk?.terminateWorker();
  }

  /** Where nothing has to move: what is known stays, and what is new finds a free place. Null where there is none. */
  quick(boxes: Box[], edges: EdgeData[], known: ReadonlyMap<string, Point>, anchor: string | null): Map<string, Point> | null {
    const fresh = boxes.filter(b => !known.has(b.id));
    if (fresh.length > 0 && fresh.length === boxes.length) return null;
    if (fresh.length <= few) return placeNear(boxes, fresh, edges, known);
    return anchor === null ? null : hang(boxes, fresh, edges, known, anchor);
  }

  sketch(boxes: Box[], edges: EdgeData[]): Map<string, Point> {
    const { joined, single } = apart(boxes, edges);
    return withSingles(single, joined, sketch(joined, edges));
  }

  /** Places for all boxes, in layers. The anchor, where its place is known, does not move. */
  async layered(boxes: Box[], edges: EdgeData[], known: ReadonlyMap<string, Point>, anchor: string | null): Promise<Map<string, Point>> {
    const { joined, single } = apart(boxes, edges);
    const graph: ElkNode = {
      id: "map",
      layoutOptions: {
        "elk.algorithm": "layered",
        "elk.direction": "DOWN",
        // Reasons stand as near below their conclusion as they can, and a claim in the middle above its reasons.
        "elk.layered.layering.strategy": "LONGEST_PATH_SOURCE",
        // Of reasons that run in a circle, the one that is nearest to the claim at issue comes first.
        "elk.layered.cycleBreaking.strategy": "DEPTH_FIRST",
        "elk.layered.nodePlacement.bk.fixedAlignment": "BALANCED",
        "elk.spacing.nodeNode": String(nodeGap),
        "elk.layered.spacing.nodeNodeBetweenLayers": String(layerGap),
        // Siblings keep the order in which the debate has them, so a new one does not shuffle the others.
        "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
      },
      children: joined.map(({ id, width, height, first }) => ({ id, width, height, layoutOptions: { "elk.priority": first ? "1000" : "0" } })),
      edges: edges.map((e, i) => ({ id: `e${i}`, sources: [e.to], targets: [e.from] })),
    };
    this.elk ??= new ELK({ workerFactory: () => this.startWorker() });
    const placed = await Promise.race([this.elk.layout(graph), this.failure]);
    const places = withSingles(single, joined, new Map((placed.children ?? []).map(c => [c.id, { x: c.x! + c.width! / 2, y: c.y! + c.height! / 2 }])));
    const before = anchor === null ? undefined : known.get(anchor);
    const after = anchor === null ? undefined : places.get(anchor);
    if (!before || !after) return places;
    const [dx, dy] = [before.x - after.x, before.y - after.y];
    return new Map([...places].map(([id, p]) => [id, { x: p.x + dx, y: p.y + dy }]));
  }

  private startWorker(): Worker {
    const worker = new Worker(this.workerUrl);
    worker.addEventListener("error", () => this.broken(new Error("The map could not be laid out: its worker failed.")));
    return worker;
  }
}

/** Boxes that some line joins with others, and those that stand alone. */
function apart(boxes: Box[], edges: EdgeData[]): { joined: Box[]; single: Box[] } {
  const ends = new Set(edges.flatMap(e => [e.from, e.to]));
  return { joined: boxes.filter(b => ends.has(b.id)), single: boxes.filter(b => !ends.has(b.id)) };
}

/** What stands alone comes in rows below all the rest, claims at issue first. */
function withSingles(single: Box[], joined: Box[], places: Map<string, Point>): Map<string, Point> {
  const heights = new Map(joined.map(b => [b.id, b.height]));
  const xs = [...places.values()].map(p => p.x);
  const bottom = Math.max(0, ...[...places].map(([id, p]) => p.y + heights.get(id)! / 2));
  const left = xs.length > 0 ? Math.min(...xs) : 0;
  const columns = Math.max(4, Math.min(8, Math.ceil(Math.sqrt(single.length))));
  const rowHeight = Math.max(0, ...single.map(b => b.height)) + nodeGap;
  [...single].sort((a, b) => Number(b.first) - Number(a.first)).forEach((box, i) => places.set(box.id, {
    x: left + (i % columns) * (box.width + nodeGap),
    y: bottom + (joined.length > 0 ? layerGap : 0) + Math.floor(i / columns) * rowHeight + box.height / 2,
  }));
  return places;
}

/** All that is new hung below the anchor as it is, if it belongs there and nothing stands in the way. */
function hang(boxes: Box[], fresh: Box[], edges: EdgeData[], known: ReadonlyMap<string, Point>, anchor: string): Map<string, Point> | null {
  const top = boxes.find(b => b.id === anchor);
  const hook = known.get(anchor);
  if (!top || !hook) return null;
  const ids = new Set([anchor, ...fresh.map(b => b.id)]);
  const inner = edges.filter(e => ids.has(e.from) && ids.has(e.to) && e.from !== anchor);
  const hung = new Set(inner.map(e => e.from));
  if (fresh.some(b => !hung.has(b.id))) return null;
  const hanging = sketch([top, ...fresh], inner);
  const [dx, dy] = [hook.x - hanging.get(anchor)!.x, hook.y - hanging.get(anchor)!.y];
  const places = new Map(boxes.filter(b => known.has(b.id)).map(b => [b.id, known.get(b.id)!]));
  const standing = boxes.filter(b => places.has(b.id));
  for (const box of fresh) {
    const at = { x: hanging.get(box.id)!.x + dx, y: hanging.get(box.id)!.y + dy };
    if (standing.some(other => collide(box, at, other, places.get(other.id)!))) return null;
    places.set(box.id, at);
  }
  return places;
}

function collide(a: Box, at: Point, b: Box, bt: Point): boolean {
  return Math.abs(at.x - bt.x) < (a.width + b.width) / 2 + margin && Math.abs(at.y - bt.y) < (a.height + b.height) / 2 + margin;
}

/** A free place below what each new node bears on, beside its siblings. */
function placeNear(boxes: Box[], fresh: Box[], edges: EdgeData[], known: ReadonlyMap<string, Point>): Map<string, Point> {
  const byId = new Map(boxes.map(b => [b.id, b]));
  const places = new Map<string, Point>();
  for (const box of boxes) {
    const at = known.get(box.id);
    if (at) places.set(box.id, at);
  }
  // What is nearest to what stands already comes first: a step before its premises.
  const waiting = new Set(fresh);
  while (waiting.size > 0) {
    const box = [...waiting].find(b => edges.some(e => e.from === b.id && places.has(e.to) || e.to === b.id && places.has(e.from))) ?? [...waiting][0]!;
    waiting.delete(box);
    places.set(box.id, freePlace(box, wishFor(box, edges, byId, places), byId, places));
  }
  return places;
}

function wishFor(box: Box, edges: EdgeData[], byId: Map<string, Box>, places: Map<string, Point>): Point {
  const above = edges.find(e => e.from === box.id && places.has(e.to))?.to;
  if (above !== undefined) {
    const parent = places.get(above)!;
    const siblings = edges.filter(e => e.to === above && places.has(e.from)).map(e => places.get(e.from)!).filter(p => p.y > parent.y);
    const last = siblings.sort((p, q) => q.x - p.x)[0];
    return last
      ? { x: last.x + box.width + nodeGap, y: last.y }
      : { x: parent.x, y: parent.y + (byId.get(above)!.height + box.height) / 2 + layerGap };
  }
  const below = edges.find(e => e.to === box.id && places.has(e.from))?.from;
  if (below !== undefined) {
    const child = places.get(below)!;
    return { x: child.x, y: child.y - (byId.get(below)!.height + box.height) / 2 - layerGap };
  }
  // It leads to nothing yet: to the right of everything.
  const all = [...places.values()];
  return { x: Math.max(...all.map(p => p.x)) + box.width + nodeGap, y: Math.min(...all.map(p => p.y)) };
}

/** The place itself or the nearest to its right or left where nothing stands. */
function freePlace(box: Box, wish: Point, byId: Map<string, Box>, places: Map<string, Point>): Point {
  const step = 20;
  for (let i = 0; ; i++) {
    for (const x of [wish.x + i * step, wish.x - i * step]) {
      if ([...places].every(([id, p]) => !collide(box, { x, y: wish.y }, byId.get(id)!, p))) return { x, y: wish.y };
    }
  }
}
