import { describe, expect, it } from 'vitest';
import { secondsOf } from '../../src/ast/durations.js';
import { askOf } from '../support/analyse.js';

describe('secondsOf', () => {
  it.each([
    ['sink(60000);', 'ms', 60],
    ['sink(60);', 's', 60],
    ['sink(30);', 'min', 1800],
    ['sink(2);', 'day', 172_800],
    ['sink(15 * 60 * 1000);', 'ms', 900],
    ['sink("15m");', 's', 900],
    ['sink("15 minutes");', 's', 900],
    ['sink("7d");', 's', 604_800],
    ['sink("1h");', 's', 3600],
    ['sink("1.5h");', 's', 5400],
    ['sink("2 weeks");', 's', 1_209_600],
    ['sink("1y");', 's', 31_557_600],
    ['sink("60000");', 'ms', 60],
    ['const ttl = "8h"; sink(ttl);', 's', 28_800],
    ['sink(process.env.TTL || "8h");', 's', 28_800],
    ['sink(process.env.TTL ?? 3600);', 's', 3600],
    ['sink(a ? "1h" : "2h");', 's', 7200],
    ['sink(ms("30d"));', 'ms', 2_592_000],
    ['sink(Number("60"));', 's', 60],
    ['sink(new Date(Date.now() + 3600000));', 'ms', 3600],
    ['sink(Date.now() + 3600000);', 'ms', 3600],
    ['sink(Math.floor(Date.now() / 1000) + 3600);', 's', 3600],
    ['sink(addDays(new Date(), 90));', 'ms', 7_776_000],
    ['sink(addMinutes(new Date(), 15));', 'ms', 900],
    ['sink(dayjs().add(2, "hours").toDate());', 'ms', 7200],
    ['sink(Infinity);', 'ms', Infinity],
    ['sink(null);', 'ms', Infinity],
    ['sink(Number.MAX_SAFE_INTEGER);', 'ms', Infinity],
    ['sink(new Date("2099-12-31"));', 'ms', Infinity],
  ] as const)('%s in %s: %d', (code, unit, expected) => {
    expect(askOf(code, (file, node) => secondsOf(file, node, unit))).toBeCloseTo(expected, 3);
  });

  it.each([['sink(ttl);'], ['sink(process.env.TTL);'], ['sink(getTtl());'], ['sink({});'], ['sink(a * 60);'], ['sink("soon");']])('is unknown: %s', (code) => {
    expect(askOf(code, (file, node) => secondsOf(file, node, 's'))).toBeUndefined();
  });
});
