// Where lines begin and end: they leave a card at its top and reach the one above at its bottom, so that they do not run behind their neighbours.
import type { Point } from "./map-data";

export interface Shape {
  at: Point;
  width: number;
  height: number;
  /** A step is a small circle. */
  round: boolean;
}

/** How far to the side a line may end, as a share of the width of the card. */
const widest = .38;

export function ends(from: Shape, to: Shape): { start: Point; end: Point } {
  const upwards = from.at.y - from.height / 2 > to.at.y + to.height / 2;
  if (!upwards) return { start: border(from, to.at), end: border(to, from.at) };
  const reach = to.width * widest;
  const aside = Math.max(-reach, Math.min(reach, (from.at.x - to.at.x) * .2));
  return {
    start: from.round ? border(from, to.at) : { x: from.at.x, y: from.at.y - from.height / 2 },
    end: to.round ? border(to, from.at) : { x: to.at.x + aside, y: to.at.y + to.height / 2 },
  };
}

/** Where the line from the middle of a shape to a point leaves it. */
function border(shape: Shape, towards: Point): Point {
  const [dx, dy] = [towards.x - shape.at.x, towards.y - shape.at.y];
  if (dx === 0 && dy === 0) return shape.at;
  const share = shape.round ? shape.width / 2 / Math.hypot(dx, dy) : Math.min(shape.width / 2 / Math.abs(dx), shape.height / 2 / Math.abs(dy));
  return { x: shape.at.x + dx * share, y: shape.at.y + dy * share };
}
