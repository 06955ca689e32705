// The composer's keys, for an annotation without a mouse: the page answers at once and tells the server what was chosen.
import type { DotNetTarget } from "./dotnet-target";

const claimField = ".claim-picker input";

/** Listens until the composer is gone, and puts the keyboard where the next claim is written. */
export function listen(root: HTMLElement, target: DotNetTarget): void {
  // Before the fields hear it: an empty claim field has no use for a digit or for Enter.
  root.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const element = event.target as HTMLElement;
    if (element.matches(claimField)) {
      if ((element as HTMLInputElement).value === "" && /^[1-5]$|^Enter$/.test(event.key)) tell(event);
    } else if (!element.closest("input, textarea, select, [role=radiogroup].stance-scale")) {
      if (event.key === "c") {
        event.preventDefault();
        root.querySelector<HTMLElement>(claimField)?.focus();
      } else if (/^[a-z1-5]$/.test(event.key)) tell(event);
    }
  }, { capture: true });
  const field = root.querySelector<HTMLInputElement>(claimField);
  field?.focus();
  document.dispatchEvent(new CustomEvent("composer-opened", { detail: field }));

  function tell(event: KeyboardEvent): void {
    event.preventDefault();
    event.stopPropagation();
    void target.invokeMethodAsync("KeyAsync", event.key);
  }
}
