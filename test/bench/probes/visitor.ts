import type { SurfaceAction } from './surface';

/** The outcome of an action: `ok`, or the reason of its rejection. */
export type Answer = { outcome: string; value?: unknown };

/** A simulated browser: keeps cookies, and sends requests like the desk's pages. */
export class Visitor {
  private readonly cookies = new Map<string, string>();

  constructor(readonly site: string) {}

  /** The same browser at another process of the site. */
  at(site: string): Visitor {
    const visitor = new Visitor(site);
    for (const [name, value] of this.cookies) visitor.cookies.set(name, value);
    return visitor;
  }

  /** The status of a page; where it leads on is not followed. */
  async open(path: string): Promise<number> {
    const response = await this.ask(path, { headers: { accept: 'text/html' } });
    await response.arrayBuffer();
    return response.status;
  }

  /** Sends a file as the library does. */
  async upload(body: string): Promise<number> {
    const response = await this.ask('/api/media', {
      method: 'POST',
      body,
      headers: { origin: this.site, 'x-file-name': 'probe.txt' },
    });
    await response.arrayBuffer();
    return response.status;
  }

  /** Calls a server action from a page: React's own wire format, of plain values and of one form. */
  async call(
    { id, isForm }: Pick<SurfaceAction, 'id' | 'isForm'>,
    input: Record<string, unknown>,
    page = '/admin/account',
  ): Promise<Answer> {
    const body = isForm ? formOf(input) : JSON.stringify([input]);
    const response = await this.ask(page, {
      method: 'POST',
      body,
      headers: {
        origin: this.site,
        accept: 'text/x-component',
        'next-action': id,
        ...(!isForm && { 'content-type': 'text/plain;charset=UTF-8' }),
      },
    });
    const text = await response.text();
    // An action that redirects has succeeded.
    if (response.headers.has('x-action-redirect')) return { outcome: 'ok' };
    return readAnswer(text) ?? { outcome: `http ${response.status}` };
  }

  private async ask(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(new URL(path, this.site), {
      ...init,
      redirect: 'manual',
      headers: { ...init.headers, ...(cookie && { cookie }) },
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    return response;
  }
}

/** The arguments (previous state, form) of a form's action. */
function formOf(input: Record<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(input)) form.append(`_1_${name}`, String(value));
  form.append('0', JSON.stringify([{ status: 'idle' }, '$K1']));
  return form;
}

/** The action's return value: row 0 names the row that contains it. */
function readAnswer(text: string): Answer | null {
  const rows = new Map(
    text.split('\n').flatMap((line) => {
      const [, key = '', rest = ''] = /^([0-9a-f]+):([[{].*)$/.exec(line) ?? [];
      return rest ? [[key, rest] as const] : [];
    }),
  );
  const reference = /"a":"\$@([0-9a-f]+)"/.exec(rows.get('0') ?? '')?.[1];
  const row = rows.get(reference ?? '');
  if (row === undefined) return null;
  const result = JSON.parse(row) as { ok?: boolean; status?: string; reason?: string; value?: unknown }; // what actions give: see lib/form-state
  const isDone = result.ok === true || result.status === 'done';
  return { outcome: isDone ? 'ok' : (result.reason ?? 'nothing'), value: result.value };
}
