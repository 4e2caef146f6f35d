// Builds what MiniSearch fetches: node indexes.js MINISEARCH DOCUMENTS INDEX
import { readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { miniOptions } from "./engines.js";

const [library, documents, index] = process.argv.slice(2);
const { default: MiniSearch } = await import(pathToFileURL(library).href);
const search = new MiniSearch(miniOptions);
search.addAll(JSON.parse(readFileSync(documents, "utf-8")));
writeFileSync(index, JSON.stringify(search));
