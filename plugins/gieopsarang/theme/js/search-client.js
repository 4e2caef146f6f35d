// The search engine as pages ask it: in a worker over http, on the page itself from a folder or where workers cannot be
// had. Nothing of it is fetched before `open`. The other search scripts find it, and each other, in `gsSearch`.
(() => {
  "use strict";
  const form = document.querySelector("form[data-search]");
  if (!form) return;
  const isFolder = location.protocol === "file:";
  // From a folder an address of a folder shows its listing, so that pages are named in full.
  const page = isFolder ? "index.html" : "";
  const base = new URL(".", form.action).href;
  const root = new URL("..", base).href;
  for (const one of isFolder ? document.querySelectorAll("form[data-search]") : []) one.action = base + page;

  const inWorker = () =>
    new Promise((resolve, reject) => {
      const worker = new Worker(`${base}worker.js`, { type: "module" });
      const waiting = new Map();
      let last = 0;
      const ask = (act, query, { onNames, ...options } = {}) =>
        new Promise((resolve, reject) => {
          waiting.set((last += 1), { resolve, reject, onNames });
          worker.postMessage({ number: last, act, query, options });
        });
      const fail = (error) => {
        worker.terminate();
        opened = null;
        reject(error);
        for (const its of waiting.values()) its.reject(error);
      };
      worker.onerror = (event) => fail(new Error(event.message));
      worker.onmessage = ({ data }) => {
        if (data.ready === false) return fail(new Error(data.error));
        if (data.ready) return resolve({ search: (query, options) => ask("search", query, options), near: (query) => ask("near", query) });
        const its = waiting.get(data.number);
        if (data.names) return its?.onNames?.(data.names);
        waiting.delete(data.number);
        if (!its) return;
        if (data.error) its.reject(new Error(data.error));
        else its.resolve(data.found);
      };
    });

  const fromFolder = () =>
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = `${base}engine.classic.js`;
      script.onload = () => resolve(globalThis.gieopsarangSearch.open(base));
      script.onerror = () => reject(new Error(script.src));
      document.head.append(script);
    });

  const onPage = async () => (await import(`${base}engine.js`)).open(base);

  let opened = null;
  const open = () => {
    if (!opened) {
      const mine = (opened = isFolder ? fromFolder() : inWorker().catch(onPage));
      mine.catch(() => {
        opened = null; // the next one tries again
      });
    }
    return opened;
  };

  globalThis.gsSearch = Object.assign(globalThis.gsSearch ?? {}, {
    /** Fetches the engine and its names; what is asked opens it too. */
    open: () => open().catch(() => {}),
    search: async (query, options) => (await open()).search(query, options),
    near: async (query) => (await open()).near(query),
    /** The address of a page, given its own within the site. */
    address: (url) => root + url + page,
    /** The address of the results of a query. */
    results: (query) => `${base}${page}?${new URLSearchParams({ q: query })}`,
  });
})();
