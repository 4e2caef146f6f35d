// Ours and its peers behind one door, the same in Node and in a page: open(base, {libraries}) gives {search(query) -> ids}.

const json = async (url) => (await fetch(url)).json();
const BOOST = { headword: 10, names: 7, definition: 2, text: 1 };
const FIELDS = Object.keys(BOOST);

/** Words, and those of Hangul as pairs of syllables. */
export function bigrams(text) {
  const pairs = [];
  for (const word of text.normalize("NFC").toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (/^[가-힣]{3,}$/.test(word)) for (let i = 0; i < word.length - 1; i += 1) pairs.push(word.slice(i, i + 2));
    else pairs.push(word);
  }
  return pairs;
}

export const miniOptions = {
  fields: FIELDS,
  tokenize: bigrams,
  searchOptions: { boost: BOOST, prefix: true, fuzzy: (term) => (term.length > 3 ? 0.2 : false) },
};

async function ours(base, { libraries }) {
  const { open } = await import(libraries.ours);
  const search = await open(`${base}ours/search/`);
  return { search: async (query) => (await search.search(query, { limit: 10 })).map((hit) => hit.url.split("/")[1]) };
}

async function minisearch(base, { libraries }) {
  const { default: MiniSearch } = await import(libraries.minisearch);
  const index = MiniSearch.loadJS(await json(`${base}minisearch.json`), miniOptions);
  return { search: async (query) => index.search(query).slice(0, 10).map((hit) => hit.id) };
}

async function fuse(base, { libraries }) {
  const { default: Fuse } = await import(libraries.fuse);
  const index = new Fuse(await json(`${base}names.json`), { keys: ["names"], threshold: 0.4 });
  return { search: async (query) => index.search(query, { limit: 10 }).map((hit) => hit.item.id) };
}

async function pagefind(base, { libraries, fresh = false }) {
  globalThis.document ??= { currentScript: null, querySelector: () => ({ getAttribute: () => "ko" }) };
  const library = await import(`${libraries.pagefind}${fresh ? `?${Math.random()}` : ""}`);
  await library.options({ basePath: `${base}pages/pagefind/`, noWorker: true });
  await library.init();
  const search = async (query) => {
    const found = await library.search(query);
    const pages = await Promise.all((found?.results ?? []).slice(0, 10).map((result) => result.data()));
    return pages.map((page) => page.url.split("/").at(-2));
  };
  return { search };
}

/** Material's own worker, run on this thread so that it can be slowed down. */
async function material(base, { libraries }) {
  const source = await (await fetch(libraries.material)).text();
  let receive, reply;
  const listen = (_, listener) => (receive = listener);
  new Function("self", "addEventListener", "postMessage", source)(globalThis, listen, (message) => reply(message));
  const ask = (type, data) =>
    new Promise((resolve) => {
      reply = resolve;
      receive({ data: { type, data } });
    });
  const config = { lang: ["en"], separator: "[\\s\\-]+", pipeline: [], fields: { title: { boost: 1000 }, text: { boost: 1 }, tags: { boost: 1e6 } } };
  await ask(0, { config, docs: (await json(`${base}material.json`)).docs, options: { suggest: false } });
  const search = async (query) => (await ask(2, query)).data.items.slice(0, 10).map(([page]) => page.location);
  return { search };
}

export const engines = { ours, minisearch, fuse, pagefind, material };

/** How long every state of typing takes with a warm engine, in milliseconds, a list a round. */
export async function keyTimes(engine, typing, rounds) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const spent = [];
    for (const states of typing) {
      for (const state of states) {
        const begun = performance.now();
        await engine.search(state);
        spent.push(performance.now() - begun);
      }
    }
    times.push(spent);
  }
  return times;
}
