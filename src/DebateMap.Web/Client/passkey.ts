// Forms that ask the browser for a passkey, and send what it answers.

type Problem = HTMLElement | null;

for (const form of document.querySelectorAll<HTMLFormElement>("form[data-passkey]")) {
    const button = form.querySelector("button")!;
    if (!("credentials" in navigator) || !("parseCreationOptionsFromJSON" in (window.PublicKeyCredential ?? {}))) {
        tell(form, "This browser knows no passkeys.");
        continue;
    }

    button.disabled = false;
    form.addEventListener("submit", event => {
        const answer = form.elements.namedItem("Credential") as HTMLInputElement;
        if (answer.value !== "")
            return;
        event.preventDefault();
        void askAsync(form, answer);
    });
}

async function askAsync(form: HTMLFormElement, answer: HTMLInputElement): Promise<void> {
    tell(form, "");
    const proof = (form.elements.namedItem("__RequestVerificationToken") as HTMLInputElement).value;
    const response = await fetch(form.dataset.challenge!, { method: "POST", headers: { RequestVerificationToken: proof } });
    if (!response.ok) {
        tell(form, response.status === 429 ? "Too many attempts: wait a minute." : "The server did not answer: load the page anew and try again.");
        return;
    }

    const options = await response.json();
    try {
        const credential = form.dataset.passkey === "create"
            ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
            : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
        answer.value = JSON.stringify(credential);
        form.requestSubmit();
    } catch (failure) {
        // The browser does not tell why, so that pages learn nothing of the device.
        if (!(failure instanceof DOMException))
            throw failure;
        tell(form, failure.name === "InvalidStateError" ? "This device has a passkey for the account already." : "No passkey was given. Try again, or use the password.");
    }
}

function tell(form: HTMLFormElement, words: string): void {
    const problem = form.querySelector(".problem") as Problem;
    if (problem)
        problem.textContent = words;
}
