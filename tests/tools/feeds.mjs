// rss-parser over the feeds of the site, and of some categories, tags and authors, in RSS and Atom; JSON Feed by its own rules
// (version 1.1).
import Parser from "rss-parser";
import { feeds, text } from "./addresses.mjs";

const faults = [];
let entries = 0;
const all = await feeds();
for (const path of all) {
  const must = (what, condition) => condition || faults.push(`${path}: ${what}`);
  const source = await text(path);
  if (path.endsWith(".json")) {
    const feed = JSON.parse(source);
    must("version 1.1", feed.version === "https://jsonfeed.org/version/1.1");
    must("title, home and own address", feed.title && feed.home_page_url && feed.feed_url.endsWith(path));
    must("entries with id, address, text and date", feed.items.length > 0 && feed.items.every(isFullItem));
    entries += feed.items.length;
  } else {
    const feed = await new Parser().parseString(source);
    must("title and link", feed.title && feed.link);
    must("entries", feed.items.length > 0);
    must("a title, address, date and full text of each entry", feed.items.every(isFullEntry));
    entries += feed.items.length;
  }
}
console.log(`Feeds (rss-parser, JSON Feed 1.1): ${all.length} feeds, ${entries} entries, ${faults.length} faults`);
faults.forEach(fault => console.log(`  ${fault}`));
process.exit(faults.length > 0 ? 1 : 0);

function isFullItem(item) {
  return item.id && item.url && item.content_html && !Number.isNaN(Date.parse(item.date_published));
}

function isFullEntry(item) {
  return item.title && item.link && item.isoDate && (item["content:encoded"] ?? item.content)?.length > 200;
}
