// Tells the fresh blog its own address, without which a page names no absolute one: signs in as its owner and
// sends the settings form.
const site = process.env.BLOG_URL;
const jar = new Map();

async function ask(path, fields) {
  const answer = await fetch(site + path, {
    method: fields ? "POST" : "GET",
    redirect: "manual",
    headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join("; "), origin: site },
    body: fields,
  });
  for (const cookie of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie);
    jar.set(name, value);
  }
  return { status: answer.status, html: await answer.text() };
}

// All fields of a form as they stand, read well enough for our own markup.
function fieldsOf(html, form) {
  const inside = new RegExp(`<form[^>]*id="${form}"[^>]*>(.*?)</form>`, "s").exec(html)[1];
  const fields = new FormData();
  for (const [tag] of inside.matchAll(/<input[^>]*>/g)) {
    const name = attribute(tag, "name");
    if (name && !/type="(file|checkbox|radio|submit)"/.test(tag)) fields.append(name, attribute(tag, "value") ?? "");
  }
  for (const [, tag, options] of inside.matchAll(/(<select[^>]*>)(.*?)<\/select>/gs)) {
    const chosen = /<option[^>]*\bselected\b[^>]*>/.exec(options)?.[0];
    fields.append(attribute(tag, "name"), chosen ? attribute(chosen, "value") : "");
  }
  return fields;
}

function attribute(tag, name) {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1].replaceAll("&quot;", "\"").replaceAll("&amp;", "&");
}

const form = fieldsOf((await ask("/sign-in")).html, "sign-in");
form.set("Email", process.env.BLOG_EMAIL);
form.set("Password", process.env.BLOG_PASSWORD);
await ask("/sign-in", form);
const settings = fieldsOf((await ask("/admin/settings")).html, "settings");
settings.set("BaseAddress", site);
const saved = await ask("/admin/settings", settings);
if (saved.status !== 302) throw new Error(`The settings were not saved: ${saved.status}`);
