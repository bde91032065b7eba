/** The page's style: light and dark by the reader's setting; on paper without filters, each table on whole rows. */
export const style = `
:root { color-scheme: light dark; --line: light-dark(#d0d4da, #3a3f47); --bar: light-dark(#2f5d8a, #7fb2e5); --bad: light-dark(#a4161a, #ff7b7f); --soft: light-dark(#555, #aaa); }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
h2 { margin-top: 2.2rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th, #sections td:first-child, #sections td:last-child { overflow-wrap: normal; white-space: nowrap; }
code { font-size: .85em; }
svg { max-width: 45rem; width: 100%; font-size: 12px; }
svg text { fill: currentColor; }
svg rect, svg circle { fill: var(--bar); }
svg polyline { fill: none; stroke: var(--bar); stroke-width: 2; }
svg line { stroke: var(--line); }
.not-satisfied { color: var(--bad); font-weight: 600; }
.note, figcaption { color: var(--soft); }
figure { margin: 1rem 0; }
form { display: flex; gap: 1rem; margin: 1rem 0; flex-wrap: wrap; }
[hidden] { display: none; }
@media print { form { display: none; } body { max-width: none; margin: 0; font-size: 11px; } tr, figure { break-inside: avoid; } thead { display: table-header-group; } }
`;

/** Hides the findings that don't fit the filters. */
export const script = `
const form = document.querySelector('form');
form.addEventListener('input', () => {
  const { section, rule, path } = Object.fromEntries(new FormData(form));
  for (const row of document.querySelectorAll('#findings tbody tr')) {
    row.hidden = (section !== '' && !row.dataset.sections.split(' ').includes(section)) || (rule !== '' && row.dataset.rule !== rule) || !row.dataset.path.includes(path.toLowerCase());
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
`;
