// The page of results: what its address asks for, and what is typed into its field.
// search/?q=환율이+오르면&scope=encyclopedia&domain=finance-tax&level=middle
(() => {
  "use strict";
  const page = document.querySelector(".gs-results");
  const found = page?.querySelector("[data-found]");
  if (!found) return;
  const STEP = 20;
  const NARROWING = ["scope", "domain", "level"];
  const NAMES_AFTER = 120;
  const ADDRESS_AFTER = 250;
  const SAID_AFTER = 500;
  const search = globalThis.gsSearch;
  const { element } = search;
  const form = page.querySelector("form[data-search]");
  const input = form.querySelector("input[name=q]");
  const part = (name) => page.querySelector(`[data-${name}]`);
  const [unasked, list, more, near, letters, status, loosen, request, recent, other] =
    ["unasked", "hits", "more", "near", "letters", "status", "loosen", "request", "recent", "else"].map(part);
  const scopes = [...found.querySelectorAll("[data-scope]")];
  const selects = [...found.querySelectorAll("select[data-narrow]")];
  const choosing = found.querySelectorAll(".gs-scopes, .gs-filters");
  const usualTitle = document.title;
  const requestAddress = request?.getAttribute("href");
  const shown = new Intl.NumberFormat("ko-KR");
  let latest = 0;
  let most = STEP;
  let frame = 0;
  let addressTimer = 0;
  let saidTimer = 0;
  let isComposing = false;

  // ---------- the address

  const asked = () => {
    const query = new URLSearchParams(location.search);
    const known = (kind) => {
      const slug = query.get(kind) ?? "";
      const select = selects.find((its) => its.dataset.narrow === kind);
      const slugs = select ? [...select.options].map((its) => its.value) : scopes.map((its) => its.dataset.scope);
      return slugs.includes(slug) ? slug : "";
    };
    return { q: query.get("q") ?? "", ...Object.fromEntries(NARROWING.map((kind) => [kind, known(kind)])) };
  };
  const address = (state) => {
    const query = new URLSearchParams({ q: state.q });
    for (const kind of NARROWING) if (state[kind]) query.set(kind, state[kind]);
    return `${location.pathname}${state.q ? `?${query}` : ""}`;
  };
  let state = asked();
  const setTitle = () => {
    const query = state.q.trim();
    document.title = query ? `‘${query}’ ${usualTitle}` : usualTitle;
  };
  /** What was typed takes the place of what was sought before; what was chosen can be gone back from. */
  const putAddress = (isNew) => {
    clearTimeout(addressTimer);
    const target = address(state);
    if (target === location.pathname + location.search) return;
    if (isNew) history.pushState(null, "", target);
    else history.replaceState(null, "", target);
  };

  // ---------- what was found

  const choice = (kind, name) => [...(selects.find((its) => its.dataset.narrow === kind)?.options ?? [])].find((its) => its.dataset.name === name);
  const whence = (hit, said) => {
    const where = element("p", "gs-hit__why");
    const domain = hit.domain && choice("domain", hit.domain);
    const swatch = domain && part(`swatch="${CSS.escape(domain.value)}"`);
    if (swatch) where.append(swatch.content.cloneNode(true));
    const level = choice("level", hit.level)?.label;
    const places = [hit.kind === "story" ? "이야기책" : hit.domain, level].filter(Boolean).join(" · ");
    where.append(places, ...(said ? [". ", ...search.held(said)] : []));
    return where;
  };
  const row = (hit, at, hits) => {
    const isBest = at === 0;
    const said = search.sentence(hit, state.q);
    // What holds for all is said once, but for where a text was found.
    const isSaid = !isBest && hit.why !== "text" && said === search.sentence(hits[0], state.q);
    const link = element("a", hit.kind === "story" ? "gs-to-story" : "", ...search.name(hit, { isWhole: !isBest, hasEnglish: true }));
    link.href = search.address(hit.url);
    const made = element("li", `gs-hit${isBest ? " gs-hit--best" : ""}${hit.kind === "story" ? " gs-hit--story" : ""}`, element("h2", "", link));
    if (hit.snippet) made.append(element("p", "", ...search.marked(hit.snippet, hit.marks.snippet)));
    made.append(whence(hit, isSaid ? "" : said));
    return made;
  };
  const say = (text, isNow) => {
    clearTimeout(saidTimer);
    const set = () => status.replaceChildren(...search.held(text));
    if (isNow) set();
    else saidTimer = setTimeout(set, SAID_AFTER);
  };
  const showFound = (isChoosing, elsewhere) => {
    unasked.hidden = recent.hidden = true;
    found.hidden = false;
    for (const its of choosing) its.hidden = !isChoosing;
    other.querySelector("h2").textContent = elsewhere;
  };
  const drawHits = (hits) => {
    list.replaceChildren(...hits.slice(0, most).map(row));
    more.hidden = hits.length <= most;
    near.hidden = letters.hidden = loosen.hidden = true;
    list.hidden = false;
    showFound(true, "찾던 것이 아닌가요?");
    status.className = "gs-hidden"; // the numbers stand beside the scopes
    say(`${search.quoted(state.q.trim(), "으로/로")} ${shown.format(Math.min(hits.length, most))}개를 찾았습니다`);
  };
  const isNarrowed = () => NARROWING.some((kind) => state[kind]);
  const drawNone = (suggestions) => {
    list.replaceChildren();
    list.hidden = more.hidden = true;
    near.hidden = !suggestions.length;
    near.querySelector("ul").replaceChildren(
      ...suggestions.map((its) => {
        const link = element("a", "", element("b", "", its.headword));
        link.href = search.address(its.url);
        return element("li", "", link);
      }),
    );
    loosen.hidden = !isNarrowed();
    loosen.querySelector("a").href = address({ q: state.q });
    letters.hidden = false;
    showFound(isNarrowed(), "다르게 찾기");
    status.className = "gs-results__said";
    say(`${search.quoted(state.q.trim(), "은/는")} ${isNarrowed() ? "여기에서 " : ""}찾지 못했습니다.`, true);
  };
  const drawFault = () => {
    drawNone([]);
    loosen.hidden = true;
    say("찾기를 불러오지 못했습니다. 인터넷에 이어져 있는지 살펴보고 다시 찾아 주세요.", true);
  };

  // ---------- scopes and what narrows

  const options = (narrowing) => ({ ...narrowing, limit: most + 1 });
  const narrowing = (scope) => ({ scope: scope || null, domain: state.domain || null, level: state.level || null });
  const drawChoices = () => {
    for (const link of scopes) {
      link.href = address({ ...state, scope: link.dataset.scope });
      if (link.dataset.scope === state.scope) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
    for (const select of selects) select.value = state[select.dataset.narrow];
    if (request) request.href = requestAddress.startsWith("mailto:") ? `${requestAddress}${requestAddress.includes("?") ? "&" : "?"}subject=${encodeURIComponent(`낱말 부탁: ${state.q.trim()}`)}` : requestAddress;
  };
  const drawCount = (scope, count) => {
    const small = scopes.find((its) => its.dataset.scope === scope).querySelector("small");
    const isMore = count > most;
    small.replaceChildren(shown.format(Math.min(count, most)), isMore ? "+" : "", element("span", "gs-hidden", isMore ? "개 넘게" : "개"));
  };
  /** How much each scope holds; asked for only where it does not follow from what was found. */
  const count = async (hits, mine) => {
    const counts = new Map([[state.scope, hits.length]]);
    const ask = async (scope) => {
      if (!counts.has(scope)) counts.set(scope, (await search.search(state.q, options(narrowing(scope)))).length);
    };
    let all = state.scope ? null : hits;
    if (state.scope) {
      all = await search.search(state.q, options(narrowing("")));
      counts.set("", all.length);
    }
    if (mine !== latest) return;
    if (all.length <= most) {
      const stories = all.filter((hit) => hit.kind === "story").length;
      counts.set("storybook", stories).set("encyclopedia", all.length - stories);
    } else {
      await ask("encyclopedia");
      await ask("storybook");
    }
    if (mine === latest) for (const [scope, its] of counts) drawCount(scope, its);
  };

  // ---------- asking

  const drawUnasked = () => {
    latest += 1;
    found.hidden = true;
    unasked.hidden = letters.hidden = false;
    status.className = "gs-hidden";
    say("", true);
    drawRecent();
  };
  const run = async () => {
    setTitle();
    if (!state.q.trim()) return drawUnasked();
    const mine = (latest += 1);
    drawChoices();
    let isDone = false;
    const onNames = (hits) =>
      setTimeout(() => {
        if (!isDone && mine === latest && hits.length) drawHits(hits);
      }, NAMES_AFTER);
    try {
      const hits = await search.search(state.q, { ...options(narrowing(state.scope)), onNames });
      isDone = true;
      if (mine !== latest) return;
      if (hits.length) drawHits(hits);
      else {
        const suggestions = await search.near(state.q);
        if (mine !== latest) return;
        drawNone(suggestions);
      }
      await count(hits, mine);
    } catch {
      isDone = true;
      if (mine === latest) drawFault();
    }
  };
  const choose = (change) => {
    state = { ...state, ...change };
    most = STEP;
    putAddress(true);
    return run();
  };
  const typed = () => {
    state = { ...state, q: input.value };
    most = STEP;
    clearTimeout(addressTimer);
    addressTimer = setTimeout(() => {
      putAddress(false);
    }, ADDRESS_AFTER);
    run();
  };

  input.addEventListener("focus", () => search.open());
  input.addEventListener("input", () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(typed);
  });
  input.addEventListener("compositionstart", () => (isComposing = true));
  input.addEventListener("compositionend", () => (isComposing = false));
  let isHeldBack = false;
  input.addEventListener("keydown", (event) => {
    isHeldBack = event.key === "Enter" && (event.isComposing || event.keyCode === 229);
    if (event.key !== "Escape" || event.isComposing || !input.value) return;
    event.preventDefault();
    input.value = "";
    typed();
  });
  input.addEventListener("keyup", () => (isHeldBack = false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (isComposing || isHeldBack) return;
    cancelAnimationFrame(frame);
    search.recent.add(input.value);
    choose({ q: input.value });
    // On a phone the keyboard makes room for what was found.
    if (matchMedia("(pointer: coarse)").matches) input.blur();
  });
  found.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    if (list.contains(link)) return search.recent.add(state.q);
    if (link.dataset.scope === undefined && !loosen.contains(link)) return;
    event.preventDefault();
    if (loosen.contains(link)) {
      choose({ scope: "", domain: "", level: "" });
      input.focus();
    } else choose({ scope: link.dataset.scope });
  });
  for (const select of selects) select.addEventListener("change", () => choose({ [select.dataset.narrow]: select.value }));
  more.addEventListener("click", async () => {
    const at = list.children.length;
    most += STEP;
    await run();
    list.children[at]?.querySelector("a").focus();
  });
  const goTo = () => {
    cancelAnimationFrame(frame);
    clearTimeout(addressTimer);
    state = asked();
    most = STEP;
    input.value = state.q;
    return run();
  };
  addEventListener("popstate", goTo);
  document.querySelector(".gs-bar__find")?.addEventListener("click", (event) => {
    event.preventDefault();
    input.focus();
    input.select();
  });

  // ---------- what was sought lately

  function drawRecent() {
    const queries = search.recent.all();
    recent.hidden = !queries.length;
    recent.querySelector("ul").replaceChildren(
      ...queries.map((query) => {
        const link = element("a", "", query);
        const button = element("button", "", "지우기");
        link.href = search.results(query);
        button.type = "button";
        button.setAttribute("aria-label", `${search.quoted(query, "을/를")} 최근에 찾은 말에서 지우기`);
        button.addEventListener("click", () => {
          search.recent.erase(query);
          drawRecent();
          (recent.querySelector("li button") ?? input).focus();
        });
        return element("li", "", link, button);
      }),
    );
  }
  part("erase-all").addEventListener("click", () => {
    search.recent.eraseAll();
    drawRecent();
    input.focus();
  });
  addEventListener("pageshow", ({ persisted }) => persisted && drawRecent());

  document.addEventListener("DOMContentLoaded", () => {
    const early = input.value; // typed before the scripts came
    goTo();
    if (!state.q && early) {
      input.value = early;
      typed();
    }
    // Who comes by the header's 찾기 comes to type.
    const [entry] = performance.getEntriesByType("navigation");
    if (!state.q && !location.hash && entry?.type === "navigate") input.focus({ preventScroll: true });
  });
})();
