// linkinator over the whole example blog: every link, picture and feed on it must answer. Links that leave the blog
// are not followed.
import { LinkChecker } from "linkinator";
import { site, sitemapParts, feeds } from "./addresses.mjs";

const result = await new LinkChecker().check({
  path: [`${site}/`, `${site}/llms.txt`, ...await sitemapParts(), ...(await feeds()).map(f => site + f)],
  recurse: true,
  concurrency: 12,
  timeout: 20_000,
  checkFragments: true,
  linksToSkip: async link => !link.startsWith(site) || link.startsWith(`${site}/search?`),
});
const asked = result.links.filter(l => l.state !== "SKIPPED");
const broken = asked.filter(l => l.state === "BROKEN");
console.log(`Links (linkinator): ${asked.length} links, ${broken.length} broken`);
broken.forEach(l => console.log(`  ${l.status} ${l.url} on ${l.parent}`));
process.exit(broken.length > 0 ? 1 : 0);
