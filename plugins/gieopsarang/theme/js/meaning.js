// 뜻풀이 or 쉬운 뜻 first: the choice is kept on this device and holds for every entry. Without scripts it holds for the page.
(() => {
  "use strict";
  const choices = document.querySelectorAll('input[name="gs-meaning"]');
  const root = document.documentElement;
  for (const choice of choices) {
    if (root.dataset.meaning) choice.checked = choice.value === root.dataset.meaning;
    choice.addEventListener("change", () => {
      root.dataset.meaning = choice.value;
      try {
        localStorage.setItem("gs-meaning", choice.value);
      } catch {
        // the choice holds for this page
      }
    });
  }
})();
