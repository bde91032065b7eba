import { describe, expect, it } from 'vitest';
import { agentNames } from '../../src/agents/index.js';
import { settingsFile, withHooks } from '../../src/agents/settings.js';

const parse = (text: string): Record<string, unknown> => JSON.parse(text) as Record<string, unknown>;

describe('withHooks', () => {
  it.each(agentNames)('%s: names the command for each event, and a second run changes nothing', (agent) => {
    const text = withHooks(agent, undefined);
    expect(Object.keys(parse(text)['hooks'] as object).length).toBeGreaterThan(2);
    expect(text).toContain(`npx --no-install hipaa-guard hook --agent ${agent}`);
    expect(withHooks(agent, text)).toBe(text);
  });

  it('keeps what somebody else has written', () => {
    const before = JSON.stringify({ permissions: { allow: ['Bash(ls)'] }, hooks: { UserPromptSubmit: [{ hooks: [{ type: 'command', command: 'mine' }] }], Stop: [] } });
    const after = parse(withHooks('claude', before));
    expect(after['permissions']).toEqual({ allow: ['Bash(ls)'] });
    expect(after['hooks']).toEqual({
      UserPromptSubmit: [{ hooks: [{ type: 'command', command: 'mine' }] }, { hooks: [{ type: 'command', command: 'npx --no-install hipaa-guard hook --agent claude', timeout: 30 }] }],
      Stop: [],
      PreToolUse: [{ matcher: 'Read|NotebookRead|WebFetch|WebSearch|mcp__.*', hooks: [{ type: 'command', command: 'npx --no-install hipaa-guard hook --agent claude', timeout: 30 }] }],
      PostToolUse: [{ matcher: 'Edit|MultiEdit|Write|NotebookEdit', hooks: [{ type: 'command', command: 'npx --no-install hipaa-guard hook --agent claude', timeout: 30 }] }],
    });
  });

  it('leaves the text of complete settings as it was written', () => {
    const text = withHooks('cursor', undefined).replace(/\n +/g, ' ');
    expect(withHooks('cursor', text)).toBe(text);
  });

  it('refuses what is no JSON object', () => {
    expect(() => withHooks('claude', '[1]')).toThrow('.claude/settings.json holds no JSON object.');
    expect(settingsFile('windsurf')).toBe('.windsurf/hooks.json');
  });
});
