// Opens each page in headless Chromium and says what it did: errors, requests, axe's violations,
// pages on A4, what the search leaves; and whether each picture parses with the real mermaid.
import { ended, job, launched, mermaid, opened, violations, wide } from "./chromium.mjs";

const browser = await launched({ bypassCSP: true });
const said = { pages: {}, pictures: {} };

for (const [name, file] of Object.entries(job.pages)) {
  for (const scheme of ["light", "dark"]) {
    const seen = { errors: [], requests: [] };
    const page = await opened(browser, file, seen, { colorScheme: scheme });
    const found = await violations(page);
    const records = await page.locator("main :is(li, tr).record").count();
    let left = null;
    if (records) {
      await page.evaluate(() => { document.getElementById("contents").open = true; });
      await page.fill("#find", job.find ?? "zzzz");
      left = await page.locator("main :is(li, tr).record:visible").count();
      await page.fill("#find", "");
    }
    const pdf = await page.pdf({ format: "A4" });
    said.pages[`${name} ${scheme}`] = {
      errors: seen.errors, requests: seen.requests.filter((url) => url !== "file://" + file),
      violations: found, records, left, wide: await wide(page), pdf: pdf.length,
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
await ended(browser, said);
