// Places at once, without the worker: layers by the longest way down from a top, each claim over its reasons. For a tree it is all that is needed.
import type { Box } from "./map-layout";
import { layerGap, nodeGap } from "./map-layout";
import type { EdgeData, Point } from "./map-data";

export function sketch(boxes: Box[], edges: EdgeData[]): Map<string, Point> {
  const below = new Map<string, string[]>(boxes.map(b => [b.id, []]));
  for (const edge of edges) below.get(edge.to)!.push(edge.from);
  const order = fromTopDown(boxes, below);
  const layer = new Map<string, number>(boxes.map(b => [b.id, 0]));
  const parent = new Map<string, string>();
  const rank = new Map(order.map((id, i) => [id, i]));
  for (const id of order) {
    for (const child of below.get(id)!) {
      // A line against the order closes a circle.
      if (rank.get(child)! <= rank.get(id)! || layer.get(child)! > layer.get(id)!) continue;
      layer.set(child, layer.get(id)! + 1);
      parent.set(child, id);
    }
  }
  return spread(boxes, order, layer, parent);
}

/** Every node before all that is below it, circles aside. */
function fromTopDown(boxes: Box[], below: Map<string, string[]>): string[] {
  const seen = new Set<string>();
  const finished: string[] = [];
  for (const box of [...boxes].reverse()) {
    const stack: { id: string; left: string[] }[] = [];
    const enter = (id: string) => {
      seen.add(id);
      stack.push({ id, left: [...below.get(id)!] });
    };
    if (!seen.has(box.id)) enter(box.id);
    while (stack.length > 0) {
      const top = stack.at(-1)!;
      const child = top.left.pop();
      if (child === undefined) finished.push(stack.pop()!.id);
      else if (!seen.has(child)) enter(child);
    }
  }
  return finished.reverse();
}

function spread(boxes: Box[], order: string[], layer: Map<string, number>, parent: Map<string, string>): Map<string, Point> {
  const byId = new Map(boxes.map(b => [b.id, b]));
  const children = new Map<string, string[]>(boxes.map(b => [b.id, []]));
  for (const { id } of boxes) {
    if (parent.has(id)) children.get(parent.get(id)!)!.push(id);
  }
  const heights: number[] = [];
  for (const box of boxes) heights[layer.get(box.id)!] = Math.max(heights[layer.get(box.id)!] ?? 0, box.height);
  const tops: number[] = [0];
  for (let i = 1; i < heights.length; i++) tops[i] = tops[i - 1]! + (heights[i - 1] ?? 0) + layerGap;

  const width = new Map<string, number>();
  for (const id of [...order].reverse()) {
    const under = children.get(id)!;
    const sum = under.reduce((total, c) => total + width.get(c)! + nodeGap, -nodeGap);
    width.set(id, Math.max(byId.get(id)!.width, sum));
  }
  const left = new Map<string, number>();
  let free = 0;
  for (const { id } of boxes) {
    if (parent.has(id)) continue;
    left.set(id, free);
    free += width.get(id)! + nodeGap;
  }
  const places = new Map<string, Point>();
  for (const id of order) {
    const under = children.get(id)!;
    places.set(id, { x: left.get(id)! + width.get(id)! / 2, y: tops[layer.get(id)!]! + heights[layer.get(id)!]! / 2 });
    let at = left.get(id)! + (width.get(id)! - under.reduce((total, c) => total + width.get(c)! + nodeGap, -nodeGap)) / 2;
    for (const child of under) {
      left.set(child, at);
      at += width.get(child)! + nodeGap;
    }
  }
  return places;
}
