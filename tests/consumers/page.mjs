// Answers a page with questions as somebody on a phone would, in headless Chromium: 390 pixels, no
// network, by keyboard; saves the answers and the page, opens the saved page again.
import { ended, job, launched, opened, violations, wide } from "./chromium.mjs";

const browser = await launched({
  offline: true, acceptDownloads: true, viewport: { width: 390, height: 844 }, isMobile: true,
  hasTouch: true,
});
const said = { errors: [], requests: [] };

async function downloaded(page, id, to) {
  const [file] = await Promise.all([page.waitForEvent("download"), page.press(id, "Enter")]);
  await file.saveAs(to);
  return file.suggestedFilename();
}

async function grows(page, id) {
  return page.evaluate((id) => {
    const one = document.querySelector(id), typed = one.value;
    const put = (text) => { one.value = text; one.dispatchEvent(new Event("input", { bubbles: true })); };
    put("a\n".repeat(30));
    const fits = one.scrollHeight <= one.clientHeight + 2;
    put(typed);
    return fits;
  }, id);
}

const page = await opened(browser, job.page, said);
said.unlabelled = await page.evaluate(() =>
  [...document.querySelectorAll("input, textarea, select")].filter((one) => !one.labels.length).map((one) => one.outerHTML));
said.small = await page.evaluate(() => [...document.querySelectorAll("input[type=text], select, textarea, .check, .button")]
  .filter((one) => one.offsetParent && one.getBoundingClientRect().height < 24).length);
for (const selector of job.before) await page.press(selector, "Space");
for (const [selector, text] of Object.entries(job.types)) {
  await page.focus(selector);
  await page.keyboard.type(text);
}
const more = () => page.locator("p.words:visible").count();
said.more = [await more()];
for (const selector of job.ticks) {
  await page.focus(selector);
  await page.keyboard.press("Space");
}
for (const [selector, value] of Object.entries(job.selects)) await page.selectOption(selector, value);
said.more.push(await more());
said.out = await page.evaluate(() => [...document.querySelectorAll("p.words textarea")]
  .filter((one) => one.getBoundingClientRect().right > one.closest("fieldset").getBoundingClientRect().right).length);
said.told = await page.textContent("#told");
said.left = await page.textContent("#left");
said.wide = await wide(page);
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
  const fresh = await opened(browser, job.page, said, { colorScheme });
  const bypass = await browser.newCDPSession(fresh);
  await bypass.send("Page.setBypassCSP", { enabled: true });
  await fresh.reload();
  said.violations[colorScheme] = await violations(fresh);
  await fresh.close();
}
const later = await page.context().newPage();
await later.goto(page.url());
said.back = [await later.inputValue("#mail"), await later.textContent("#told")];
await later.close();
said.grows = await grows(page, Object.keys(job.types)[0]);
await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
said.copy = await downloaded(page, "#keep", job.copy);
const again = await opened(browser, job.copy, said);
said.kept = await again.inputValue("#mail");
said.name = await downloaded(again, "#save", job.answers);
await again.waitForTimeout(200);
said.saved = await again.textContent("#told");
said.requests = said.requests.filter((url) => !url.startsWith("file://") && !url.startsWith("blob:"));
await ended(browser, said);
