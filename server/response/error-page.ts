import messages from '@/messages/ar.json';
import { frontPath } from '@/lib/urls';
import { plainPage } from './plain-page';

/** A complete document of constant text: it must not depend on anything that may have failed. */
export function errorPage(): string {
  const { error, errorHint, goHome, retry } = messages.notice;
  return plainPage({
    title: error,
    main: `<p class="mark" aria-hidden="true">500</p><h1>${error}</h1><p>${errorHint}</p><p><a href="">${retry}</a> <a href="${frontPath()}">${goHome}</a></p>`,
  });
}
