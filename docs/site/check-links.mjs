// Fails when a page of the built site links to a page or heading that isn't there.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const dist = fileURLToPath(new URL('dist/', import.meta.url));
const pages = readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.html') && file !== '404.html');
const ids = new Map(pages.map((file) => [`/${dirname(file) === '.' ? '' : `${dirname(file)}/`}`, new Set([...readFileSync(join(dist, file), 'utf8').matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))]));

const broken = pages.flatMap((file) => {
  const own = `/${dirname(file) === '.' ? '' : `${dirname(file)}/`}`;
  const targets = [...readFileSync(join(dist, file), 'utf8').matchAll(/<(?:a|img)[^>]* (?:href|src)="([/#][^"]*)"/g)].map(([, target]) => target);
  return [...new Set(targets)].filter((target) => !isThere(own, target)).map((target) => `${own} links to ${target}`);
});
for (const line of broken) console.error(line);
console.log(`${pages.length} pages, ${broken.length} broken links`);
if (broken.length > 0) process.exitCode = 1;

function isThere(own, target) {
  const [path, anchor] = target.split('#');
  const page = path === '' ? own : path;
  if (anchor === undefined || anchor === '') return ids.has(page) || existsSync(join(dist, page));
  return ids.get(page)?.has(decodeURIComponent(anchor)) === true;
}
