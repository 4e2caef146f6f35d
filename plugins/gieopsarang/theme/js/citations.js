// A citation opens its source under the paragraph it stands in; a second click, or Esc, closes it. Without scripts it leads to the list.
(() => {
  "use strict";
  let open = null;

  const close = () => {
    if (!open) return;
    open.block.remove();
    open.link.removeAttribute("aria-controls");
    open.link.setAttribute("aria-expanded", "false");
    open = null;
  };

  /** Puts the source after what the citation stands in; a table's stands under the table. */
  const place = (link, block) => {
    const table = link.closest(".gs-table");
    const around = link.closest("p, li, dd, blockquote, figcaption");
    if (table) table.after(block);
    else if (!around) link.closest("section, article").append(block);
    else if (around.matches("p")) around.after(block);
    else around.append(block);
  };

  const show = (link) => {
    const row = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!row) return false;
    const number = [...row.parentElement.children].indexOf(row) + 1;
    const block = document.createElement(link.closest("li, dd, figcaption") ? "span" : "div");
    block.className = "gs-cited";
    block.id = "gs-cited";
    block.append(`[${number}] `, ...[...(row.firstElementChild ?? row).childNodes].map((node) => node.cloneNode(true)));
    place(link, block);
    link.setAttribute("aria-expanded", "true");
    link.setAttribute("aria-controls", block.id);
    open = { link, block };
    return true;
  };

  for (const link of document.querySelectorAll(".gs-cite a")) {
    link.setAttribute("role", "button");
    link.setAttribute("aria-expanded", "false");
    link.addEventListener("keydown", (event) => {
      if (event.key !== " ") return;
      event.preventDefault();
      link.click();
    });
  }
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element ? event.target.closest(".gs-cite a") : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const again = open?.link === link;
    close();
    if (again || show(link)) event.preventDefault();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !open) return;
    const { link } = open;
    const inside = open.block.contains(document.activeElement);
    close();
    if (inside) link.focus();
  });
})();
