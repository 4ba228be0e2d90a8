// Lighthouse's category SEO over every kind of page; prints the score of each and what it finds missing.
import lighthouse from "lighthouse";
import { site, text } from "./addresses.mjs";
import { start } from "./chrome.mjs";

// Not to be indexed by design: there are as many answers as questions, and search engines want none of them. Lighthouse
// takes a page's wish for a fault.
const notIndexed = path => path.startsWith("/search?");
const author = /href="(\/author\/[^"?/]+)"/.exec(await text("/sqlite-in-production"))?.[1];
const paths = process.argv.length > 2 ? process.argv.slice(2) : [
  "/", "/sqlite-in-production", "/category/craft", "/tag/css", "/archive", author, "/about", "/contact", "/support",
  "/advertise", "/search", "/search?q=sqlite",
];
const chrome = await start();
let missed = 0;
for (const path of paths.filter(Boolean)) {
  const flags = { port: chrome.port, onlyCategories: ["seo"], formFactor: "mobile", logLevel: "error" };
  const { lhr } = await lighthouse(site + path, flags);
  const faults = lhr.categories.seo.auditRefs.map(({ id, weight }) => ({ id, weight, ...lhr.audits[id] }))
    .filter(({ id, weight, score }) => weight > 0 && score !== null && score < 1
      && !(id === "is-crawlable" && notIndexed(path)));
  const score = Math.round((lhr.categories.seo.score ?? 0) * 100);
  console.log(`${path.padEnd(28)} ${score}${score < 100 && faults.length === 0 ? " (noindex, by design)" : ""}`);
  faults.forEach(({ title, explanation }) => console.log(`    ${title} ${explanation ?? ""}`));
  missed += faults.length;
}
chrome.kill();
process.exit(missed > 0 ? 1 : 0);
