/* Controls whose area to hit is below 44 × 44 px; links within running text are no controls. What is folded is unfolded
   and measured too. */
() => {
  const LEAST = 43.5;
  const faults = [];
  const visible = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const hiddenToEyes = (element) => element.closest(".gs-hidden") !== null;

  const inRunningText = (link) => {
    if (getComputedStyle(link).display !== "inline") return false;
    let block = link.parentElement;
    while (getComputedStyle(block).display.startsWith("inline")) block = block.parentElement;
    const texts = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const around = text.parentElement;
      if (!around.closest("a") && !hiddenToEyes(around) && /\p{L}{2}/u.test(text.data)) return true;
    }
    return false;
  };

  /* How far from the middle a tap still hits, both ways along one axis. */
  const reach = (element, x, y, dx, dy) => {
    let length = 1;
    for (const sign of [-1, 1]) {
      for (let step = 1; step <= 44; step++) {
        const hit = document.elementFromPoint(x + sign * step * dx, y + sign * step * dy);
        if (!hit || !(element.contains(hit) || [...(element.labels ?? [])].some((label) => label.contains(hit)))) break;
        length++;
      }
    }
    return length;
  };

  const size = (element) => {
    const boxes = [element, ...(element.labels ?? [])].map((one) => one.getBoundingClientRect());
    const fit = boxes.find((box) => box.width >= LEAST && box.height >= LEAST);
    if (fit) return [fit.width, fit.height];
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const x = box.left + box.width / 2, y = box.top + box.height / 2;
    return [Math.max(box.width, reach(element, x, y, 1, 0)), Math.max(box.height, reach(element, x, y, 0, 1))];
  };

  const done = new Set();
  const measure = (root) => {
    for (const element of root.querySelectorAll("button, summary, select, textarea, input:not([type=hidden]), a[href]")) {
      if (done.has(element) || !visible(element) || hiddenToEyes(element)) continue;
      done.add(element);
      if (element.matches(".gs-skip, .gs-cite *") || (element.matches("a") && inRunningText(element))) continue;
      const [width, height] = size(element).map(Math.round);
      const words = (element.textContent || element.value || element.name || "").trim().replace(/\s+/g, " ").slice(0, 30);
      if (width < LEAST || height < LEAST) {
        const within = element.closest("[class]")?.className;
        faults.push(`${element.tagName.toLowerCase()} ‘${words}’ in .${within}: ${width} × ${height}`);
      }
    }
  };

  measure(document);
  for (const fold of document.querySelectorAll("details:not([open])")) {
    fold.removeAttribute("name");
    fold.open = true;
  }
  measure(document);
  for (const panel of document.querySelectorAll("[popover], dialog")) {
    if (panel.matches("dialog")) panel.show();
    else panel.showPopover();
    measure(panel);
    if (panel.matches("dialog")) panel.close();
    else panel.hidePopover();
  }
  scrollTo(0, 0);
  return faults;
};
