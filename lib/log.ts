const levels = { debug: 10, info: 20, warn: 30, error: 40, silent: 99 } as const;
type Level = Exclude<keyof typeof levels, 'silent'>;
type Fields = Record<string, unknown>;

/** Writes one event: `log.info('server.ready', { port })`. JSON lines, or short text on a terminal. */
export const log = {
  debug: (event: string, fields?: Fields) => write('debug', event, fields),
  info: (event: string, fields?: Fields) => write('info', event, fields),
  warn: (event: string, fields?: Fields) => write('warn', event, fields),
  error: (event: string, fields?: Fields) => write('error', event, fields),
};

function write(level: Level, event: string, fields: Fields = {}): void {
  if (levels[level] < threshold()) return;
  const readable = Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, plain(value)]));
  process.stderr.write(process.stderr.isTTY ? asText(level, event, readable) : asJson(level, event, readable));
}

function threshold(): number {
  const wanted = process.env['LOG_LEVEL'] ?? 'info';
  return wanted in levels ? levels[wanted as keyof typeof levels] : levels.info; // `in` has just proved the key
}

/** JSON.stringify turns an Error into `{}`, which would lose its message and stack. */
function plain(value: unknown): unknown {
  return value instanceof Error ? { message: value.message, stack: value.stack } : value;
}

function asJson(level: Level, event: string, fields: Fields): string {
  return `${JSON.stringify({ at: new Date().toISOString(), level, event, ...fields })}\n`;
}

function asText(level: Level, event: string, fields: Fields): string {
  const rest = Object.keys(fields).length > 0 ? ` ${JSON.stringify(fields)}` : '';
  return `${level.padEnd(5)} ${event}${rest}\n`;
}
