const modal = document.getElementById("components-reconnect-modal");

modal.addEventListener("components-reconnect-state-changed", event => {
  const { state } = event.detail;
  modal.classList.toggle("open", state !== "hide");
  if (state === "hide") resend();
  else if (state === "failed") document.addEventListener("visibilitychange", retryWhenSeen);
  else if (state === "rejected") location.reload();
});
document.getElementById("reconnect-now").addEventListener("click", retry);
document.getElementById("resume-now").addEventListener("click", resume);
document.getElementById("reload-now").addEventListener("click", () => location.reload());

async function retry() {
  document.removeEventListener("visibilitychange", retryWhenSeen);
  try {
    if (await Blazor.reconnect()) return;
    if (!(await Blazor.resumeCircuit())) location.reload();
  } catch {
    // The server is still away: try again when the reader comes back to the tab.
    document.addEventListener("visibilitychange", retryWhenSeen);
  }
}

async function resume() {
  if (!(await Blazor.resumeCircuit())) location.reload();
}

async function retryWhenSeen() {
  if (document.visibilityState === "visible") await retry();
}

// What was typed while the connection was away never reached the server: tell it now. Nor did it hear that the field got
// the focus, and a field that has none is set back to what the server knows.
function resend() {
  modal.classList.remove("open");
  for (const field of document.querySelectorAll("input[data-typed], textarea[data-typed]")) {
    const left = field !== document.activeElement;
    field.dispatchEvent(new FocusEvent("focus"));
    field.dispatchEvent(new Event("input", { bubbles: true }));
    if (left) {
      field.dispatchEvent(new Event("change", { bubbles: true }));
      field.dispatchEvent(new FocusEvent("blur"));
    }
    field.removeAttribute("data-typed");
  }
}

document.addEventListener("input", event => {
  if (modal.classList.contains("open") && event.isTrusted) event.target.setAttribute("data-typed", "");
}, true);
