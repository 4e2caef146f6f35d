/* What moves: running animations, and everything that would fade, slide or scroll smoothly. */
() => {
  const faults = document.getAnimations().map((one) => `runs: ${one.animationName ?? one.transitionProperty ?? one.id}`);
  const lasts = (times) => times.split(",").some((time) => parseFloat(time) > 0);
  for (const element of document.querySelectorAll("*")) {
    for (const part of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, part);
      const name = `${element.tagName.toLowerCase()}.${element.className}${part ?? ""}`;
      if (lasts(style.transitionDuration)) faults.push(`transition: ${name}`);
      if (style.animationName !== "none") faults.push(`animation: ${name}`);
      if (part === null && style.scrollBehavior === "smooth") faults.push(`scrolls smoothly: ${name}`);
    }
  }
  return faults;
};
