import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Program, startProgram } from '@/test/programs/programs';

export type FileServer = Program & { url: string };

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
  const nginx = await startProgram('nginx', ['-p', directory, '-c', file], url);
  const stop = async (): Promise<void> => {
    await nginx.stop();
    rmSync(directory, { recursive: true, force: true });
  };
  return { url, pid: nginx.pid, stop };
}
