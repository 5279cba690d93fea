// The contrast of what is on the screen, for tests/support/accessibility.py: {checked, problems}. Colours are painted on a canvas to
// be read, whatever notation the style has, and translucent grounds are blended.
() => {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const painted = (colours) => {
    pen.clearRect(0, 0, 1, 1);
    for (const colour of colours) { pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); }
    return [...pen.getImageData(0, 0, 1, 1).data];
  };
  const grounds = (node) => {
    const found = [];
    for (let each = node; each; each = each.parentElement) {
      const colour = getComputedStyle(each).backgroundColor;
      found.unshift(colour);
      if (painted([colour])[3] === 255) break;
    }
    return ["white", ...found];
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => value / 255).map((v) => (v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ratio = (node, colour, around = node) => {
    const ground = grounds(around);
    const [one, other] = [luminance(painted(ground)), luminance(painted([...ground, colour]))];
    return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  };
  const seen = (node) => node.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && node.getClientRects().length;
  const problems = [];
  let checked = 0;
  const demand = (least, found, what) => { checked += 1; if (found < least) problems.push(`${what}: ${found.toFixed(2)} < ${least}`); };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !seen(node) || node.closest(".spoiler, option, datalist, .unseen")) continue;
    const style = getComputedStyle(node);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    demand(large ? 3 : 4.5, ratio(node, style.color), `${node.className || node.tagName} “${walker.currentNode.data.trim().slice(0, 30)}”`);
  }
  for (const field of document.querySelectorAll("input:not([type=checkbox]), textarea, select")) {
    if (!seen(field)) continue;
    const name = `field ${field.getAttribute("aria-label") ?? field.id}`;
    if (field.placeholder) demand(4.5, ratio(field, getComputedStyle(field, "::placeholder").color), `placeholder of ${name}`);
    demand(3, ratio(field, getComputedStyle(field).borderTopColor, field.parentElement), `border of ${name}`);
  }
  for (const icon of document.querySelectorAll("button .icon, .meta .icon")) {
    if (seen(icon)) demand(3, ratio(icon.parentElement, getComputedStyle(icon).color), `icon in ${icon.parentElement.getAttribute("aria-label") ?? icon.parentElement.className}`);
  }
  return { checked, problems };
}
