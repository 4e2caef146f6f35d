// The contents beside a text mark what is being read. Any nav[data-follow] whose links lead to places on this page.
(() => {
  "use strict";
  /** A place counts as reached when it has come up to this part of the window. */
  const LINE = 0.3;

  const follow = (nav) => {
    const places = [];
    for (const link of nav.querySelectorAll('a[href^="#"]')) {
      const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
      if (place) places.push({ link, place });
    }
    if (!places.length) return;
    let current = null;
    let asked = false;

    const mark = () => {
      asked = false;
      if (!nav.offsetParent && getComputedStyle(nav).position !== "fixed") return; // folded away at this width
      // what stands beside the text has no link here, and is not passed by in reading
      const reached = places.filter(
        ({ link, place }) => link.offsetParent && place.getBoundingClientRect().top <= innerHeight * LINE,
      );
      const link = reached.at(-1)?.link ?? null;
      if (link === current) return;
      current?.removeAttribute("aria-current");
      link?.setAttribute("aria-current", "true");
      current = link;
      // a list longer than the window keeps its mark in sight, without moving the page
      const box = [nav, ...nav.querySelectorAll("div, ol, ul")].find((its) => its.scrollHeight > its.clientHeight + 1);
      if (!link || !box) return;
      const above = link.getBoundingClientRect().top - box.getBoundingClientRect().top;
      if (above < 0 || above + link.offsetHeight > box.clientHeight) box.scrollTop += above - box.clientHeight / 2;
    };
    const later = () => {
      if (asked) return;
      asked = true;
      requestAnimationFrame(mark);
    };
    addEventListener("scroll", later, { passive: true });
    addEventListener("resize", later);
    mark();
  };

  document.querySelectorAll("nav[data-follow]").forEach(follow);
})();
