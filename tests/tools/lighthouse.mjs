// Lighthouse (mobile, its own simulated slow line) over the five kinds of page; prints the four scores, LCP, CLS and TBT of each.
import lighthouse from "lighthouse";
import { site } from "./addresses.mjs";
import { start } from "./chrome.mjs";

const paths = process.argv.length > 2 ? process.argv.slice(2)
  : ["/", "/sqlite-in-production", "/category/craft", "/tag/css", "/search"];
const categories = ["performance", "accessibility", "best-practices", "seo"];
const chrome = await start();
let missed = 0;
console.log(`${"page".padEnd(28)} perf  a11y  best   seo   LCP ms    CLS  TBT ms`);
for (const path of paths) {
  // Once before, so that the page is composed and kept, as it is for all readers but the first.
  await fetch(site + path);
  const flags = { port: chrome.port, onlyCategories: categories, formFactor: "mobile", logLevel: "error" };
  const { lhr } = await lighthouse(site + path, flags);
  const scores = categories.map(name => Math.round((lhr.categories[name].score ?? 0) * 100));
  const value = (name, digits, width) => (lhr.audits[name].numericValue ?? NaN).toFixed(digits).padStart(width);
  const values = [
    value("largest-contentful-paint", 0, 8), value("cumulative-layout-shift", 3, 6), value("total-blocking-time", 0, 7),
  ];
  console.log(`${path.padEnd(28)} ${scores.map(s => String(s).padStart(4)).join("  ")} ${values.join(" ")}`);
  for (const name of categories) {
    for (const { id, weight } of lhr.categories[name].auditRefs) {
      const audit = lhr.audits[id];
      if (weight > 0 && audit.score !== null && audit.score < 0.9) {
        console.log(`    ${name}: ${audit.title} (${audit.displayValue ?? audit.score}) ${placesOf(audit)}`);
      }
    }
  }
  missed += scores.filter(s => s < 100).length;
}
chrome.kill();
process.exit(missed > 0 ? 1 : 0);

function placesOf(audit) {
  return audit.details?.items?.slice(0, 2).map(i => i.node?.snippet ?? i.url ?? i.description ?? "").join(" ");
}
