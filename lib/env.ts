import { resolve } from 'node:path';
import { z } from 'zod';
import { describeIssue } from '@/lib/describe-issue';
import { withoutTrailingSlashes } from '@/lib/trim-slashes';

/** The validated environment variables that a process is started with (docs/operations.md). */
export type Env = z.infer<typeof envSchema> & { SITE_URL: string };

export type EnvReading = { ok: true; value: Env } | { ok: false; reason: 'bad-environment'; lines: string[] };

const emptyAsUndefined = (value: unknown): unknown => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(emptyAsUndefined, schema.optional());

const postgresUrl = z.url({ protocol: /^postgres(ql)?$/, error: 'must be a postgresql:// address' });
const httpUrl = z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' });

const envSchema = z.object({
  PORT: z.preprocess(
    emptyAsUndefined,
    z.coerce.number({ error: 'must be a number from 0 to 65535' }).int().min(0).max(65535).default(3000),
  ),
  HOST: z.preprocess(emptyAsUndefined, z.string().default('127.0.0.1')),
  DATA_DIR: z.preprocess(emptyAsUndefined, z.string().default('.data')).transform((path) => resolve(path)),
  DATABASE_URL: optional(postgresUrl),
  DATABASE_REPLICA_URL: optional(postgresUrl),
  SITE_URL: optional(httpUrl),
  DEMO: z
    .preprocess(emptyAsUndefined, z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('1'))
    .transform((flag) => flag === '1'),
  MEDIA_URL: optional(z.string().regex(/^(file|s3):/, 'must begin with file: or s3:')),
  SECRET: optional(z.string().min(32, 'must have 32 characters or more')),
  /** Number of processes that share one port. */
  WORKERS: z.preprocess(
    emptyAsUndefined,
    z.coerce.number({ error: 'must be a number from 1 to 64' }).int().min(1).max(64).default(1),
  ),
  /** 0 sends every page to Next, uncached and with its scripts: for measuring the effect of the page cache. */
  PAGE_CACHE: z
    .preprocess(emptyAsUndefined, z.enum(['0', '1'], { error: 'must be 0 or 1' }).default('1'))
    .transform((flag) => flag === '1'),
  /** Memory limit for finished pages in each process, in megabytes. */
  PAGE_CACHE_MEMORY_MB: z.preprocess(
    emptyAsUndefined,
    z.coerce.number({ error: 'must be a number of megabytes from 8' }).int().min(8).default(256),
  ),
  /** Directory to export finished pages to, for a file server in front; no export when absent. */
  PAGE_CACHE_DIR: optional(z.string().transform((path) => resolve(path))),
  /** Clients outside this machine must send it to read /metrics. */
  METRICS_TOKEN: optional(z.string().min(16, 'must have 16 characters or more')),
  /** The mail server (smtp://user:password@host:587); without it, links are only shown to administrators. */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'must be an smtp:// or smtps:// address' })),
  /** The sender of mail. */
  MAIL_FROM: optional(z.string().regex(/@/, 'must hold an e-mail address')),
  /** Directory for the nightly backup; no backup when absent. */
  BACKUP_DIR: optional(z.string().transform((path) => resolve(path))),
  /** Number of backups to keep. */
  BACKUP_KEEP: z.preprocess(
    emptyAsUndefined,
    z.coerce.number({ error: 'must be a number from 1' }).int().min(1).default(7),
  ),
  /** Ports of other sites that pictures are fetched from. */
  FETCH_PORTS: z
    .preprocess(
      emptyAsUndefined,
      z
        .string()
        .regex(/^\d{1,5}(,\d{1,5})*$/, 'must be port numbers with commas between them')
        .default('80,443'),
    )
    .transform((ports) => ports.split(',').map(Number)),
  LOG_LEVEL: z.preprocess(
    emptyAsUndefined,
    z
      .enum(['debug', 'info', 'warn', 'error', 'silent'], { error: 'must be debug, info, warn, error or silent' })
      .default('info'),
  ),
});

/** Reads the environment from `source`. An invalid value yields one line for a person that names the variable. */
export function readEnv(source: Record<string, string | undefined>): EnvReading {
  const parsed = envSchema.safeParse(source);
  if (!parsed.success) return { ok: false, reason: 'bad-environment', lines: parsed.error.issues.map(describeIssue) };
  const env = parsed.data;
  const siteUrl = env.SITE_URL ?? `http://localhost:${env.PORT}`;
  return { ok: true, value: { ...env, SITE_URL: withoutTrailingSlashes(siteUrl) } };
}

let cachedEnv: Env | undefined;

/** The environment of this process, read once. Throws with the lines of `readEnv` when a value is invalid. */
export function getEnv(): Env {
  if (cachedEnv) return cachedEnv;
  const reading = readEnv(process.env);
  if (!reading.ok) throw new Error(reading.lines.join('\n'));
  cachedEnv = reading.value;
  return cachedEnv;
}
