// Material's script, where an owner asked for it, acts on single letters; people who speak or slip must not jump about.
(() => {
  "use strict";
  if (!document.getElementById("__config")) return;
  const LETTERS = new Set(["n", "p", "s", "f", ".", ",", "/"]);
  addEventListener(
    "keydown",
    (event) => {
      if (LETTERS.has(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) event.stopImmediatePropagation();
    },
    true,
  );
})();
