/* Watches where the focus goes from now on: gsWalk.stops names each stop, gsWalk.faults says what is wrong there. */
() => {
  const walk = (window.gsWalk = { stops: [], faults: [] });
  const met = new Set();
  let over = false;

  const inView = (box) => {
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    return right - left >= 1 && bottom - top >= 1 ? { x: (left + right) / 2, y: (top + bottom) / 2 } : null;
  };
  const uncovered = (shown) => ({ x, y }) => {
    const hit = document.elementFromPoint(x, y);
    return hit && shown.some((one) => one === hit || one.contains(hit) || hit.contains(one));
  };
  const outlined = (one) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    return outlineStyle !== "none" && parseFloat(outlineWidth) > 0 && !/, 0\)$/.test(outlineColor);
  };
  const faultsOf = (stop) => {
    const shown = [stop, ...(stop.labels ?? [])].filter((one) => {
      const box = one.getBoundingClientRect();
      return box.width >= 1 && box.height >= 1;
    });
    const points = shown.flatMap((one) => [...one.getClientRects()].map(inView)).filter(Boolean);
    const faults = [];
    if (met.has(stop) && !stop.closest("[popover], .gs-preview")) faults.push("comes twice");
    if (!shown.length) faults.push("has no size");
    else if (!points.length) faults.push("is not on the screen");
    else if (!points.some(uncovered(shown))) faults.push("is covered");
    if (![...shown, ...shown.flatMap((one) => [one.parentElement, ...one.children])].some(outlined)) faults.push("has no outline");
    return faults;
  };
  const nameOf = (stop) => {
    const words = stop.getAttribute("aria-label") ?? stop.textContent ?? "";
    return `${stop.tagName.toLowerCase()}.${stop.className || stop.name || ""} ‘${words.trim().replace(/\s+/g, " ").slice(0, 40)}’`;
  };

  // On the window, so that the page's own listeners have had their say.
  addEventListener("focusin", ({ target }) => {
    over ||= walk.stops.length > 1 && target === walk.first;
    if (over) return;
    walk.first ??= target;
    const name = nameOf(target);
    walk.faults.push(...faultsOf(target).map((fault) => `${walk.stops.length + 1}. ${name} ${fault}`));
    walk.stops.push(name);
    met.add(target);
  });
};
