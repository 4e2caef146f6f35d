// The letter bar marks the letter that is being read with the half moon.
(() => {
  "use strict";
  const bar = document.querySelector(".gs-letters--stick");
  const sections = [...document.querySelectorAll(".gs-letter")];
  if (!bar || !sections.length) return;
  const seen = new Set();

  const mark = (id) => {
    for (const link of bar.querySelectorAll("a")) {
      if (id && link.hash && decodeURIComponent(link.hash.slice(1)) === id) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  const idOf = (section) => section.querySelector("h2").id;
  const current = () => {
    const first = sections.find((section) => seen.has(section)) ?? sections.find((section) => !section.hidden);
    // The last letters may be too short to come up to the bar: there the one that was asked for counts.
    const atEnd = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
    const wanted = atEnd && document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest(".gs-letter");
    const visible = wanted && wanted.getBoundingClientRect().top < innerHeight;
    return visible ? wanted : first;
  };
  const update = () => mark(current() && idOf(current()));

  let observer = null;
  const observe = () => {
    observer?.disconnect();
    seen.clear();
    // A line a little under the bar, wherever it sticks.
    const top = Math.round(parseFloat(getComputedStyle(bar).top) || 0) + bar.offsetHeight + 48;
    const rest = Math.max(innerHeight - top - 4, 0);
    observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries) seen[isIntersecting ? "add" : "delete"](target);
        update();
      },
      { rootMargin: `-${top}px 0px -${rest}px 0px` },
    );
    for (const section of sections) observer.observe(section);
  };
  let timer = 0;
  addEventListener("resize", () => {
    clearTimeout(timer);
    timer = setTimeout(observe, 150);
  });
  addEventListener("hashchange", update);
  observe();
})();
