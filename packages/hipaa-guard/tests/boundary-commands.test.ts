import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { sampleMrn, sampleName } from 'phi-vocabulary';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Project } from './support/project.js';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const name = sampleName();
const mrn = sampleMrn();
const prompt = `Patient ${name}, MRN ${mrn}: why is the refill refused?\n`;
const masked = 'Patient <NAME_1>, MRN <MRN_1>: why is the refill refused?\n';

let project: Project;
let environment: NodeJS.ProcessEnv;

beforeEach(() => {
  project = new Project();
  environment = { ...process.env, NO_COLOR: '1', HIPAA_GUARD_HOME: mkdtempSync(join(tmpdir(), 'guard-home-')) };
});
afterEach(() => {
  project.remove();
});

function guard(args: readonly string[], input = ''): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [cli, ...args], { cwd: project.root, encoding: 'utf8', input, env: environment });
}

describe('check', () => {
  it('ends with 1 and says class and place, never the value', () => {
    expect(guard(['check'], prompt)).toMatchObject({ status: 1, stdout: `stdin:1:9 a name\nstdin:1:${15 + name.length} a medical record number\n`, stderr: '' });
  });

  it('ends with 0 for a text without PHI', () => {
    expect(guard(['check'], 'Centre a div.')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  it('reads files in their formats, as JSON for programs', () => {
    project.write('export.csv', `patient_name,mrn\n${name},${mrn}\n`);
    const { status, stdout } = guard(['check', '--json', 'export.csv']);
    expect([status, (JSON.parse(stdout) as { file: string; class: string }[]).map(({ file, class: found }) => [file, found])]).toEqual([1, [['export.csv', 'name'], ['export.csv', 'mrn']]]);
  });

  it('ends with 2 for what it can\'t read', () => {
    project.write('latin.txt', Buffer.from([0xe9, 0x0a]));
    expect(guard(['check', 'none.txt'])).toMatchObject({ status: 2, stderr: "hipaa-guard: none.txt can't be read (ENOENT).\n" });
    expect(guard(['check', 'latin.txt'])).toMatchObject({ status: 2, stderr: "hipaa-guard: latin.txt is no valid UTF-8, so that it can't be checked.\n" });
  });
});

describe('mask and unmask', () => {
  it('restores in a later run what an earlier one masked', () => {
    expect(guard(['mask', '--session', 't'], prompt)).toMatchObject({ status: 0, stdout: masked, stderr: '1 x a name\n1 x a medical record number\n' });
    expect(guard(['unmask', '--session', 't', '--forget'], 'The refill of <name_1> waits.')).toMatchObject({ status: 0, stdout: `The refill of ${name} waits.` });
    expect(guard(['unmask', '--session', 't'], '<NAME_1>')).toMatchObject({ status: 2, stdout: '', stderr: 'hipaa-guard: There is no such session, or it has expired.\n' });
  });

  it('refuses a vault in a repository', () => {
    project.write('.git/HEAD', '');
    environment['HIPAA_GUARD_HOME'] = join(project.root, 'vault');
    expect(guard(['mask'], prompt)).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('scrub', () => {
  it('takes values out of a file in place', () => {
    project.write('t.jsonl', `${JSON.stringify({ prompt })}\n{}\n`);
    expect(guard(['scrub', 't.jsonl'])).toMatchObject({ status: 0, stdout: 't.jsonl: 2 taken out\n' });
    expect(readFileSync(join(project.root, 't.jsonl'), 'utf8')).toBe('{"prompt":"Patient [removed: a name], MRN [removed: a medical record number]: why is the refill refused?\\n"}\n{}\n');
    expect(guard(['scrub', 't.jsonl']).stdout).toBe('t.jsonl: nothing to take out\n');
  });
});

describe('hook --agent', () => {
  it('ends with 2 on an event that it can\'t read', () => {
    expect(guard(['hook', '--agent', 'claude'], '{')).toMatchObject({ status: 2, stdout: '' });
  });

  it('answers an event on stdin', () => {
    const { status, stdout } = guard(['hook', '--agent', 'cursor'], JSON.stringify({ hook_event_name: 'beforeSubmitPrompt', prompt, workspace_roots: [project.root] }));
    expect([status, JSON.parse(stdout)]).toMatchObject([0, { continue: false }]);
  });
});

describe('init --agent', () => {
  it('adds hooks to an assistant\'s settings once, and says what they can\'t stop', () => {
    project.write('.claude/settings.json', '{"permissions":{}}');
    const first = guard(['init', '--write', '--agent', 'claude', 'copilot']);
    expect(first.stdout).toContain('copilot: Copilot ignores what a hook says to a prompt');
    expect(JSON.parse(readFileSync(join(project.root, '.claude/settings.json'), 'utf8'))).toMatchObject({ permissions: {}, hooks: { UserPromptSubmit: [{}], PreToolUse: [{}], PostToolUse: [{}] } });
    expect(existsSync(join(project.root, '.github/hooks/hipaa-guard.json'))).toBe(true);
    expect(guard(['init', '--write', '--agent', 'claude', 'copilot']).stdout).toContain('Nothing is missing that could be written.');
  });
});

describe('mutate and restore', () => {
  it('keeps the files of a session together and restores what comes back', () => {
    project.write('src/patient.ts', 'export class Patient {}\n');
    project.write('src/use.ts', "import { Patient } from './patient';\n");
    expect(guard(['mutate', 'src/patient.ts', 'src/use.ts', '--out', 'out', '--session', 's'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const [using = '', declaring = ''] = readdirSync(join(project.root, 'out/src'));
    expect([declaring, using]).toEqual([expect.stringMatching(/^zq\w{5}\.ts$/), 'use.ts']);
    const word = declaring.slice(0, -3);
    const capital = word.charAt(0).toUpperCase() + word.slice(1);
    expect(readFileSync(join(project.root, 'out/src/use.ts'), 'utf8')).toBe(`import { ${capital} } from './${word}';\n`);
    expect(guard(['restore', '--session', 's'], `new ${capital}(); // ${word}s`)).toMatchObject({ status: 0, stdout: 'new Patient(); // patients' });
  });

  it('prints one file and asks for a folder for several', () => {
    expect(guard(['mutate'], 'a patient').stdout).toMatch(/^a zq\w{5}$/);
    expect(guard(['mutate', 'a.ts', 'b.ts'])).toMatchObject({ status: 2, stderr: 'hipaa-guard: Several files need a folder: --out FOLDER.\n' });
  });
});

describe('proxy', () => {
  it('masks, restores, and writes an audit entry without values', async () => {
    const received: string[] = [];
    const upstream = createServer((request, response) => {
      request.on('data', (part: Buffer) => received.push(part.toString('utf8')));
      request.on('end', () => response.setHeader('content-type', 'application/json').end(JSON.stringify({ text: 'Dear <NAME_1>' })));
    });
    await new Promise<void>((resolve) => upstream.listen(0, '127.0.0.1', resolve));
    const port = 20_000 + (process.pid % 20_000);
    project.write('hipaa.config.json', JSON.stringify({ boundary: { upstreams: [{ name: 'local', url: `http://127.0.0.1:${String((upstream.address() as AddressInfo).port)}`, protocol: 'anthropic' }] } }));
    const proxy = spawn(process.execPath, [cli, 'proxy', '--port', String(port)], { cwd: project.root, env: environment });
    try {
      const welcome = await new Promise<string>((resolve) => proxy.stderr.once('data', (text: Buffer) => resolve(text.toString('utf8'))));
      expect(welcome).toBe(`Mode mask; state at http://127.0.0.1:${String(port)}/. Start the assistant with\n  ANTHROPIC_BASE_URL=http://127.0.0.1:${String(port)}/local\n`);
      const answer = await fetch(`http://127.0.0.1:${String(port)}/local/v1/messages`, { method: 'POST', body: JSON.stringify({ model: 'm-1', messages: [{ role: 'user', content: prompt }] }) });
      expect(await answer.json()).toEqual({ text: `Dear ${name}` });
      expect(received.join('')).toContain(JSON.stringify(masked));
      await expect.poll(() => existsSync(join(project.root, '.hipaa/audit.jsonl'))).toBe(true);
      const log = readFileSync(join(project.root, '.hipaa/audit.jsonl'), 'utf8');
      expect(JSON.parse(log)).toMatchObject({ kind: 'request', outcome: 'passed', model: 'm-1', upstream: 'local', endpoint: '/local/v1/messages', counts: { name: 1, mrn: 1 }, tokens: { restored: 1, unknown: 0 } });
      for (const value of [name, mrn]) expect(log).not.toContain(value);
    } finally {
      proxy.kill();
      upstream.close();
    }
  });

  it.each([
    ['no upstream', {}, 'hipaa-guard: hipaa.config.json lists no upstream under "boundary.upstreams".'],
    ['an upstream without a BAA', { upstreams: [{ name: 'a', url: 'https://api.example.com', protocol: 'openai' }] }, 'hipaa-guard: Upstream "a" has no "baa": true.'],
    ['an upstream without TLS', { upstreams: [{ name: 'a', url: 'http://api.example.com', protocol: 'openai', baa: true }] }, 'hipaa-guard: Upstream "a": only an address on this machine may do without TLS.'],
  ])('does not start with %s', (_, boundary, message) => {
    project.write('hipaa.config.json', JSON.stringify({ boundary }));
    const { status, stderr } = guard(['proxy']);
    expect([status, stderr.startsWith(message)]).toEqual([2, true]);
    expect(existsSync(join(project.root, '.hipaa'))).toBe(false);
  });
});
