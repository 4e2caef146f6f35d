// A word's short definition beside it: on hover, on focus and on the first tap; the second tap follows the link.
// Esc, 닫기 and a tap elsewhere close it. The words stand in the page's own hidden list, so nothing is fetched.
(() => {
  "use strict";
  const OUTSIDE = "nav, .gs-references, .gs-mentions, .gs-vocabulary, .gs-day, .gs-words, .gs-preview, .gs-cited";
  const GAP = 16;
  const MOON = 20;
  let box = null;
  let word = null;
  let timer = 0;
  let touched = false;

  const element = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  /** The word's line in the hidden list, if the link stands in running text. */
  const line = (link) => {
    const list = document.getElementById("gs-previews");
    if (!list || !link.closest("main") || link.closest(OUTSIDE)) return null;
    const address = link.getAttribute("href");
    return [...list.children].find((item) => item.dataset.href === address) ?? null;
  };

  const linkAt = (target) => (target instanceof Element ? target.closest("a[href]") : null);

  const close = () => {
    clearTimeout(timer);
    if (!box) return;
    box.remove();
    word.classList.remove("gs-open");
    word.removeAttribute("aria-describedby");
    box = word = null;
  };

  /** Under the word, or above it near the window's foot; a word on two lines is covered on neither. */
  const place = () => {
    const lines = word.getClientRects();
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const below = last.bottom + GAP + box.offsetHeight <= innerHeight || first.top < box.offsetHeight + GAP;
    const at = below ? last : first;
    const room = document.documentElement.clientWidth - box.offsetWidth - GAP;
    const left = Math.max(GAP, Math.min(at.left - GAP, room));
    box.classList.toggle("gs-preview--above", !below);
    box.style.left = `${left + scrollX}px`;
    box.style.top = `${(below ? at.bottom + GAP : at.top - GAP - box.offsetHeight) + scrollY}px`;
    const middle = at.left + at.width / 2 - left - MOON / 2;
    box.style.setProperty("--gs-at", `${Math.max(8, Math.min(middle, box.offsetWidth - MOON - 12))}px`);
  };

  const open = (link) => {
    if (link === word) return;
    const found = line(link);
    if (!found) return;
    close();
    word = link;
    box = element("div", "gs-preview");
    const head = element("p", "gs-preview__word");
    const text = element("p");
    text.id = "gs-preview-text";
    const parts = [...found.children];
    text.textContent = parts.pop().textContent;
    parts.forEach((part, number) => head.append(number ? " " : "", part.cloneNode(true)));
    const row = element("p", "gs-preview__do");
    const follow = element("a", "", "사전에서 보기");
    follow.href = link.href;
    // The keyboard is at the word itself: Enter follows it, Esc closes.
    follow.tabIndex = -1;
    const shut = element("button", "", "닫기");
    shut.type = "button";
    shut.tabIndex = -1;
    shut.addEventListener("click", close);
    row.append(follow, shut);
    box.append(head, text, row);
    document.body.append(box);
    // In the top layer nothing of the page can cover it; "manual", as opening must not take the focus or close a drawer.
    if (box.showPopover) {
      box.popover = "manual";
      box.showPopover();
    }
    link.classList.add("gs-open");
    link.setAttribute("aria-describedby", text.id);
    place();
  };

  const later = (act, delay) => {
    clearTimeout(timer);
    timer = setTimeout(act, delay);
  };

  document.addEventListener("pointerdown", (event) => {
    touched = event.pointerType === "touch";
    if (box && !box.contains(event.target) && linkAt(event.target) !== word) close();
  });
  document.addEventListener("pointerover", (event) => {
    if (event.pointerType !== "mouse") return;
    const link = linkAt(event.target);
    if (box && (box.contains(event.target) || link === word)) clearTimeout(timer);
    else if (link && line(link)) later(() => open(link), 150);
    else if (box) later(close, 250);
    else clearTimeout(timer);
  });
  document.addEventListener("focusin", (event) => {
    const link = linkAt(event.target);
    if (box && box.contains(event.target)) return;
    if (link && link.matches(":focus-visible") && !touched && line(link)) open(link);
    else if (link !== word) close();
  });
  document.addEventListener("keydown", (event) => {
    touched = false;
    if (event.key === "Escape") close();
  });
  document.addEventListener("click", (event) => {
    const link = linkAt(event.target);
    if (!link || !touched || link === word || !line(link)) return;
    event.preventDefault();
    open(link);
  });
  window.addEventListener("resize", close);
})();
