// The drawer shuts when a link in it leads to a place on this page.
(() => {
  "use strict";
  const drawer = document.getElementById("gs-drawer");
  drawer?.addEventListener("click", ({ target }) => {
    if (target.closest("a") && drawer.matches(":popover-open")) drawer.hidePopover();
  });
})();
