// Every address that the example blog shows to readers: what its sitemap lists, and one of each other kind.
export const site = process.env.BLOG_URL;

export async function text(path) {
  const answer = await fetch(new URL(path, site));
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.text();
}

export const locations = xml => [...xml.matchAll(/<loc>([^<]+)<\/loc>/g)].map(m => m[1].replaceAll("&amp;", "&"));

export async function sitemapParts() {
  return locations(await text("/sitemap.xml"));
}

/** Paths of HTML pages; those of errors answer with their own status. */
export async function pages() {
  const listed = [];
  for (const part of await sitemapParts()) listed.push(...locations(await text(part)).filter(a => !a.includes("/media/")));
  const home = await text("/");
  const older = /href="(\/\?before=[^"]+)"/.exec(home)?.[1].replaceAll("&amp;", "&");
  const archive = await text("/archive");
  const month = /href="(\/archive\/\d+\/\d+)"/.exec(archive)?.[1];
  const year = /href="(\/archive\/\d+)"/.exec(archive)?.[1];
  const word = encodeURIComponent("a");
  const more = [
    "/archive", year, month, "/tags", "/categories", "/search", `/search?q=${word}`, "/search?q=zzzyx", "/search?category=web",
    older, "/no-such-page",
  ];
  return [...new Set([...listed.map(a => new URL(a).pathname), ...more.filter(Boolean)])];
}

export async function feeds() {
  const listed = (await Promise.all((await sitemapParts()).map(text))).flatMap(locations).map(a => new URL(a).pathname);
  const some = kind => listed.filter(p => p.startsWith(kind)).slice(0, 3);
  const shelves = ["", ...["/category/", "/tag/", "/author/"].flatMap(some)];
  return shelves.flatMap(shelf => ["feed.xml", "atom.xml", "feed.json"].map(name => `${shelf}/${name}`));
}
