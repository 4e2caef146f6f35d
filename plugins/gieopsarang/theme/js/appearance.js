// 보기: the reader's text size and scheme, kept on this device. first.js sets them before anything is drawn.
(() => {
  "use strict";
  const panel = document.getElementById("gs-view");
  if (!panel) return;
  const SCHEME = "data-md-color-scheme";
  const dark = matchMedia("(prefers-color-scheme: dark)");

  const kept = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // storage may be forbidden
    }
  };
  const keep = (name, value) => {
    try {
      if (value) localStorage.setItem(name, value);
      else localStorage.removeItem(name);
    } catch {
      // the choice holds for this page
    }
  };
  const showScheme = (chosen) => {
    const isDark = chosen === "dark" || (chosen !== "light" && dark.matches);
    document.body.setAttribute(SCHEME, isDark ? "slate" : "default");
  };

  for (const [name, usual] of [["gs-size", "100"], ["gs-scheme", "auto"]]) {
    const chosen = panel.querySelector(`input[name="${name}"][value="${kept(name) ?? usual}"]`);
    if (chosen) chosen.checked = true;
  }
  panel.addEventListener("change", ({ target }) => {
    if (target.name === "gs-size") {
      document.documentElement.dataset.size = target.value;
      keep("gs-size", target.value === "100" ? null : target.value);
    } else {
      showScheme(target.value);
      keep("gs-scheme", target.value === "auto" ? null : target.value);
    }
  });
  dark.addEventListener("change", () => {
    if (!kept("gs-scheme")) showScheme("auto");
  });
})();
