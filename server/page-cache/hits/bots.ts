import { LRUCache } from 'lru-cache';

/** Words by which programs name themselves; nearly all add an address or one of these. */
const words =
  /bot|crawl|spider|slurp|fetch|preview|monitor|check|scan|feed|rss|archiv|http|curl|wget|python|java|ruby|perl|php|go-|node|axios|okhttp|libwww|headless|lighthouse|phantom|selenium|playwright|puppeteer|facebookexternal|whatsapp|telegram|discord|slack|embed|validator|pingdom|gtmetrix/i;

/** Longer names are judged anew each time: kept, they would fill memory. */
const MAX_CACHED_LENGTH = 500;
const cache = new LRUCache<string, boolean>({ max: 5_000 });

/** Whether a user agent belongs to a bot. Browsers call themselves Mozilla and name an engine. */
export function isBot(userAgent: string): boolean {
  const found = cache.get(userAgent);
  if (found !== undefined) return found;
  const answer = !/^Mozilla\/\d|^Opera\//.test(userAgent) || words.test(userAgent);
  if (userAgent.length <= MAX_CACHED_LENGTH) cache.set(userAgent, answer);
  return answer;
}
