// Lighthouse, mobile, on some pages: node lighthouse.mjs CHROMIUM RUNS FLAGS ADDRESS…; the middle run of each, as JSON.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const [chromePath, runs, flags, ...addresses] = process.argv.slice(2);

const figures = ({ lhr }) => ({
  address: lhr.requestedUrl,
  scores: CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100)),
  lcp: lhr.audits["largest-contentful-paint"].numericValue / 1000,
  cls: lhr.audits["cumulative-layout-shift"].numericValue,
  tbt: lhr.audits["total-blocking-time"].numericValue,
  bytes: lhr.audits["total-byte-weight"].numericValue,
  requests: lhr.audits["network-requests"].details.items.length,
  failed: CATEGORIES.slice(1).flatMap((name) =>
    lhr.categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && lhr.audits[id].score !== null && lhr.audits[id].score < 1)
      .map(({ id }) => `${id}: ${lhr.audits[id].title}`),
  ),
});

const chrome = await launch({ chromePath, chromeFlags: ["--headless=new", ...flags.split(" ")], logLevel: "silent" });
try {
  const found = [];
  for (const address of addresses) {
    const all = [];
    for (let run = 0; run < Number(runs); run++) {
      const result = await lighthouse(address, { port: chrome.port, onlyCategories: CATEGORIES, logLevel: "silent" });
      all.push(figures(result));
    }
    all.sort((one, other) => one.scores[0] - other.scores[0] || other.lcp - one.lcp);
    found.push(all[Math.floor(all.length / 2)]);
  }
  process.stdout.write(JSON.stringify(found));
} finally {
  chrome.kill();
}
