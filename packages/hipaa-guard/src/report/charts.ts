import { escapeXml } from '../formats/escape.js';
import type { Evidence } from './evidence.js';

const width = 720;
const barHeight = 22;
const labelWidth = 170;

/** Open findings by section, as an image that a page holds itself. */
export function sectionChart({ sections }: Pick<Evidence, 'sections'>): string {
  const most = Math.max(1, ...sections.map(({ findings }) => findings));
  const bars = sections.map(({ id, findings }, row) => {
    const y = row * barHeight;
    const length = (findings / most) * (width - labelWidth - 60);
    return `<text x="${labelWidth - 8}" y="${y + 15}" text-anchor="end">${escapeXml(id)}</text><rect x="${labelWidth}" y="${y + 3}" width="${length.toFixed(1)}" height="${barHeight - 6}"/><text x="${(labelWidth + length + 6).toFixed(1)}" y="${y + 15}">${findings}</text>`;
  });
  return svg('Open findings by section of 45 CFR', sections.length * barHeight, bars.join('\n'));
}

const plotHeight = 160;
const margin = 36;

/** How many findings each scan left open, over time. */
export function timeChart({ timeline, from, to }: Pick<Evidence, 'timeline' | 'from' | 'to'>): string {
  const [start, end] = [Date.parse(from), Date.parse(to) + 86_400_000];
  const most = Math.max(1, ...timeline.map(({ open }) => open));
  const x = (time: string): number => margin + ((Date.parse(time) - start) / (end - start)) * (width - 2 * margin);
  const y = (open: number): number => margin / 2 + (1 - open / most) * plotHeight;
  const points = timeline.map(({ time, open }) => `${x(time).toFixed(1)},${y(open).toFixed(1)}`);
  const dots = timeline.map(({ time, open }) => `<circle cx="${x(time).toFixed(1)}" cy="${y(open).toFixed(1)}" r="4"><title>${time.slice(0, 16)}: ${open} open</title></circle>`);
  const base = y(0).toFixed(1);
  const axis = `<line x1="${margin}" y1="${base}" x2="${width - margin}" y2="${base}"/><text x="${margin - 6}" y="${(y(most) + 5).toFixed(1)}" text-anchor="end">${most}</text><text x="${margin - 6}" y="${base}" text-anchor="end">0</text>`;
  const days = `<text x="${margin}" y="${plotHeight + 40}">${from}</text><text x="${width - margin}" y="${plotHeight + 40}" text-anchor="end">${to}</text>`;
  return svg('Open findings over time', plotHeight + 46, `${axis}<polyline points="${points.join(' ')}"/>${dots.join('')}${days}`);
}

function svg(title: string, height: number, content: string): string {
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="${title}">\n<title>${title}</title>\n${content}\n</svg>`;
}
