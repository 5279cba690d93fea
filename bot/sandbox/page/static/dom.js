// Building nodes. Text only ever becomes text nodes; the page's Content-Security-Policy refuses markup made from strings.

const SVG = "http://www.w3.org/2000/svg";

/**
 * An element. `properties`: `class`, `text`, `on` (event listeners), `data` (data-* attributes), and attributes by name, where
 * true means empty, and false, null and undefined mean absent. Children: nodes, strings, or nothing.
 */
export function element(tag, properties = {}, ...children) {
  return filled(document.createElement(tag), properties, children);
}

/** The same in the namespace of SVG. */
export function drawing(tag, properties = {}, ...children) {
  return filled(document.createElementNS(SVG, tag), properties, children);
}

function filled(node, { text, on = {}, data = {}, ...attributes }, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  for (const [name, value] of Object.entries(data)) if (value !== undefined && value !== null) node.dataset[name] = value;
  for (const [name, listener] of Object.entries(on)) node.addEventListener(name, listener);
  if (text !== undefined) node.textContent = text;
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** A button of type "button". */
export function button(properties, ...children) {
  return element("button", { type: "button", ...properties }, ...children);
}

/** Make something inline pressable by mouse and keyboard; a real button would not break across lines. */
export function pressable(node, label, action) {
  node.setAttribute("role", "button");
  node.tabIndex = 0;
  if (label) node.setAttribute("aria-label", label);
  node.addEventListener("click", action);
  node.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    action(event);
  });
  return node;
}

let made = 0;

/** An id for `aria-labelledby` and the like, unique on this page. */
export function freshId(prefix) {
  made += 1;
  return `${prefix}-${made}`;
}

/** Move focus with the arrow keys among the items that `selector` finds in `container`, in reading order of the script. */
export function roving(container, selector, { vertical = false } = {}) {
  container.addEventListener("keydown", (event) => {
    const items = [...container.querySelectorAll(selector)];
    const at = items.indexOf(document.activeElement);
    if (at < 0) return;
    const mirrored = getComputedStyle(container).direction === "rtl";
    const [back, on] = vertical ? ["ArrowUp", "ArrowDown"] : mirrored ? ["ArrowRight", "ArrowLeft"] : ["ArrowLeft", "ArrowRight"];
    const to = { [back]: at - 1, [on]: at + 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[(to + items.length) % items.length].focus();
  });
}
