// What was sought lately, kept on this device only.
(() => {
  "use strict";
  const NAME = "gs-recent";
  const MOST = 8;
  const LONGEST = 80;

  const all = () => {
    try {
      const kept = JSON.parse(localStorage.getItem(NAME) ?? "[]");
      return Array.isArray(kept) ? kept.filter((its) => typeof its === "string" && its).slice(0, MOST) : [];
    } catch {
      return []; // storage may be forbidden, or hold what is not ours
    }
  };
  const keep = (queries) => {
    try {
      if (queries.length) localStorage.setItem(NAME, JSON.stringify(queries.slice(0, MOST)));
      else localStorage.removeItem(NAME);
    } catch {
      // then nothing is kept
    }
  };
  const without = (query) => all().filter((its) => its !== query);

  globalThis.gsSearch = Object.assign(globalThis.gsSearch ?? {}, {
    recent: {
      all,
      add: (text) => {
        const query = text.trim().normalize("NFC").slice(0, LONGEST);
        if (query) keep([query, ...without(query)]);
      },
      erase: (query) => keep(without(query)),
      eraseAll: () => keep([]),
    },
  });
})();
