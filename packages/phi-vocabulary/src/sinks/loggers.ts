/** Methods by which loggers write, over console, winston, pino, bunyan, log4js, loglevel, signale, consola, NestJS and cloud loggers. */
export const logMethods: ReadonlySet<string> = new Set([
  'log', 'info', 'warn', 'error', 'debug', 'trace', 'fatal', 'verbose', 'silly', 'http', 'notice', 'alert', 'emerg', 'emergency', 'crit', 'critical', 'warning', 'success', 'start', 'complete', 'await', 'note', 'pending', 'box', 'ready', 'child', 'setBindings', 'appendKeys', 'addContext', 'write', 'writeSync', 'writeAll', 'dir', 'table', 'group', 'groupCollapsed', 'assert', 'logEvent', 'fail', 'watch', 'star', 'fav', 'event', 'logInfo', 'logError', 'logWarn', 'logDebug', 'infoWithContext', 'appendPersistentKeys', 'addPersistentLogAttributes', 'timeLog', 'msg', 'exception', 'severe', 'inspect', 'entry',
]);

/** Last words of what a logger is called: `logger`, `appLog`, `this.auditLogger`. */
export const loggerWords: ReadonlySet<string> = new Set(['log', 'logger', 'logging', 'logs', 'console', 'pino', 'winston', 'bunyan', 'signale', 'consola', 'tslog', 'loglevel', 'log4js', 'debug', 'trail', 'roarr', 'stdout', 'stderr']);

/** Packages whose functions and objects write logs. */
export const loggerModules: readonly string[] = ['winston', 'pino', 'bunyan', 'log4js', 'loglevel', 'signale', 'consola', 'tslog', 'debug', 'npmlog', 'roarr', 'electron-log', 'loglayer', 'fancy-log', 'koa-logger', 'lambda-log', '@aws-lambda-powertools/logger', 'firebase-functions/logger', '@google-cloud/logging', 'diary', 'ololog', 'js-logger', 'ts-log', 'nestjs-pino', 'nest-winston', 'pino-http', '@logtail/node', 'evlog', 'adze', 'log-update', 'logform', 'logplease', 'caterpillar', '@adonisjs/core/logger'];

/** A logger called by its own name: `debug('ns')(patient)`, `log(patient)` of such a package. */
export const callableLoggers: ReadonlySet<string> = new Set(['debug', 'log', 'debuglog', 'trace', 'logger', 'print', 'dd', 'dump', 'fancyLog']);
