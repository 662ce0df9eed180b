// Answers a page with questions as somebody on a phone would, in headless Chromium: 390 pixels, no
// network, by keyboard; saves the answers and the page, opens the saved page again.
//   node page.mjs TOOLS CHROMIUM JOB.json
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";

const [tools, chromium, jobFile] = process.argv.slice(2);
const require = createRequire(path.join(tools, "node_modules", "x.js"));
const { chromium: browsers } = require("playwright-core");
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const job = JSON.parse(fs.readFileSync(jobFile, "utf8"));
const profile = fs.mkdtempSync(path.join(os.tmpdir(), "browser-"));
const browser = await browsers.launchPersistentContext(profile, {
  executablePath: chromium, headless: true, offline: true, acceptDownloads: true,
  viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true,
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
         "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
const said = { errors: [], requests: [] };

async function opened(file) {
  const page = await browser.newPage();
  page.on("pageerror", (error) => said.errors.push(String(error)));
  page.on("console", (line) => line.type() === "error" && said.errors.push(line.text()));
  page.on("request", (request) => said.requests.push(request.url()));
  await page.goto("file://" + file);
  return page;
}

async function downloaded(page, id, to) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.press(id, "Enter")]);
  await file.saveAs(to);
  return file.suggestedFilename();
}

async function violations(page) {
  return await page.evaluate(async (source) => {
    (0, eval)(source);
    const found = await window.axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] });
    return found.violations.map((one) => `${one.id}: ${one.nodes.length} (${one.nodes[0].html.slice(0, 160)})`);
  }, axe);
}

const page = await opened(job.page);
said.unlabelled = await page.evaluate(() =>
  [...document.querySelectorAll("input, textarea, select")].filter((one) => !one.labels.length).map((one) => one.outerHTML));
said.small = await page.evaluate(() => [...document.querySelectorAll("input[type=text], select, textarea, .check, .button")]
  .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 24).length);
for (const [selector, text] of Object.entries(job.types)) {
  await page.focus(selector);
  await page.keyboard.type(text);
}
for (const selector of job.ticks) {
  await page.focus(selector);
  await page.keyboard.press("Space");
}
for (const [selector, value] of Object.entries(job.selects)) await page.selectOption(selector, value);
said.told = await page.textContent("#told");
said.wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
const order = [];
await page.focus(".skip");
for (let n = 0; n < 400; n++) {
  const at = await page.evaluate(() => {
    const one = document.activeElement, all = [...document.querySelectorAll("a, input, textarea, select, summary")];
    return { id: one.id, at: all.indexOf(one), body: one === document.body };
  });
  if (at.body || (order.length && at.at < order[order.length - 1])) break;
  order.push(at.at);
  await page.keyboard.press("Tab");
}
said.order = order;
said.reached = await page.evaluate((seen) => {
  const all = [...document.querySelectorAll("a, input, textarea, select, summary")];
  return all.filter((one, n) => one.offsetParent && one.type !== "radio" && !one.closest("details:not([open]) > :not(summary)") && !seen.includes(n)).map((one) => one.id || one.outerHTML.slice(0, 80));
}, order);
await page.click("summary:has-text('mail')");
said.mail = await page.inputValue("#mail");
said.stored = await page.evaluate(() => { try { return localStorage.length + sessionStorage.length; } catch { return 0; } });
said.violations = {};
for (const colorScheme of ["light", "dark"]) {
  await page.emulateMedia({ colorScheme });
  const fresh = await opened(job.page);
  await fresh.emulateMedia({ colorScheme });
  const bypass = await browser.newCDPSession(fresh);
  await bypass.send("Page.setBypassCSP", { enabled: true });
  await fresh.reload();
  said.violations[colorScheme] = await violations(fresh);
  await fresh.close();
}
said.copy = await downloaded(page, "#keep", job.copy);
const again = await opened(job.copy);
said.kept = await again.inputValue("#mail");
said.name = await downloaded(again, "#save", job.answers);
await browser.close();
fs.rmSync(profile, { recursive: true, force: true });
said.requests = said.requests.filter((url) => !url.startsWith("file://") && !url.startsWith("blob:"));
console.log(JSON.stringify(said));
