/** The measurements as a page. */
export function toMarkdown({ files, lines, runs, cores, node, eslint, configurations, rules, growth, load }) {
  return `<!-- Written by benchmarks/speed.mjs; don't edit. -->
# What linting costs

${files} files, ${lines} lines, ${runs} interleaved runs; ESLint ${eslint}, @typescript-eslint/parser without types, Node ${node}, ${cores} cores.
Medians of whole processes; "bare again" shows the noise. The machine is shared: its load average was ${load[0].toFixed(1)} when the
measurement began and ${load[1].toFixed(1)} when it ended; without other work it is about 1.

${table(
  ['configuration', 'rules', 'findings', 'user CPU, s', 'ratio to bare', 'memory, MB', 'ratio to bare'],
  configurations.map(({ name, rules: count, findings, cpu, cpuRatio, memory, memoryRatio }) => [name, count, findings, cpu.toFixed(2), cpuRatio.toFixed(2), Math.round(memory), memoryRatio.toFixed(2)]),
)}

## Time within the rules of hipaa/strict

All rules together take ${rules.all.percent} % of lint time (${rules.all.ms} ms), of which the analysis they share ${rules.shared.percent} %.
The costliest rule is \`${rules.own[0].rule}\` with ${rules.own[0].percent} %.

${table(
  ['rule', 'ms', '% of lint time'],
  rules.own.map(({ rule, ms, percent }) => [`\`${rule}\``, ms, percent.toFixed(2)]),
)}

## One large file

${table(
  ['lines', 'bare, s', 'hipaa strict, s', 'ratio'],
  growth.map(({ lines: count, bare, strict, ratio }) => [count, bare.toFixed(2), strict.toFixed(2), ratio.toFixed(2)]),
)}
`;
}

function table(head, rows) {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
