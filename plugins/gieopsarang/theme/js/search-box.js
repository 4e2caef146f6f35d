// Suggestions under a search field while one types: the combobox with a list of the ARIA practices. On the page of results
// the field has none, as the results themselves follow it.
(() => {
  "use strict";
  const MOST = 8;
  const SAID_AFTER = 500;
  const LEAST_ROOM = 180;
  const EDGE = 8;
  const search = globalThis.gsSearch ?? (globalThis.gsSearch = {}); // filled by the scripts beside this one

  const combobox = (form) => {
    const { element } = search;
    const input = form.querySelector("input[name=q]");
    const list = element("div", "gs-suggest__list");
    const title = element("p", "gs-suggest__title");
    const erasers = element("div", "gs-suggest__erasers");
    const eraseAll = element("button", "", "모두 지우기");
    const foot = element("p", "gs-suggest__foot", element("span", "", "이 기기에만 남습니다."), eraseAll);
    const box = element("div", "gs-suggest", title, element("div", "gs-suggest__rows", list, erasers), foot);
    const status = element("p", "gs-hidden");
    box.hidden = true;
    eraseAll.type = "button";
    status.setAttribute("role", "status");
    list.id = `${input.id}-list`;
    list.setAttribute("role", "listbox");
    list.setAttribute("aria-label", "찾은 낱말과 이야기");
    form.append(box, status);
    input.type = "text"; // a search field may be no combobox
    const set = (name, value) => input.setAttribute(name, value);
    set("role", "combobox");
    set("aria-autocomplete", "list");
    set("aria-controls", list.id);
    set("aria-expanded", "false");
    set("autocapitalize", "off");
    set("spellcheck", "false");

    let options = [];
    let chosen = -1;
    let ticket = 0;
    let frame = 0;
    let timer = 0;
    let isRecent = false;
    let isComposing = false;
    let isHeldBack = false;

    const say = (text) => {
      clearTimeout(timer);
      timer = setTimeout(() => (status.textContent = text), SAID_AFTER);
    };
    const choose = (place) => {
      options[chosen]?.setAttribute("aria-selected", "false");
      chosen = place;
      const option = options[chosen];
      if (!option) return input.removeAttribute("aria-activedescendant");
      option.setAttribute("aria-selected", "true");
      set("aria-activedescendant", option.id);
      option.scrollIntoView({ block: "nearest" });
    };
    const close = () => {
      cancelAnimationFrame(frame);
      ticket += 1;
      box.hidden = true;
      set("aria-expanded", "false");
      choose(-1);
      say("");
    };
    /** The list ends above the window's foot, or above the keyboard on the screen. */
    const fit = () => {
      if (box.hidden) return;
      const view = globalThis.visualViewport;
      const bottom = view ? view.offsetTop + view.height : innerHeight;
      if (bottom - form.getBoundingClientRect().bottom < LEAST_ROOM) form.scrollIntoView({ block: "start" });
      box.style.maxHeight = `${Math.max(bottom - form.getBoundingClientRect().bottom - EDGE, LEAST_ROOM - 2 * EDGE)}px`;
    };
    const open = () => {
      const wasHidden = box.hidden;
      box.hidden = false;
      set("aria-expanded", String(options.length > 0));
      if (wasHidden) fit();
    };
    const putOptions = (made, kept) => {
      options = made;
      if (made.length !== list.children.length || made.some((option, at) => option !== list.children[at])) list.replaceChildren(...made);
      options.forEach((option, at) => (option.id = `${list.id}-${at}`));
      chosen = -1;
      choose(options.indexOf(kept));
    };
    const option = (href) => {
      const made = element("a", "gs-suggest__row");
      made.href = href;
      made.tabIndex = -1;
      made.setAttribute("role", "option");
      made.setAttribute("aria-selected", "false");
      return made;
    };

    /** The row of a hit; one that stands already gets its definition and stays where it is. */
    const rowOf = (hit, reason) => {
      const href = search.address(hit.url);
      const name = search.name(hit);
      const label = [hit.kind === "story" ? "이야기" : "사전", reason].filter(Boolean).join(" · ");
      const mark = [hit.url, label, ...name.map((node) => node.outerHTML ?? node)].join("\n");
      let row = options.find((its) => its.gsMark === mark);
      if (!row) {
        row = option(href);
        row.gsMark = mark;
        row.gsWord = hit.headword;
        row.classList.toggle("gs-suggest__row--story", hit.kind === "story");
        row.append(element("span", "gs-suggest__name", ...name), " ", element("small", "", label), " ", element("span", "gs-suggest__text"));
      }
      const text = row.lastElementChild;
      if (text.textContent !== hit.snippet) text.replaceChildren(...search.marked(hit.snippet, hit.marks.snippet));
      return row;
    };
    const showHits = (hits, query) => {
      isRecent = false;
      const kept = options[chosen];
      // What is said of all of them is said once, above them.
      const told = hits[0].read_as ? search.sentence(hits[0], query) : "";
      const rows = hits.map((hit) => rowOf(hit, told && hit.why === hits[0].why ? "" : search.reason(hit)));
      // Who has chosen a row keeps it and those around it where they are.
      const placed = kept && rows.includes(kept) ? [...options.filter((its) => rows.includes(its)), ...rows.filter((its) => !options.includes(its))] : rows;
      putOptions(placed, kept);
      title.replaceChildren(...search.held(told));
      title.hidden = !told;
      erasers.hidden = foot.hidden = true;
      open();
    };
    const showNone = (query, near) => {
      isRecent = false;
      putOptions(near.map((its) => {
        const row = option(search.address(its.url));
        row.gsWord = its.headword;
        row.append(element("span", "gs-suggest__name", element("b", "", its.headword)));
        return row;
      }));
      title.replaceChildren(...search.held(`${search.quoted(query.trim(), "은/는")} 찾지 못했습니다.${near.length ? " 이런 것은 있습니다." : ""}`));
      title.hidden = false;
      erasers.hidden = foot.hidden = true;
      open();
      say(title.textContent);
    };
    const showRecent = () => {
      const queries = search.recent.all();
      if (!queries.length) return close();
      isRecent = true;
      putOptions(queries.map((query) => {
        const row = option(search.results(query));
        row.gsWord = query;
        row.append(element("span", "gs-suggest__name", query));
        return row;
      }));
      erasers.replaceChildren(...queries.map((query) => {
        const button = element("button", "", "지우기");
        button.type = "button";
        button.setAttribute("aria-label", `${search.quoted(query, "을/를")} 최근에 찾은 말에서 지우기`);
        button.addEventListener("click", () => erase(query));
        return button;
      }));
      title.replaceChildren("최근에 찾은 말");
      title.hidden = erasers.hidden = foot.hidden = false;
      open();
      say(`최근에 찾은 말 ${queries.length}개. Delete 키로 지웁니다.`);
    };
    const erase = (query) => {
      const place = options.findIndex((its) => its.gsWord === query);
      search.recent.erase(query);
      input.focus();
      showRecent();
      if (chosen < 0 && options.length) choose(Math.min(place, options.length - 1));
    };

    const ask = async () => {
      const query = input.value;
      const mine = (ticket += 1);
      if (!query.trim()) return document.activeElement === input ? showRecent() : close();
      const isStale = () => mine !== ticket;
      const show = (hits) => !isStale() && hits.length && showHits(hits, query);
      try {
        const hits = await search.search(query, { limit: MOST, onNames: show });
        if (isStale()) return;
        if (hits.length) {
          show(hits);
          say(`${hits.length}개. 위아래 화살표로 고릅니다.`);
          return;
        }
        const near = await search.near(query);
        if (!isStale()) showNone(query, near);
      } catch {
        if (isStale()) return;
        close(); // the page of results says what is wrong
      }
    };
    const askSoon = () => {
      cancelAnimationFrame(frame);
      ticket += 1; // what is under way is stale
      choose(-1);
      frame = requestAnimationFrame(ask);
    };
    const follow = (row) => {
      search.recent.add(row.gsWord);
      close();
    };

    const KEYS = {
      ArrowDown: (event) => {
        if (box.hidden) ask().then(() => chosen < 0 && options.length && !event.altKey && choose(0));
        else choose(chosen + 1 < options.length ? chosen + 1 : -1);
        return true;
      },
      ArrowUp: (event) => {
        if (box.hidden) return false;
        if (event.altKey) close();
        else choose(chosen < 0 ? options.length - 1 : chosen - 1);
        return true;
      },
      Enter: () => {
        if (chosen < 0) return false;
        options[chosen].click();
        return true;
      },
      Escape: () => {
        if (!box.hidden) close();
        else if (input.value) input.value = "";
        else return false;
        return true;
      },
      Delete: () => {
        if (!isRecent || chosen < 0) return false;
        erase(options[chosen].gsWord);
        return true;
      },
    };
    for (const key of ["ArrowLeft", "ArrowRight", "Home", "End"]) {
      KEYS[key] = () => {
        choose(-1); // back in the text
        return false;
      };
    }
    input.addEventListener("keydown", (event) => {
      // An input method takes its own keys; the one that ends a syllable must not follow or submit.
      isHeldBack = event.key === "Enter" && (event.isComposing || event.keyCode === 229);
      if (event.isComposing || event.keyCode === 229 || event.ctrlKey || event.metaKey) return;
      if (event.key === "Tab") return isRecent ? undefined : close();
      if (KEYS[event.key]?.(event)) event.preventDefault();
    });
    input.addEventListener("keyup", () => (isHeldBack = false));
    input.addEventListener("compositionstart", () => (isComposing = true));
    input.addEventListener("compositionend", () => (isComposing = false));
    input.addEventListener("input", askSoon);
    input.addEventListener("focus", () => search.open());
    input.addEventListener("click", () => box.hidden && ask());
    // A press on a row must not take the focus from the field.
    box.addEventListener("mousedown", (event) => !event.target.closest("button") && event.preventDefault());
    list.addEventListener("click", (event) => {
      const row = event.target.closest("a");
      if (row) follow(row);
    });
    eraseAll.addEventListener("click", () => {
      search.recent.eraseAll();
      input.focus();
      close();
    });
    box.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      input.focus();
      close();
    });
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (!form.contains(relatedTarget)) close();
    });
    form.addEventListener("submit", (event) => {
      if (isComposing || isHeldBack || !input.value.trim()) {
        event.preventDefault();
        if (!isComposing && !isHeldBack) input.focus();
        return;
      }
      search.recent.add(input.value);
      close();
    });
    globalThis.visualViewport?.addEventListener("resize", fit);
    addEventListener("pageshow", ({ persisted }) => persisted && close());
  };

  document.addEventListener("DOMContentLoaded", () => {
    for (const form of document.querySelectorAll("form[data-search]")) {
      if (!form.closest(".gs-results")) combobox(form);
    }
  });
})();
