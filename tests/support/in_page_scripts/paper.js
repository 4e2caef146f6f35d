/* On paper: parts that only a screen can use, things a page break may cut, and what runs off an A4 sheet (window of 640 px). */
() => {
  const SCREEN_ONLY = "nav, form, button, input, select, dialog, [popover], .gs-skip, .gs-previews, .gs-preview";
  const WHOLE = "table, figure, blockquote, .gs-timeline li, .gs-vocabulary li";
  const faults = [];
  const seen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 1;
  const kept = (element) => {
    for (let at = element; at !== document.body; at = at.parentElement) if (getComputedStyle(at).breakInside.startsWith("avoid")) return true;
    return false;
  };
  const named = (element) => `${element.tagName.toLowerCase()}.${element.className} ‘${element.textContent.trim().slice(0, 30)}’`;
  for (const element of document.querySelectorAll(SCREEN_ONLY)) if (seen(element)) faults.push(`printed: ${named(element)}`);
  for (const element of document.querySelectorAll(WHOLE)) {
    if (!seen(element)) continue;
    if (!kept(element)) faults.push(`may be cut: ${named(element)}`);
    if (element.getBoundingClientRect().right > document.documentElement.clientWidth + 1) faults.push(`wider than the sheet: ${named(element)}`);
  }
  const paper = getComputedStyle(document.body);
  if (paper.color !== "rgb(0, 0, 0)") faults.push(`ink is ${paper.color}`);
  return faults;
};
