// Headless Chromium for the scripts beside this file:
//   node SCRIPT.mjs TOOLS CHROMIUM JOB.json
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

const [tools, chromium, jobFile] = process.argv.slice(2);
const require = createRequire(path.join(tools, "node_modules", "x.js"));
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "browser-"));
export const mermaid = path.join(tools, "node_modules/mermaid/dist/mermaid.min.js");
export const job = JSON.parse(fs.readFileSync(jobFile, "utf8"));

export async function launched(options) {
  return await require("playwright-core").chromium.launchPersistentContext(profile, {
    executablePath: chromium, headless: true, ...options,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
}

// A page with a file in it; what goes wrong and what it asks for is added to what was seen.
export async function opened(browser, file, seen, media = {}) {
  const page = await browser.newPage();
  await page.emulateMedia(media);
  page.on("pageerror", (error) => seen.errors.push(String(error)));
  page.on("console", (line) => line.type() === "error" && seen.errors.push(line.text()));
  page.on("request", (request) => seen.requests.push(request.url()));
  await page.goto("file://" + file);
  return page;
}

export async function violations(page) {
  return await page.evaluate(async (source) => {
    (0, eval)(source);
    const found = await window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return found.violations.map((one) => `${one.id}: ${one.nodes.length} (${one.nodes[0].html.slice(0, 160)})`);
  }, axe);
}

export async function wide(page) {
  return await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
}

export async function ended(browser, said) {
  await browser.close();
  fs.rmSync(profile, { recursive: true, force: true });
  console.log(JSON.stringify(said));
}
