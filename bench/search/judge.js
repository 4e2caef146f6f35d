// Runs one engine in Node over queries: node judge.js TASK ANSWER, both JSON.
import { readFileSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { engines, keyTimes } from "./engines.js";

const task = JSON.parse(readFileSync(process.argv[2], "utf-8"));
const code = Object.values(task.served);
const plainFetch = globalThis.fetch;
let fetched = [];
globalThis.fetch = (url, options) => {
  fetched.push(String(url));
  return plainFetch(url, options);
};

/** What was fetched since this was asked last, code apart. */
function fetchedSince() {
  const urls = fetched.filter((url) => !code.includes(url));
  fetched = [];
  return urls;
}

/** What files weigh on the wire: packed, unless packing makes nothing smaller. */
const weights = new Map();
async function weigh(urls) {
  let sum = 0;
  for (const url of new Set(urls)) {
    if (!weights.has(url)) {
      const body = Buffer.from(await (await plainFetch(url)).arrayBuffer());
      weights.set(url, Math.min(body.length, gzipSync(body, { level: 9 }).length));
    }
    sum += weights.get(url);
  }
  return sum;
}

const open = (fresh) => engines[task.engine](task.base, { libraries: task.libraries, fresh });
const begun = performance.now();
const engine = await open(false);
await engine.search(task.first);
const opened = performance.now() - begun;
const before = await weigh(fetchedSince());
const library = await weigh([task.served[task.engine]]);

const answers = [];
for (const query of task.queries) answers.push(await engine.search(query));
const onDemand = fetchedSince().length > 0;

const states = [];
for (const word of task.typing) {
  const found = [];
  for (const state of word) found.push((await engine.search(state)).slice(0, 5));
  states.push(found);
}
const keys = await keyTimes(engine, task.typing.slice(0, task.timed), task.rounds);

const questions = onDemand ? [] : [0];
for (const question of onDemand ? task.questions : []) {
  const fresh = await open(true);
  const atOpen = new Set(fetchedSince());
  await fresh.search(question);
  questions.push(await weigh(fetchedSince().filter((url) => !atOpen.has(url))));
}
writeFileSync(process.argv[3], JSON.stringify({ opened, before, library, answers, states, keys, questions }));
process.exit(0);
