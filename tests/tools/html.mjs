// The Nu HTML checker over every kind of page. Prints the figure; exits 1 with each message when there is one.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pages, site } from "./addresses.mjs";
import jar from "vnu-jar";

const folder = mkdtempSync(join(tmpdir(), "blog-html-"));
const all = await pages();
for (const [i, path] of all.entries()) {
  writeFileSync(join(folder, `${i}.html`), await (await fetch(new URL(path, site))).text());
}
const files = all.map((_, i) => join(folder, `${i}.html`));
const args = ["-Xss4m", "-jar", jar, "--format", "json", "--exit-zero-always", ...files];
const run = spawnSync("java", args, { maxBuffer: 1 << 28 });
rmSync(folder, { recursive: true });
if (run.error) throw new Error(`Java 17 is needed: ${run.error.message}`);
// What browsers have and the checker's CSS profile does not: marking the current section without script (CSS Overflow 5) and
// the reading progress (Scroll-driven Animations 1). They are named here so that nothing else passes for them.
const newer = ["“scroll-target-group”: Property", "pseudo-class “:target-current”", "“animation-timeline”: Property"];
const everything = JSON.parse(run.stderr.toString() || run.stdout.toString()).messages
  .map(m => ({ kind: m.subType ?? m.type, text: m.message, page: pageOf(m.url), extract: m.extract }));
const said = everything.filter(m => !newer.some(name => m.text.includes(name)));
const count = kind => said.filter(m => m.kind === kind).length;
const newerNames = newer.map(name => /“([^”]+)”/.exec(name)[1]).join(", ");
console.log(`HTML (vnu): ${all.length} pages, ${count("error")} errors, ${count("warning")} warnings, ${count("info")} notes; `
  + `not counted: ${everything.length - said.length} of CSS newer than the checker (${newerNames})`);
for (const [text, where] of group(said)) {
  const extract = where[0].extract?.trim().slice(0, 160);
  console.log(`  ${text} (${where.length}×, such as ${where[0].page}: ${extract})`);
}
// That it can fail: a checker that reads nothing finds nothing.
if (all.length < 20) throw new Error("The example blog has more pages than these.");
process.exit(said.length > 0 ? 1 : 0);

function pageOf(file) {
  return all[Number(/(\d+)\.html$/.exec(file)?.[1])];
}

function group(list) {
  const groups = new Map();
  for (const m of list) groups.set(`${m.kind}: ${m.text}`, [...groups.get(`${m.kind}: ${m.text}`) ?? [], m]);
  return groups;
}
