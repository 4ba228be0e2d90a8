// The JSON-LD of each page: that it parses, and has what Google requires or recommends of each type
// ("Structured data", per type).
import { pages, site } from "./addresses.mjs";

const needs = {
  BlogPosting: ["headline", "url", "datePublished", "dateModified", "author", "publisher", "inLanguage", "image"],
  BreadcrumbList: ["itemListElement"],
  ListItem: ["position", "name"],
  WebSite: ["name", "url", "inLanguage", "publisher", "potentialAction"],
  SearchAction: ["target", "query-input"],
  EntryPoint: ["urlTemplate"],
  ProfilePage: ["mainEntity"],
  Person: ["name", "url"],
  Organization: ["name", "url"],
  ImageObject: ["url"],
};
const faults = [];
const seen = new Map();
const all = await pages();
for (const path of all) {
  const html = await (await fetch(new URL(path, site))).text();
  for (const [, block] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
    const data = JSON.parse(block);
    if (data["@context"] !== "https://schema.org") faults.push(`${path}: no context`);
    walk(path, data["@graph"] ?? data);
  }
}
for (const type of ["BlogPosting", "BreadcrumbList", "WebSite", "Person", "Organization"]) {
  if (!seen.has(type)) faults.push(`No page has a ${type}`);
}
console.log(`JSON-LD: ${all.length} pages, ${[...seen].map(([type, n]) => `${n} ${type}`).join(", ")}, ${faults.length} faults`);
faults.forEach(fault => console.log(`  ${fault}`));
process.exit(faults.length > 0 ? 1 : 0);

function walk(path, node) {
  if (Array.isArray(node)) return node.forEach(n => walk(path, n));
  if (node === null || typeof node !== "object") return;
  const type = node["@type"];
  if (type) {
    seen.set(type, (seen.get(type) ?? 0) + 1);
    if (!needs[type]) faults.push(`${path}: a ${type}, which nobody checks`);
    for (const name of needs[type] ?? []) {
      if (node[name] === undefined || node[name] === "") faults.push(`${path}: ${type} without ${name}`);
    }
    for (const name of ["url", "image", "item"]) {
      const address = node[name];
      if (typeof address !== "string" || /^https?:\/\//.test(address)) continue;
      faults.push(`${path}: ${type}.${name} is not absolute: ${address}`);
    }
  }
  Object.values(node).forEach(value => walk(path, value));
}
