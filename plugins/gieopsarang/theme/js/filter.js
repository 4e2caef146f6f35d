// The index narrowed to a level and a domain, as its address says: glossary/index/?domain=finance-tax&level=middle.
// Without this script the same links lead to the pages of levels and domains.
(() => {
  "use strict";
  const list = document.querySelector(".gs-index__list");
  const narrowed = list?.querySelector(".gs-narrowed");
  const panel = document.querySelector(".gs-narrow details");
  if (!narrowed || !panel) return;

  const KINDS = ["domain", "level"];
  const rows = [...list.querySelectorAll("li[data-l]")].map((row) => ({
    row,
    hidden: false,
    level: [row.dataset.l],
    domain: row.dataset.d.split(" "),
    word: !row.closest(".gs-group--latin"),
  }));
  const groups = [...list.querySelectorAll(".gs-group")].map((group) => ({ group, rows: group.querySelectorAll("li") }));
  const sections = [...list.querySelectorAll(".gs-letter")].map((section) => {
    const head = section.querySelector("h2");
    const cell = list.querySelector(`.gs-letters a[href="#${head.id}"]`);
    const its = section.querySelectorAll("li[data-l]");
    return { section, head, cell, its, all: [head.querySelector("small"), cell?.querySelector("small")] };
  });
  const links = Object.fromEntries(
    KINDS.map((kind) => [kind, [...panel.querySelectorAll(`[data-kind="${kind}"] a`)]]),
  );
  const all = narrowed.querySelector("a");
  const summary = panel.querySelector("summary span");
  const usual = summary.textContent;
  const shown = new Intl.NumberFormat("ko-KR");

  const asked = () => {
    const query = new URLSearchParams(location.search);
    const known = (kind) => {
      const slug = query.get(kind) ?? "";
      return links[kind].some((link) => link.dataset.slug === slug) ? slug : "";
    };
    return { level: known("level"), domain: known("domain") };
  };
  const address = (choice) => {
    const query = new URLSearchParams(KINDS.filter((kind) => choice[kind]).map((kind) => [kind, choice[kind]]));
    return location.pathname + (query.size ? `?${query}` : "");
  };
  const fits = (entry, choice, kind) => !choice[kind] || entry[kind].includes(choice[kind]);
  const label = (kind, slug) => links[kind].find((link) => link.dataset.slug === slug).querySelector("span").textContent;
  const setCount = (element, count, unit) => {
    element.firstChild.data = shown.format(count) + unit;
  };

  /** Rows, then groups and letters that have none left. */
  const showRows = (choice) => {
    let words = 0;
    for (const entry of rows) {
      const hidden = !KINDS.every((kind) => fits(entry, choice, kind));
      if (hidden !== entry.hidden) entry.row.hidden = entry.hidden = hidden;
      if (!hidden && entry.word) words += 1;
    }
    for (const { group, rows: its } of groups) group.hidden = ![...its].some((row) => !row.hidden);
    for (const { section, cell, its, all: [inHead, inCell] } of sections) {
      const count = [...its].filter((row) => !row.hidden).length;
      section.hidden = !count;
      setCount(inHead, count, "개");
      if (!cell) continue;
      setCount(inCell, count, "");
      // A letter without words is no link.
      if (count) cell.setAttribute("href", cell.dataset.to ?? cell.getAttribute("href"));
      else {
        cell.dataset.to ??= cell.getAttribute("href");
        cell.removeAttribute("href");
      }
    }
    return words;
  };
  /** Each choice with its address and with how many words it would leave. */
  const showChoices = (choice) => {
    for (const kind of KINDS) {
      const other = kind === "level" ? "domain" : "level";
      const counts = new Map();
      let every = 0;
      for (const entry of rows) {
        if (!entry.word || !fits(entry, choice, other)) continue;
        every += 1;
        for (const slug of entry[kind]) counts.set(slug, (counts.get(slug) ?? 0) + 1);
      }
      for (const link of links[kind]) {
        const slug = link.dataset.slug;
        const count = slug ? (counts.get(slug) ?? 0) : every;
        link.href = address({ ...choice, [kind]: slug });
        link.toggleAttribute("data-none", !count);
        setCount(link.querySelector("small"), count, "");
        if (slug === choice[kind]) link.setAttribute("aria-current", "true");
        else link.removeAttribute("aria-current");
      }
    }
  };
  const show = () => {
    const choice = asked();
    list.toggleAttribute("data-narrowed", KINDS.some((kind) => choice[kind]));
    const words = showRows(choice);
    showChoices(choice);
    const chosen = KINDS.filter((kind) => choice[kind]).map((kind) => label(kind, choice[kind]));
    summary.textContent = chosen.length ? chosen.join(" · ") : usual;
    narrowed.firstElementChild.textContent = chosen.length ? `${chosen.join(" · ")} 낱말 ${shown.format(words)}개` : "";
    all.hidden = !chosen.length;
  };
  /** A shorter list must not leave the reader below its end. */
  const toStart = () => {
    if (!wide.matches) panel.open = false;
    if (list.getBoundingClientRect().top < 0) list.scrollIntoView();
  };

  const wide = matchMedia("(min-width: 75rem)");
  all.href = location.pathname;
  document.addEventListener("click", (event) => {
    const link = event.target.closest(".gs-narrow a, .gs-narrowed a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    const kind = link.closest("[data-kind]")?.dataset.kind;
    const target = kind ? address({ ...asked(), [kind]: link.dataset.slug }) : location.pathname;
    if (target !== location.pathname + location.search) history.pushState(null, "", target);
    show();
    toStart();
    // The link that was pressed may be gone.
    if (link === all) summary.closest("summary").offsetParent ? panel.firstElementChild.focus() : links.level[0].focus();
  });
  addEventListener("popstate", show);
  // Nothing asked for: the page is right as it came, and a phone has enough to do.
  if (location.search) show();
})();
