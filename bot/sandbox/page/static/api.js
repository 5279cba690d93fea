// The control API over HTTP, and the stream of its events. Both on the origin that served the page.

import { words } from "./words.js";

/** The sandbox refused an operation, or could not be reached; the message says why. */
export class Refused extends Error {}

/** Call an operation of the control API; see bot/sandbox/control. Throws Refused. */
export async function operate(operation, parameters = {}) {
  let body;
  try {
    const response = await fetch(`/control/${operation}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(parameters),
    });
    body = await response.json();
  } catch (error) {
    throw new Refused(words.unreachable, { cause: error });
  }
  if (!body.ok) throw new Refused(words.failed(body.error));
  return body.result;
}

const KINDS = [
  "message", "edit", "delete", "reaction", "pin", "unpin", "user", "membership", "deactivated", "chat_action",
  "callback_answer", "call", "update", "acknowledged",
];
const FIRST_PAUSE = 300; // milliseconds before the first attempt to reconnect; doubles up to the longest
const LONGEST_PAUSE = 5_000;

/**
 * Follow the sandbox for as long as the page is open. `begin()` fetches the state and resolves to its sequence number; then
 * `happened(event)` is called for everything after it. When the stream breaks, both happen again: a sandbox that was
 * restarted counts anew, so only a fresh state is known to be right. `changed(live)` says whether the stream is open.
 */
export async function follow({ begin, happened, changed }) {
  let pause = FIRST_PAUSE;
  for (;;) {
    try {
      const since = await begin();
      await stream(since, happened, () => {
        pause = FIRST_PAUSE;
        changed(true);
      });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    changed(false);
    await new Promise((resolve) => setTimeout(resolve, pause));
    pause = Math.min(pause * 2, LONGEST_PAUSE);
  }
}

/** Resolves when the stream breaks. */
function stream(since, happened, opened) {
  return new Promise((resolve) => {
    const source = new EventSource(`/control/events?since=${since}`);
    source.addEventListener("open", opened);
    source.addEventListener("error", () => {
      source.close();
      resolve();
    });
    for (const kind of KINDS) {
      source.addEventListener(kind, (event) => {
        // The browser's own "error" and "open" carry no data; "message" does when it is one of ours.
        if (event.data) happened(JSON.parse(event.data));
      });
    }
  });
}
