// Copies the repository's pages to where the site is built from: a title in front, links between pages turned to the site's addresses, others to the repository.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { groups, root } from './pages.mjs';

const repository = 'https://github.com/hipaa-suite/hipaa-suite/blob/main/';
const content = fileURLToPath(new URL('src/content/docs/', import.meta.url));
const images = fileURLToPath(new URL('public/images/', import.meta.url));
const addresses = new Map([['README.md', '/'], ...groups.flatMap(({ pages }) => pages.map(([slug, file]) => [file, `/${slug}/`]))]);

for (const folder of [content, images]) rmSync(folder, { recursive: true, force: true });
cpSync(join(root, 'docs/images'), images, { recursive: true });
for (const [file, address] of addresses) write(file, address);

function write(file, address) {
  const text = readFileSync(join(root, file), 'utf8');
  const title = /^# (.+)$/m.exec(text)?.[1] ?? file;
  const body = outsideCode(text.replace(/^# .+\n/m, ''), (part) => part.replace(/(\]\()([^)\s]+)(\))/g, (_, before, target, after) => before + linkTo(file, target) + after));
  const path = join(content, address === '/' ? 'index.md' : `${address.slice(1, -1)}.md`);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `---\ntitle: ${JSON.stringify(title.replace(/`/g, ''))}\neditUrl: ${repository.replace('/blob/', '/edit/')}${file}\n---\n\n${body}`);
}

/** Fenced blocks and code spans show links as they are written. */
function outsideCode(text, change) {
  return text.split(/(^(`{3,})[^]*?^\2$|`[^`\n]+`)/m).map((part, i) => (i % 3 === 0 ? change(part) : i % 3 === 1 ? part : '')).join('');
}

function linkTo(file, target) {
  if (/^(?:[a-z]+:|#)/.test(target)) return target;
  const [path, anchor] = target.split('#');
  const linked = posix.normalize(posix.join(posix.dirname(file), path));
  const address = addresses.get(linked) ?? (linked.startsWith('docs/images/') ? linked.slice('docs'.length) : repository + linked);
  return anchor === undefined ? address : `${address}#${anchor}`;
}
