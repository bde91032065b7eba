import process from 'node:process';
import { Command, Option } from 'commander';
import { describeVerification, exportLog, type RangeFlags, verifyLog } from 'hipaa-audit-log';
import { printed, run } from './run.js';

export const auditCommand = new Command('audit').description('the audit log in .hipaa/audit.jsonl, which the tools of the suite share');

auditCommand
  .command('verify')
  .description('end with 1 when an entry was changed or is missing')
  .action(() =>
    run(() => {
      const result = verifyLog(process.cwd());
      printed(describeVerification(result));
      return result.broken === undefined ? 0 : 1;
    }),
  );

auditCommand
  .command('export')
  .description('entries by days, as JSON or CSV on stdout')
  .option('--json', 'as JSON, which is the default')
  .addOption(new Option('--csv', 'as CSV').conflicts('json'))
  .option('--from <day>', 'first day, YYYY-MM-DD')
  .option('--to <day>', 'last day, YYYY-MM-DD')
  .option('--range <days>', 'so many days up to today, for instance 90d')
  .action(({ csv, ...range }: RangeFlags & { readonly csv?: true }) => run(() => printed(exportLog(process.cwd(), csv === true ? 'csv' : 'json', range))));
