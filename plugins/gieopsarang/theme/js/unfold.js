// What phones fold lies open where it stands beside the text.
(() => {
  "use strict";
  const wide = matchMedia("(min-width: 75rem)");
  const set = () => {
    for (const folded of document.querySelectorAll("details[data-unfold]")) folded.open = wide.matches;
  };
  wide.addEventListener("change", set);
  set();
})();
