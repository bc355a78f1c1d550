import { notice } from '@/messages/ar.json';
import { frontPath } from '@/lib/urls';

/** The error message of a reader's page. It depends on nothing, since messages or data may be what failed. */
export function ErrorNotice() {
  return (
    <main id="content" className="wrap">
      <section className="notice">
        <p className="notice-mark" aria-hidden="true">
          500
        </p>
        <h1>{notice.error}</h1>
        <p>{notice.errorHint}</p>
        <p className="notice-links">
          <a href="">{notice.retry}</a> <a href={frontPath()}>{notice.goHome}</a>
        </p>
      </section>
    </main>
  );
}
