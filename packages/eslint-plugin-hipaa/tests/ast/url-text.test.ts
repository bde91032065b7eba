import { describe, expect, it } from 'vitest';
import { isLoopbackHost, joinUrl, parseUrl, urlText } from '../../src/ast/url-text.js';
import { askOf } from '../support/analyse.js';

describe('urlText', () => {
  it.each([
    ['sink("http://a/b");', 'http://a/b'],
    ['sink(`http://a/${id}`);', 'http://a/\u0000'],
    ['sink("http://a/" + id + "/c");', 'http://a/\u0000/c'],
    ['const base = "http://a"; sink(`${base}/b`);', 'http://a/b'],
    ['const base = "http://a"; sink(base + "/b");', 'http://a/b'],
    ['sink(process.env.URL || "http://a");', 'http://a'],
    ['sink(process.env.URL ?? "http://a");', 'http://a'],
    ['sink(dev ? "http://a" : "https://b");', 'http://a'],
    ['sink(new URL("/b", "http://a"));', 'http://a/b'],
    ['sink(new URL("http://a/b").href);', 'http://a/b'],
    ['sink(new URL("http://a/b").toString());', 'http://a/b'],
    ['sink(["http://a", id].join("/"));', 'http://a/\u0000'],
    ['sink("http://a".concat("/b"));', 'http://a/b'],
    ['sink(String("http://a"));', 'http://a'],
    ['sink({ url: "http://a" });', 'http://a'],
    ['sink({ url: "/b", baseURL: "http://a" });', 'http://a/b'],
    ['sink({ protocol: "http:", hostname: "a", port: 80, path: "/b" });', 'http://a:80/b'],
    ['sink({ hostname: "a", path: "b" });', 'a/b'],
    ['const f = () => "http://a"; sink(f());', 'http://a'],
  ])('%s', (code, expected) => {
    expect(askOf(code, urlText)).toBe(expected);
  });

  it.each([['sink(url);'], ['sink({});'], ['sink([url]);'], ['sink(getUrl());'], ['sink(null);']])('is unknown: %s', (code) => {
    expect(askOf(code, urlText)).toBeUndefined();
  });
});

describe('parseUrl', () => {
  it.each([
    ['http://a.test:80/b?c', { scheme: 'http', host: 'a.test', port: '80', path: '/b?c' }],
    ['mongodb://u:p@a/b', { scheme: 'mongodb', host: 'a', port: '', path: '/b' }],
    ['http://[::1]:3000/', { scheme: 'http', host: '[::1]', port: '3000', path: '/' }],
    ['HTTP://A', { scheme: 'http', host: 'A', port: '', path: '' }],
    ['http://\u0000/b', { scheme: 'http', host: '\u0000', port: '', path: '/b' }],
    ['/b', undefined],
    ['a.test/b', undefined],
  ])('%j', (text, expected) => {
    expect(parseUrl(text)).toEqual(expected);
  });
});

describe('isLoopbackHost', () => {
  it.each([['localhost'], ['LOCALHOST'], ['app.localhost'], ['127.0.0.1'], ['127.1.2.3'], ['[::1]'], ['::1'], ['0.0.0.0'], ['host.docker.internal']])('%s is', (host) => {
    expect(isLoopbackHost(host)).toBe(true);
  });

  it.each([['localhost.evil.com'], ['128.0.0.1'], ['10.0.0.5'], ['a.test'], [''], ['mylocalhost']])('%s is not', (host) => {
    expect(isLoopbackHost(host)).toBe(false);
  });
});

describe('joinUrl', () => {
  it.each([
    ['http://a', 'b', 'http://a/b'],
    ['http://a/', '/b', 'http://a/b'],
    ['http://a/', 'b', 'http://a/b'],
    ['http://a', '', 'http://a'],
  ])('%s and %s', (base, path, expected) => {
    expect(joinUrl(base, path)).toBe(expected);
  });
});
