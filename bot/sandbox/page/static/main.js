// The page: puts the parts together and keeps them up to date.

import { Refused, follow, operate } from "./api.js";
import { element } from "./dom.js";
import { personForm } from "./forms.js";
import { Panel } from "./panel.js";
import { Phones } from "./phones.js";
import { Store } from "./store.js";
import { TopBar } from "./topbar.js";
import { words } from "./words.js";

const REFETCH_AFTER = 60; // milliseconds, so that a burst of events is one request
const LOOK_AGAIN = 10_000; // milliseconds; a bot that stops sends no event

const store = new Store();
const phones = new Phones(store);
const panel = new Panel(store, phones, refetch);
const bar = new TopBar(store, panel);
const token = element("code", { hidden: true });
const empty = emptyHint();

document.getElementById("app").replaceChildren(bar.node, element("div", { class: "ground" }, element("div", { class: "centre" }, empty, phones.node), panel.node));

let waiting = null;

async function refetch() {
  clearTimeout(waiting);
  waiting = null;
  try {
    store.refresh(await operate("overview"));
  } catch (error) {
    // The stream notices as well that the sandbox is gone, and begins anew when it is back.
    if (!(error instanceof Refused)) throw error;
  }
}

function showWhatThereIs() {
  const nobody = store.overview.users.length === 0;
  if (nobody && token.hidden) showToken();
  empty.hidden = !nobody;
  phones.node.hidden = nobody;
}

store.addEventListener("stale", () => {
  waiting ??= setTimeout(refetch, REFETCH_AFTER);
});
for (const kind of ["reset", "overview"]) store.addEventListener(kind, showWhatThereIs);
setInterval(() => document.visibilityState === "visible" && bar.live.classList.contains("on") && refetch(), LOOK_AGAIN);

/** The token opens nothing but this sandbox. */
async function showToken() {
  token.hidden = false;
  token.textContent = `TELEGRAM_TOKEN=${(await operate("bot")).token}`;
}

function emptyHint() {
  const steps = words.emptySteps.map(([title, command, text]) => element("li", {}, element("strong", { text: title }), command && element("code", { text: command }), element("span", { text })));
  steps.at(-1).append(element("code", { text: `TELEGRAM_BASE_URL=${location.origin}` }), token);
  return element(
    "section",
    { class: "hint-card", "aria-label": words.emptyTitle, hidden: true },
    element("h2", { text: words.emptyTitle }),
    element("p", { text: words.emptyText }),
    element("ol", { class: "steps" }, ...steps),
    element("h3", { text: words.emptyForm }),
    personForm(),
  );
}

await follow({
  async begin() {
    const overview = await operate("overview");
    const { messages } = await operate("transcript");
    store.replace(overview, messages);
    return overview.sequence;
  },
  happened: (event) => store.happened(event),
  changed: (live) => bar.setLive(live),
});
