import 'server-only';
import { findLibraryItem } from '@/domain/media/library';
import { canAddMedia } from '@/domain/media/policy';
import { countAttempt } from '@/domain/users/throttle';
import { log } from '@/lib/log';
import { rejection } from '@/server/desk/action-rejection';
import { receiveUpload } from '@/server/media/receive-upload';
import { findDeskUser } from '@/server/session/desk-user';
import { needsTwoFactorSetup } from '@/server/session/two-factor-requirement';

/** Far above what a human uploads; stops a script from filling the disk. */
const limit = { times: 300, seconds: 10 * 60 };

const STATUS: Record<string, number> = {
  'signed-out': 401,
  'two-factor-needed': 403,
  forbidden: 403,
  'too-often': 429,
  'too-large': 413,
  bug: 500,
};

/**
 * Answers the desk's file upload: bytes as the body, name in `x-file-name` (percent-encoded), the id of the picture it
 * replaces in `x-replaces`. server/desk/prepare-request has already rejected requests from other sites.
 */
export async function answerUpload(request: Request): Promise<Response> {
  const user = await findDeskUser();
  if (!user) return rejected('signed-out');
  if (await needsTwoFactorSetup(user)) return rejected('two-factor-needed');
  if (!canAddMedia(user.actor)) return rejected('forbidden');
  if ((await countAttempt(`upload:${user.actor.id}`, limit)) !== null) return rejected('too-often');
  if (!request.body) return rejected('not-a-picture');
  try {
    const stored = await receiveUpload(user.actor, {
      body: request.body,
      fileName: decodeName(request.headers.get('x-file-name')),
      replaces: request.headers.get('x-replaces'),
      durationMs: Number(request.headers.get('x-duration-ms')) || null,
    });
    if (!stored.ok) return rejected(stored.reason);
    const item = await findLibraryItem(stored.value.id);
    return Response.json({ ok: true, value: { item, isDuplicate: stored.value.isDuplicate } });
  } catch (error) {
    if (request.signal.aborted) return new Response(null, { status: 499 });
    log.error('upload.failed', { error });
    return rejected('bug');
  }
}

async function rejected(reason: string): Promise<Response> {
  return Response.json(await rejection(reason), { status: STATUS[reason] ?? 422 });
}

function decodeName(value: string | null): string {
  try {
    return decodeURIComponent(value ?? '').slice(0, 300);
  } catch {
    return '';
  }
}
