// Getting about in the drawing: with the arrow keys, and up to the claim at issue.
import type { EdgeData, Point } from "./map-data";

export type Direction = "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight";

/** The node that an arrow key leads to: along a line where one leads up or down, else the nearest that way. */
export function next(from: string, direction: Direction, edges: EdgeData[], places: ReadonlyMap<string, Point>): string | null {
  const at = places.get(from);
  if (!at) return null;
  const vertical = direction === "ArrowUp" || direction === "ArrowDown";
  const forward = direction === "ArrowDown" || direction === "ArrowRight" ? 1 : -1;
  const joined = direction === "ArrowUp" ? edges.filter(e => e.from === from).map(e => e.to) : edges.filter(e => e.to === from).map(e => e.from);
  const near = vertical ? nearest(joined) : null;
  return near ?? nearest([...places.keys()]);

  function nearest(ids: Iterable<string>): string | null {
    let best: string | null = null;
    let least = Infinity;
    for (const id of ids) {
      const p = places.get(id);
      if (!p || id === from) continue;
      const along = (vertical ? p.y - at!.y : p.x - at!.x) * forward;
      const aside = Math.abs(vertical ? p.x - at!.x : p.y - at!.y);
      if (along <= 4 || (!vertical && aside > along * 2)) continue;
      const distance = along + aside * (vertical ? 1 : 3);
      if (distance < least) [best, least] = [id, distance];
    }
    return best;
  }
}

/** The shortest way along the lines from a node up to one of the tops: the nodes and the lines by which it goes, or nothing. */
export function pathUp(from: string, tops: ReadonlySet<string>, edges: EdgeData[]): { nodes: string[]; edges: EdgeData[] } {
  const out = new Map<string, EdgeData[]>();
  for (const edge of edges) out.set(edge.from, [...(out.get(edge.from) ?? []), edge]);
  const via = new Map<string, EdgeData | null>([[from, null]]);
  const queue = [from];
  for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
    if (tops.has(id)) return walkBack(id);
    for (const edge of out.get(id) ?? []) {
      if (via.has(edge.to)) continue;
      via.set(edge.to, edge);
      queue.push(edge.to);
    }
  }
  return { nodes: [], edges: [] };

  function walkBack(top: string): { nodes: string[]; edges: EdgeData[] } {
    const path = { nodes: [top], edges: [] as EdgeData[] };
    for (let edge = via.get(top); edge; edge = via.get(edge.from)) {
      path.nodes.push(edge.from);
      path.edges.push(edge);
    }
    return path;
  }
}
