/** The report's style: light and dark by the reader's setting, and on paper without filters. */
export const htmlStyle = `
:root { color-scheme: light dark; --line: light-dark(#d0d4da, #3a3f47); --bad: light-dark(#a4161a, #ff7b7f); }
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 75rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .6rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
td:nth-child(2), td:nth-child(3) { white-space: nowrap; }
.critical, .high { color: var(--bad); font-weight: 600; }
.chart { list-style: none; padding: 0; columns: 2; }
.chart li { display: flex; gap: .6rem; align-items: center; break-inside: avoid; }
.chart span { width: 19rem; }
form { display: flex; gap: 1rem; margin: 1rem 0; flex-wrap: wrap; }
[hidden] { display: none; }
@media print { form { display: none; } body { max-width: none; font-size: 11px; } tr { break-inside: avoid; } }
`;

/** Hides the rows that don't fit the filters. */
export const htmlScript = `
const form = document.querySelector('form');
form.addEventListener('input', () => {
  const { rule, severity, path } = Object.fromEntries(new FormData(form));
  for (const row of document.querySelectorAll('tbody tr')) {
    row.hidden = (rule !== '' && row.dataset.rule !== rule) || (severity !== '' && row.dataset.severity !== severity) || !row.dataset.path.includes(path.toLowerCase());
  }
});
form.addEventListener('submit', (event) => event.preventDefault());
`;
