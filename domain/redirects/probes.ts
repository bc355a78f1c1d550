/** Longer addresses are nobody's link; an index holds no more than 2,700 bytes either. */
const MAX_LENGTH = 400;

/** What programs ask for that look for holes, and browsers by themselves. No reader followed a link there. */
const probes =
  /\/\.|\/(?:wp-(?:login|admin|includes|json|config|cron|signup|trackback)|xmlrpc\.php|phpmyadmin|phpinfo|pma|adminer|cgi-bin|vendor\/|node_modules\/|actuator|telescope|boaform|hnap1|owa|autodiscover|solr|jenkins|manager\/html|server-status|_ignition|_profiler|apple-touch-icon|ads\.txt|app-ads\.txt|llms\.txt)|\.(?:env|sql|bak|old|swp|ini|log|cfg|conf|ya?ml|pem|key|git|sh|exe|dll|cgi|zip|tar|gz|rar|7z|map|js|css)$/i;

/** Marks that turn the direction of a line: no address of a person's holds them. */
const directionMarks = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;

/** Whether an address that does not exist may be one that readers follow: worth a line on the list of those they miss. */
export function isReadersAddress(path: string): boolean {
  return path.length <= MAX_LENGTH && !probes.test(path) && !directionMarks.test(path);
}
