// The browser that Lighthouse drives.
import { execFileSync } from "node:child_process";
import { launch } from "chrome-launcher";

const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

export const start = () => launch({
  chromePath: process.env.CHROME_PATH ?? installed(),
  chromeFlags: ["--headless=new", "--disable-gpu", ...root],
});

function installed() {
  return execFileSync("sh", ["-c", "command -v chromium || command -v google-chrome"]).toString().trim();
}
