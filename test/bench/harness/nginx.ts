import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

export type FileServer = { url: string; pid: number | undefined; stop: () => Promise<void> };

/** Whether this system has nginx. */
export function hasNginx(): boolean {
  try {
    execFileSync('nginx', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** What nginx runs with besides its server: nothing outside of `directory` is written. */
export function nginxConfig(directory: string, workers: number, server: string): string {
  return `worker_processes ${workers};
pid ${directory}/nginx.pid;
error_log ${directory}/error.log;
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 1024; }
http {
  include /etc/nginx/mime.types;
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${directory}/${name};`).join(' ')}
  ${server}
}
`;
}

/** `openFileCache`: whether nginx may remember the open file, which makes it faster, and is no choice for files that come and go. */
export type FileServerOptions = {
  path: string;
  encoding: string;
  workers: number;
  port: number;
  openFileCache?: boolean;
};

/** Serves one ready-compressed file with nginx, under `path`, as long an address as the page's own. */
export async function serveFile(
  bytes: Buffer,
  { path, encoding, workers, port, openFileCache: keepsOpen = true }: FileServerOptions,
): Promise<FileServer> {
  const directory = mkdtempSync(join(tmpdir(), 'warraq-nginx-'));
  const file = join(directory, 'root', path === '/' ? 'index.html' : decodeURI(path));
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const server = `server { listen 127.0.0.1:${port} reuseport; root ${directory}/root; open_file_cache ${keepsOpen ? 'max=1000' : 'off'};
    location / { default_type "text/html; charset=utf-8"; add_header Content-Encoding ${encoding}; add_header Cache-Control "public, max-age=0, must-revalidate"; add_header Vary Accept-Encoding; } }`;
  return startNginx(directory, nginxConfig(directory, workers, server), `http://127.0.0.1:${port}`);
}

/** Runs nginx on a configuration of its own until told to stop; then its directory is removed. */
export async function startNginx(directory: string, configuration: string, url: string): Promise<FileServer> {
  const file = join(directory, 'nginx.conf');
  writeFileSync(file, configuration);
  const child = spawn('nginx', ['-p', directory, '-c', file], { stdio: ['ignore', 'ignore', 'pipe'] });
  let errorOutput = '';
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errorOutput += chunk));
  for (let attempt = 0; !(await isListening(url)); attempt += 1) {
    if (attempt > 100 || child.exitCode !== null) throw new Error(`nginx did not start\n${errorOutput}`);
    await sleep(50);
  }
  const stop = async (): Promise<void> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
    rmSync(directory, { recursive: true, force: true });
  };
  return { url, pid: child.pid, stop };
}

async function isListening(url: string): Promise<boolean> {
  return fetch(url)
    .then((response) => response.arrayBuffer())
    .then(
      () => true,
      () => false,
    );
}
