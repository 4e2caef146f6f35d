/* What makes a reader scroll sideways, is cut off at the side, or scrolls in a region the keyboard cannot reach. */
() => {
  const faults = [];
  const width = document.documentElement.clientWidth;
  const full = document.scrollingElement.scrollWidth;
  if (full > width) faults.push(`the page is ${full} px wide in a window of ${width}`);
  const named = (element) => `${element.tagName.toLowerCase()}.${element.className} ‘${element.textContent.trim().slice(0, 30)}’`;
  const tiny = (element) => element.clientWidth <= 1 || element.closest(".gs-hidden, .gs-skip");
  const scrolls = (element) => ["auto", "scroll"].includes(getComputedStyle(element).overflowX);
  const inScroller = (element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) if (scrolls(at)) return true;
    return false;
  };
  const cut = (box, element) => {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const style = getComputedStyle(at);
      const edge = at.getBoundingClientRect();
      if (["hidden", "clip"].includes(style.overflowX) && style.display !== "inline" && (box.right > edge.right + 1 || box.left < edge.left - 1)) return true;
    }
    return false;
  };
  for (const element of document.querySelectorAll("body, body *")) {
    if (!element.checkVisibility({ visibilityProperty: true }) || tiny(element)) continue;
    const wider = element.scrollWidth > element.clientWidth + 1;
    if (wider && scrolls(element) && element !== document.body) {
      const label = element.getAttribute("aria-label") ?? element.getAttribute("aria-labelledby");
      if (element.tabIndex < 0 || !element.hasAttribute("role") || !label) faults.push(`scrolls but cannot be reached: ${named(element)}`);
    }
    for (const node of element.childNodes) {
      if (node.nodeType !== Node.TEXT_NODE || !node.data.trim() || inScroller(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (box.width > 1 && cut(box, element)) faults.push(`is cut off: ${named(element)}`);
      if (box.width > 1 && (box.right > width + 1 || box.left < -1)) faults.push(`runs off the screen: ${named(element)}`);
    }
  }
  return faults;
};
