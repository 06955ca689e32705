// What /api/debates/{key}/map takes and sends.

export interface NodeData {
  /** The record: claim:c1 or inference:i1. */
  id: string;
  text: string;
  /** Of a step; null for a claim. */
  sign: string | null;
  relation: string | null;
  claimed: boolean;
  root: boolean;
  steps: number;
  drawn: number;
}

export interface EdgeData {
  step: string;
  from: string;
  to: string;
  link: "premise" | "supports" | "attacks" | "undercuts";
  against: boolean;
}

export interface MapData {
  revision: number;
  fileName: string;
  nodes: NodeData[];
  edges: EdgeData[];
  leftOut: number;
}

export interface Wish {
  a: string | null;
  b: string | null;
  /** How many steps are to be drawn of those that bear on a claim, where it was folded or unfolded. */
  open: Record<string, number>;
  revealed: string[];
  around: string | null;
}

export interface Point {
  x: number;
  y: number;
}

export async function fetchMap(url: string, wish: Wish): Promise<MapData> {
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json", accept: "application/json" }, body: JSON.stringify(wish) });
  if (!response.ok) throw new Error(`The map could not be loaded (${response.status}).`);
  return (await response.json()) as MapData;
}

const relationWords: Record<string, string> = {
  agree: "they agree",
  disagree: "they disagree",
  differ: "they differ",
  "one-sided": "only one of them has a view",
  unstated: "neither has a view",
};

export function relationInWords(node: NodeData): string {
  const words = node.relation ? relationWords[node.relation] ?? node.relation : "";
  return node.claimed && words ? `${words}, as somebody claims` : words;
}

/** A node in words, for those who hear the map and for the pointer that rests on it. */
export function inWords(node: NodeData): string {
  if (node.sign !== null) return `A step: ${node.text}`;
  const folded = node.steps - node.drawn;
  const parts = [
    node.root ? "at issue" : "",
    relationInWords(node),
    node.steps === 0 ? "no reasons" : node.steps === 1 ? "1 reason" : `${node.steps} reasons`,
    folded > 0 ? `${folded} folded` : "",
  ];
  return `${node.text.replace(/[.\s]+$/, "")}. ${parts.filter(p => p).join("; ")}.`;
}

export function leftOutInWords(claims: number): string {
  return claims === 1 ? "1 claim that leads to nothing is not drawn." : `${claims} claims that lead to nothing are not drawn.`;
}
