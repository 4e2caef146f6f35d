// Buttons that print. `data-print="activity"` prints that part alone; without a value, the page.
(() => {
  "use strict";
  const root = document.documentElement;
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("[data-print]");
    if (!button) return;
    if (button.dataset.print) root.dataset.print = button.dataset.print;
    print();
  });
  addEventListener("afterprint", () => delete root.dataset.print);
})();
