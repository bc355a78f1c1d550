import { isUnderMaintenance } from '@/domain/settings/types';
import { privateEntryPath } from '@/lib/urls';
import { isSignedIn } from '@/server/session/is-signed-in';
import { closedAnswers } from './closed-answers';
import type { AnswerClosed } from './door';
import { answerEntry, hasEntered } from './entry';
import { keepPrivate } from './keep-private';

/**
 * Who is let in while the site is under maintenance or private: the newsroom, who knows the password of a private site, and
 * everybody to what is not the paper itself.
 */
export function answerWhenClosed(siteUrl: () => string, commonHeaders: Record<string, string>): AnswerClosed {
  const answers = closedAnswers(commonHeaders);
  return async (request, response, access) => {
    const { url = '/', headers } = request;
    const [path = '/'] = url.split('?', 1);
    if (isForEverybody(path)) return false;
    // At a start without the database: the paper is not there either.
    if (access === null) return answers.unknown(request, response);
    if (await isSignedIn(headers.cookie, siteUrl())) return letIn();
    if (isUnderMaintenance(access, Date.now())) {
      return !access.privacy.isOn && staysInMaintenance.test(path)
        ? letIn()
        : answers.maintenance(request, response, access);
    }
    if (path === '/robots.txt') return answers.robots(request, response);
    if (path === privateEntryPath()) return answerEntry(request, response, { access, siteUrl: siteUrl(), answers });
    return hasEntered(headers.cookie, access, siteUrl()) ? letIn() : answers.locked(request, response);

    function letIn(): false {
      keepPrivate(response, path);
      return false;
    }
  };
}

/** Health, the desk with its own sign-in, fonts and styles, icons: nothing of these is the paper. */
const forEverybody =
  /^\/(?:healthz|readyz|metrics|favicon\.ico|admin(?:\/.*)?|(?:api\/auth|_next\/static|build|icons)\/.*|api\/media)$/;
/** What was sent out under addresses of its own: files, and drafts for who has the link. */
const staysInMaintenance = /^\/(?:media|preview)\/./;
/** Whatever could be read as another path. */
const ambiguous = /\/\.{1,2}(?:\/|$)|%2e|%2f|%5c|\\|\/\//i;

function isForEverybody(path: string): boolean {
  return forEverybody.test(path) && !ambiguous.test(path);
}
