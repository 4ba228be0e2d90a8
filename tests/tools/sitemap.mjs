// The sitemap's index and parts against the schemas of sitemaps.org, with libxml2.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { validateXML } from "xmllint-wasm";
import { locations, sitemapParts, text } from "./addresses.mjs";

const here = import.meta.dirname;
const schema = name => ({ fileName: name, contents: readFileSync(join(here, "schemas", name), "utf8") });
const carried = join(dirname(createRequire(import.meta.url).resolve("sitemap/package.json")), "schema", "sitemap.xsd");
const ofParts = [schema("all.xsd")];
const preload = [{ fileName: "sitemap.xsd", contents: readFileSync(carried, "utf8") }, schema("image.xsd"), schema("link.xsd")];

const index = await text("/sitemap.xml");
const faults = await check("sitemap.xml", index, [schema("siteindex.xsd")], []);
let addresses = 0;
let alternates = 0;
const parts = await sitemapParts();
for (const part of parts) {
  const xml = await text(part);
  addresses += locations(xml).length;
  alternates += xml.split("<xhtml:link").length - 1;
  faults.push(...await check(part, xml, ofParts, preload));
}
// That it can fail: without its address an entry is none.
const broken = await check("broken", index.replace(/<loc>.*?<\/loc>/, ""), [schema("siteindex.xsd")], []);
if (broken.length === 0) faults.push("The schema accepts anything.");
console.log(`Sitemap (schemas of sitemaps.org): index and ${parts.length} parts, ${addresses} addresses, `
  + `${alternates} links to translations, ${faults.length} faults`);
faults.forEach(fault => console.log(`  ${fault}`));
process.exit(faults.length > 0 ? 1 : 0);

async function check(name, contents, schemas, preloaded) {
  const result = await validateXML({ xml: [{ fileName: "sitemap.xml", contents }], schema: schemas, preload: preloaded });
  return result.errors.map(e => `${name}: ${e.message}`);
}
