// A word's short definition beside it: on hover, on focus and on the first tap; the second tap follows the link.
// Esc, 닫기 and a tap elsewhere close it. The words stand in the page's own hidden list, so nothing is fetched.
(() => {
  const OUTSIDE = "nav, .gs-references, .gs-mentions, .gs-vocabulary, .gs-day, .gs-rows, .gs-preview";
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

  const place = () => {
    const at = word.getClientRects()[0];
    const left = Math.min(at.left, document.documentElement.clientWidth - box.offsetWidth - 8);
    const below = at.bottom + 16 + box.offsetHeight <= window.innerHeight || at.top < box.offsetHeight + 16;
    const top = below ? at.bottom + 16 : at.top - 16 - box.offsetHeight;
    box.style.left = `${Math.max(8, left) + window.scrollX}px`;
    box.style.top = `${top + window.scrollY}px`;
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
