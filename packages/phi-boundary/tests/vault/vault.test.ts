import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleMrn, sampleName } from 'phi-vocabulary';
import { beforeEach, describe, expect, it } from 'vitest';
import { mask } from '../../src/mask/mask.js';
import { unmask } from '../../src/mask/unmask.js';
import { Vault } from '../../src/vault/vault.js';

const mrn = sampleMrn();
const name = sampleName();
const text = `Patient ${name}, MRN ${mrn}`;
let home = '';

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'vault-'));
});

function keepMasked(vault: Vault, session: string): string {
  return vault.update(session, (opened) => mask(text, opened).text);
}

const sessionFile = (): string => join(home, 'sessions', readdirSync(join(home, 'sessions'))[0]!);

describe('Vault', () => {
  it('restores in another process what this one masked', () => {
    const masked = keepMasked(new Vault(home), 'a');
    expect(unmask(masked, new Vault(home).openExisting('a'))).toBe(text);
  });

  it('holds no value and no session name in the clear, in files only their owner reads', () => {
    keepMasked(new Vault(home), 'ward-7');
    const bytes = readFileSync(sessionFile());
    for (const value of [name, mrn, 'ward-7', 'MRN']) expect(bytes.includes(value)).toBe(false);
    expect(statSync(sessionFile()).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'vault.key')).mode & 0o777).toBe(0o600);
  });

  it('seals the same session differently each time', () => {
    const vault = new Vault(home);
    keepMasked(vault, 'a');
    const first = readFileSync(sessionFile());
    keepMasked(vault, 'a');
    expect(readFileSync(sessionFile()).equals(first)).toBe(false);
  });

  it('keeps sessions apart', () => {
    keepMasked(new Vault(home), 'a');
    expect(new Vault(home).update('b', (session) => unmask('<NAME_1>', session))).toBe('<NAME_1>');
    expect(() => new Vault(home).openExisting('../a')).toThrow('There is no such session, or it has expired.');
  });

  it('forgets a session that was not used for a day', () => {
    let now = 0;
    const vault = new Vault(home, { now: () => now });
    keepMasked(vault, 'a');
    now = 24 * 3_600_000;
    const file = sessionFile();
    expect(() => vault.openExisting('a')).toThrow('expired');
    expect(existsSync(file)).toBe(false);
  });

  it('forgets on demand', () => {
    const vault = new Vault(home);
    keepMasked(vault, 'a');
    vault.forget('a');
    expect(() => vault.openExisting('a')).toThrow('There is no such session');
  });

  it.each([
    ['changed', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([(bytes.at(-1) ?? 0) ^ 1])])],
    ['cut', (bytes: Buffer) => bytes.subarray(0, 20)],
    ['emptied', () => Buffer.alloc(0)],
  ])('refuses a file that was %s', (_, spoil) => {
    keepMasked(new Vault(home), 'a');
    writeFileSync(sessionFile(), spoil(readFileSync(sessionFile())));
    expect(() => new Vault(home).openExisting('a')).toThrow("can't be opened");
  });

  it("refuses another session's file under this one's name", () => {
    const vault = new Vault(home);
    keepMasked(vault, 'a');
    const other = readFileSync(sessionFile());
    vault.forget('a');
    keepMasked(vault, 'b');
    writeFileSync(sessionFile(), other);
    expect(() => vault.openExisting('b')).toThrow("can't be opened");
  });

  it('refuses a key that others may read', () => {
    keepMasked(new Vault(home), 'a');
    chmodSync(join(home, 'vault.key'), 0o644);
    expect(() => new Vault(home)).toThrow('Others than you may read');
  });

  it('refuses a key that is none', () => {
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'vault.key'), 'short', { mode: 0o600 });
    expect(() => new Vault(home)).toThrow('holds no key of 32 bytes');
  });

  it('refuses a folder in a repository', () => {
    mkdirSync(join(home, '.git'));
    expect(() => new Vault(join(home, 'deep', 'state'))).toThrow('lies in the git repository');
    expect(existsSync(join(home, 'deep'))).toBe(false);
  });
});
