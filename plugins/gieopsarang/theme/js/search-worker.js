// The engine in a worker of its own, so that typing never waits for it. This file is not joined to the others: it stands at search/worker.js.
import { open } from "./engine.js";

const opened = open(new URL(".", import.meta.url).href);
opened.then(
  () => postMessage({ ready: true }),
  (error) => postMessage({ ready: false, error: String(error) }),
);

onmessage = async ({ data: { number, act, query, options } }) => {
  const onNames = (names) => postMessage({ number, names });
  try {
    const engine = await opened;
    const found = act === "near" ? await engine.near(query) : await engine.search(query, { ...options, onNames });
    postMessage({ number, found });
  } catch (error) {
    postMessage({ number, error: String(error) });
  }
};
