// A table wider than the window says that it can be moved sideways.
(() => {
  "use strict";
  for (const table of document.querySelectorAll(".gs-table")) {
    if (table.scrollWidth <= table.clientWidth + 1) continue;
    const hint = document.createElement("p");
    hint.className = "gs-table__hint";
    hint.textContent = "표를 옆으로 밀어 볼 수 있습니다.";
    table.after(hint);
  }
})();
