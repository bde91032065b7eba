import process from 'node:process';
import { Command } from 'commander';
import { run } from './run.js';

export const mcpCommand = new Command('mcp')
  .description('serve check_text, scan_files, explain_rule and synthesise_fixture to an assistant over the Model Context Protocol on stdio')
  .action(() =>
    run(async () => {
      const [{ createMcpServer }, { StdioServerTransport }] = await Promise.all([import('../mcp/server.js'), import('@modelcontextprotocol/sdk/server/stdio.js')]);
      await createMcpServer(process.cwd()).connect(new StdioServerTransport());
      return 0;
    }),
  );
