// Opens each page in headless Chromium and says what it did: errors, requests, axe's violations,
// pages on A4, what the search leaves; and whether each picture parses with the real mermaid.
//   node browser.mjs TOOLS CHROMIUM JOB.json
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

const [tools, chromium, jobFile] = process.argv.slice(2);
const require = createRequire(path.join(tools, "node_modules", "x.js"));
const { chromium: browsers } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const mermaid = path.join(tools, "node_modules/mermaid/dist/mermaid.min.js");
const job = JSON.parse(fs.readFileSync(jobFile, "utf8"));

const profile = fs.mkdtempSync(path.join(os.tmpdir(), "browser-"));
const browser = await browsers.launchPersistentContext(profile, {
  executablePath: chromium, headless: true, bypassCSP: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const said = { pages: {}, pictures: {} };

for (const [name, file] of Object.entries(job.pages)) {
  for (const scheme of ["light", "dark"]) {
    const page = await browser.newPage();
    await page.emulateMedia({ colorScheme: scheme });
    const errors = [], requests = [];
    page.on("pageerror", (error) => errors.push(String(error)));
    page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
    page.on("request", (request) => requests.push(request.url()));
    await page.goto("file://" + file);
    await page.addScriptTag({ content: axe });
    const found = await page.evaluate(() => axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }));
    const records = await page.locator("main :is(li, tr).record").count();
    let left = null;
    if (records) {
      await page.evaluate(() => { document.getElementById("contents").open = true; });
      await page.fill("#find", job.find ?? "zzzz");
      left = await page.locator("main :is(li, tr).record:visible").count();
      await page.fill("#find", "");
    }
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
    const pdf = await page.pdf({ format: "A4" });
    said.pages[`${name} ${scheme}`] = {
      errors, requests: requests.filter((url) => url !== "file://" + file),
      violations: found.violations.map((one) => `${one.id}: ${one.nodes.length} (${one.nodes[0].html.slice(0, 120)})`),
      records, left, wide, pdf: pdf.length,
    };
    await page.close();
  }
}

const page = await browser.newPage();
await page.goto("about:blank");
await page.addScriptTag({ path: mermaid });
for (const [name, text] of Object.entries(job.pictures)) {
  said.pictures[name] = await page.evaluate(async (source) => {
    try { return (await window.mermaid.parse(source)) ? "parses" : "no"; } catch (error) { return String(error); }
  }, text);
}
await browser.close();
fs.rmSync(profile, { recursive: true, force: true });
console.log(JSON.stringify(said));
