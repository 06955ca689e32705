// What the colours, signs and lines of the map mean.
import { legendSign, type Look } from "./map-look";
import { relationInWords, type NodeData } from "./map-data";

export function fillLegend(into: Element, look: Look): void {
  const relations = ["agree", "disagree", "differ", "one-sided", "unstated"].map(relation =>
    row(legendSign(relation, false, look), relationInWords({ relation, claimed: false } as NodeData)));
  const line = (colour: string, dash: string, head: string, words: string) =>
    row(`<svg viewBox="0 0 44 24" width="44" height="24" aria-hidden="true"><path d="M4 12H34" stroke="${colour}" stroke-width="2" stroke-dasharray="${dash}"/>${head}</svg>`, words);
  const bar = `<path d="M35 5V19" stroke="${look.attacks}" stroke-width="2.5"/>`;
  into.innerHTML = [
    ...relations,
    row(legendSign("agree", true, look), "somebody’s word, not confirmed"),
    line(look.supports, "", `<path d="M34 6L43 12L34 18Z" fill="${look.supports}"/>`, "speaks for"),
    line(look.attacks, "5 3", bar, "speaks against"),
    line(look.attacks, "5 3", `${bar}<path d="M36 7L43 12L36 17Z" fill="${look.attacks}"/>`, "denies that it follows"),
    row("<b>+3</b>", "reasons that are folded"),
  ].join("");
}

function row(sign: string, words: string): string {
  return `<span>${sign} ${words}</span>`;
}
