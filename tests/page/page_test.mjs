// The pages in a real browser: node page_test.mjs KUNDENLINT CHROMIUM SAMPLES, in a folder with playwright-core and axe-core.
import {execFileSync} from 'node:child_process';
import {mkdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

const require = createRequire(join(process.cwd(), 'package.json'));
const {chromium} = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const [, , kundenlint, browserPath, samples] = process.argv;
const sample = (name) => join(samples, name);

let failures = 0, checks = 0;
function check(fact, ...what) {
  checks += 1;
  if (fact) return;
  failures += 1;
  console.error('FAILED:', ...what);
}

function write(name, ...args) {
  const [command, ...rest] = args;
  execFileSync(kundenlint, [command, '--isolated', '-f', 'html', '-o', name, ...rest]);
  return name;
}

// Whatever can be put into a text, a name or an id, and runs where it is not escaped.
const attack = '<script>document.title="pwned"</script><img src=x onerror="document.title=\'pwned\'">' +
    '"\'><svg onload=document.title="pwned"> javascript:document.title="pwned" </style></title></textarea><!-- --!>';
const hostileText = 'Kundenorientierung heißt für uns Nähe zum Kunden. ' + attack + ' Der Kunde ist König. ' +
    'Wir richten ' + attack + ' unser Angebot am Bedarf der Kunden aus.\n\n# ' + attack + '\n\n> ' + attack + '\n';
mkdirSync('<img src=x onerror=document.title="pwned">', {recursive: true});
const hostileName = '<img src=x onerror=document.title="pwned">/"><svg onload=document.title=1>.md';
writeFileSync(hostileName, hostileText);
const records = [];
const paragraphs = ['verwechslung.txt', 'leitbild.txt', 'essay.txt', 'sparkasse.txt', 'aktionaersbrief.txt'].flatMap(
    (name) => readFileSync(sample(name), 'utf8').split('\n\n'));
for (let i = 0; i < 500; i += 1) {
  const text = [0, 1, 2, 3, 4, 5].map((k) => paragraphs[(i * 7 + k * 11) % paragraphs.length]).join('\n\n');
  records.push(JSON.stringify({id: i === 3 ? attack : `bericht-${i}`, text}));
}
writeFileSync('corpus.jsonl', records.join('\n') + '\n');
writeFileSync('few.jsonl', records.slice(0, 5).join('\n') + '\n');
writeFileSync('empty.txt', 'Heute regnet es.\n');

const pages = {
  one: write('one.html', 'analyze', sample('verwechslung.txt')),
  english: write('english.html', 'analyze', '--lang', 'en', sample('verwechslung.txt')),
  markdown: write('markdown.html', 'analyze', sample('beraterin.md')),
  empty: write('empty.html', 'analyze', 'empty.txt'),
  several: write('several.html', 'analyze', sample('verwechslung.txt'), sample('leitbild.txt'), sample('essay.txt')),
  severalEnglish: write('several-en.html', 'analyze', '--lang', 'en', sample('verwechslung.txt'), sample('essay.txt')),
  corpus: write('corpus.html', 'analyze', 'corpus.jsonl'),
  hostile: write('hostile.html', 'analyze', hostileName),
  hostileSeveral: write('hostile-several.html', 'analyze', hostileName, 'few.jsonl', hostileName),
  agile: write('agile.html', 'analyze', '--profile', 'agilitaet', sample('transformation.md')),
  kwic: write('kwic.html', 'kwic', '--collocates', 'naehe', samples),
  hostileKwic: write('hostile-kwic.html', 'kwic', 'König', hostileName),
};
const url = (name) => pathToFileURL(join(process.cwd(), pages[name])).href;

const browser = await chromium.launch({executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu']});

// Opens a page and notes what it should not do: say anything on the console, load anything.
async function open(name, options = {}) {
  const context = await browser.newContext({viewport: {width: 1000, height: 800}, ...options});
  context.setDefaultTimeout(120000);  // other work may share the machine
  const page = await context.newPage();
  page.on('console', (message) => check(false, name, 'console:', message.text()));
  page.on('pageerror', (error) => check(false, name, 'script:', error.message));
  page.on('dialog', (dialog) => { check(false, name, 'dialog'); dialog.dismiss(); });
  page.on('request', (request) => check(request.url() === url(name), name, 'loads', request.url()));
  await page.goto(url(name));
  return page;
}

async function accessible(name, options) {
  // Only the test's own script needs the policy out of its way.
  const page = await open(name, {...options, bypassCSP: true});
  await page.evaluate(axe);
  const {violations} = await page.evaluate(() => axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice']}));
  for (const {id, help, nodes} of violations)
    check(false, name, JSON.stringify(options ?? {}), 'axe:', id, help, nodes.slice(0, 3).map((node) => node.html));
  checks += 1;
  await page.context().close();
}

async function fits(name, width) {
  const page = await open(name, {viewport: {width, height: 800}});
  const [wide, cut] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    [...document.querySelectorAll('.facets')].some((table) => table.scrollWidth > table.parentElement.clientWidth + 1)]);
  check(wide <= width, name, 'is', wide, 'wide at', width);
  check(!cut, name, 'facets are cut off at', width);
  await page.context().close();
}

async function keyboard() {
  const page = await open('one');
  const focused = () => page.evaluate(() => document.activeElement.id);
  const said = () => page.locator('.panel .say').innerText();
  await page.locator('#m1').focus();
  await page.keyboard.press('Enter');
  check((await said()).includes('Kundenorientierung · Haltung'), 'Enter explains', await said());
  await page.keyboard.press('ArrowRight');
  check(await focused() === 'm2', 'the arrow leads on, to', await focused());
  check((await said()).includes('Kein einzelner Eintrag'), 'the arrow explains', await said());
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  check(/^f\w*m15$/.test(await focused()), 'backwards from the first to the last, to', await focused());
  check((await said()).includes('Besser:'), 'a finding says what would be better', await said());
  check(await page.locator('.body mark.on').count() === 0, 'no word is marked for a finding');
  await page.locator('.body mark', {hasText: 'König'}).click();
  check((await said()).includes('Unterordnung'), 'a click on a word explains it', await said());
  check((await said()).includes('Sagen Sie, was Sie dem Kunden raten'), 'with the suggestion', await said());
  const outline = await page.locator('#m19').evaluate((chip) => { chip.focus(); return getComputedStyle(chip).outlineStyle; });
  check(outline === 'solid', 'the focus is seen:', outline);
  await page.keyboard.press('Escape');
  check(await page.locator('[aria-current]').count() === 0, 'Escape leaves');
  await page.locator('.where [data-m="3"]').click();
  check((await said()).includes('kaum'), 'a point of the plot explains its mention', await said());
  await page.context().close();

  const small = await open('one', {viewport: {width: 360, height: 700}});
  await small.locator('#m12').click();
  const [chip, sheet] = [await small.locator('#m12').boundingBox(), await small.locator('.panel').boundingBox()];
  check(sheet.y + sheet.height <= 701 && chip.y + chip.height <= sheet.y, 'the sheet hides its place', chip, sheet);
  await small.getByRole('button', {name: 'Erklärung schließen'}).click();
  check(!await small.locator('.panel').isVisible(), 'the sheet closes');
  await small.context().close();
}

async function table() {
  const page = await open('corpus');
  const first = () => page.locator('table.texts tbody tr:visible th').first().innerText();
  const index = (row) => page.locator('table.texts tbody tr:visible').nth(row).locator('td').nth(1).getAttribute('data-v');
  await page.getByRole('button', {name: 'Index'}).click();
  check(await index(0) === '1.0000', 'sorted by index, the largest first:', await index(0));
  check(await page.locator('th[aria-sort="descending"]').count() === 1, 'the order is said');
  await page.getByRole('button', {name: 'Index'}).click();
  check(Number(await index(0)) < 0, 'and back:', await index(0));
  await page.getByRole('button', {name: 'Text', exact: true}).click();
  await page.getByLabel('Name enthält').fill('bericht-4');
  check(await first() === 'bericht-4', 'filtered and sorted by name:', await first());
  check((await page.locator('output').innerText()) === '111 von 500 Texten', await page.locator('output').innerText());
  await page.locator('.filter select').selectOption({label: 'Kundennähe'});
  const leans = await page.locator('table.texts tbody tr:visible .lean').allInnerTexts();
  check(leans.length > 0 && leans.every((lean) => lean.includes('Nähe')), 'filtered by lean:', leans);
  await page.context().close();

  const times = [];
  for (let i = 0; i < 3; i += 1) {
    const begin = performance.now();
    const opened = await open('corpus');
    await opened.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    times.push(Math.round(performance.now() - begin));
    await opened.context().close();
  }
  console.log('500 texts open in', times.join(', '), 'ms;', statSync(pages.corpus).size, 'bytes');
}

// What the page itself says; what it quotes is German and says so.
async function english(name) {
  const page = await open(name);
  const words = await page.evaluate(() => {
    for (const quoted of document.querySelectorAll('[lang=de], .body, a[href^="#e"], li[id^=e] b, style, script')) quoted.remove();
    for (const quoted of document.querySelectorAll('.rule li, h1, article > h2, .texts tbody th')) quoted.remove();
    const labels = [...document.querySelectorAll('[aria-label]')].map((element) => element.getAttribute('aria-label'));
    return document.body.innerText + labels.join(' ');
  });
  const german = words.match(/\b(der|die|das|und|oder|nicht|mit|von|bis|je|zur?|dafür|dagegen|offen|keine|Texte|Wörter|Zeile|Spalte|Befunde?|Belege?|Hinweise?|Tendenz|Verhältnis|Erklärung)\b/gi);
  check(german === null, name, 'speaks German:', german);
  check(words.includes('Verdict') && words.length > 1000, name, 'says', words.length, 'characters');
  await page.context().close();
}

async function hostile(name) {
  const page = await open(name);
  await page.waitForTimeout(200);
  check(!(await page.title()).startsWith('pwned') && await page.title() !== '1', name, 'a script ran:', await page.title());
  const foreign = await page.evaluate(() => document.querySelectorAll(
    'img, iframe, object, embed, form, [onload], [onerror], [style], main script, header script, a[href]:not([href^="#"])').length);
  check(foreign === 0, name, foreign, 'foreign elements');
  check(await page.getByText('document.title="pwned"').count() > 0, name, 'shows the text as text');
  await page.context().close();
}

async function withoutScript() {
  const page = await open('one', {javaScriptEnabled: false});
  check(!await page.locator('.panel').isVisible(), 'the panel is not there without the script');
  check(await page.locator('#n12').isVisible(), 'the explanations are');
  check(await page.locator('.filter').count() === 0 || !await page.locator('.filter').isVisible(), 'no dead controls');
  await page.context().close();
}

async function links(name) {
  const page = await open(name);
  const [dead, twice] = await page.evaluate(() => {
    const ids = [...document.querySelectorAll('[id]')].map((element) => element.id);
    const dangling = [...document.querySelectorAll('a[href^="#"]')].filter((link) => !document.getElementById(link.hash.slice(1)));
    return [dangling.map((link) => link.hash), ids.filter((id, i) => ids.indexOf(id) !== i)];
  });
  check(dead.length === 0, name, 'links to nothing:', dead.slice(0, 5));
  check(twice.length === 0, name, 'ids twice:', twice.slice(0, 5));
  await page.context().close();
}

for (const name of Object.keys(pages)) {
  await accessible(name);
  await links(name);
}
await accessible('one', {colorScheme: 'dark'});
await accessible('several', {colorScheme: 'dark', viewport: {width: 360, height: 700}});
await accessible('one', {viewport: {width: 360, height: 700}});
await accessible('corpus', {colorScheme: 'dark'});
for (const width of [360, 1000, 1600, 2000]) {
  for (const name of ['one', 'english', 'several', 'corpus', 'hostile', 'kwic']) await fits(name, width);
}
await keyboard();
await table();
for (const name of ['hostile', 'hostileSeveral', 'hostileKwic']) await hostile(name);
for (const name of ['english', 'severalEnglish']) await english(name);
await withoutScript();
await browser.close();
console.log(checks, 'checks,', failures, 'failures');
process.exit(failures === 0 ? 0 : 1);
