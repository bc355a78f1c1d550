/** What is taken is used to train models, to be found by an assistant's search, or because a person asked for this page. */
type Purpose = 'training' | 'search' | 'user';
export type AiCrawler = { name: string; operator: string; purpose: Purpose; source: string };

const amazon = 'https://developer.amazon.com/amazonbot';
const anthropic = 'https://support.claude.com/en/articles/8896518';
const meta = 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers/';
const mistral = 'https://docs.mistral.ai/en/robots';
const openAi = 'https://developers.openai.com/api/docs/bots';
const perplexity = 'https://docs.perplexity.ai/docs/resources/perplexity-crawlers';
/** Of those whose operators document nothing. */
const list = 'https://github.com/ai-robots-txt/ai.robots.txt';

/** When the table below was last compared with what the operators say. */
export const aiCrawlersCheckedOn = '2026-11-29';

/**
 * Crawlers of artificial intelligence by their product tokens (RFC 9309, 2.2.1). Google-Extended and Applebot-Extended fetch
 * nothing: they say what Google and Apple may do with what their search engines fetch, and do not touch the search. Crawlers
 * of search engines have no place here, so nothing that is chosen can close the site to them.
 */
export const aiCrawlers: readonly AiCrawler[] = [
  { name: 'GPTBot', operator: 'OpenAI', purpose: 'training', source: openAi },
  { name: 'ClaudeBot', operator: 'Anthropic', purpose: 'training', source: anthropic },
  {
    name: 'Google-Extended',
    operator: 'Google',
    purpose: 'training',
    source: 'https://developers.google.com/crawling/docs/crawlers-fetchers/google-common-crawlers',
  },
  {
    name: 'Applebot-Extended',
    operator: 'Apple',
    purpose: 'training',
    source: 'https://support.apple.com/en-us/119829',
  },
  { name: 'meta-externalagent', operator: 'Meta', purpose: 'training', source: meta },
  { name: 'Amazonbot', operator: 'Amazon', purpose: 'training', source: amazon },
  { name: 'CCBot', operator: 'Common Crawl', purpose: 'training', source: 'https://commoncrawl.org/ccbot' },
  { name: 'Bytespider', operator: 'ByteDance', purpose: 'training', source: list },
  { name: 'MistralAI-Training', operator: 'Mistral', purpose: 'training', source: mistral },
  { name: 'cohere-training-data-crawler', operator: 'Cohere', purpose: 'training', source: list },
  { name: 'OAI-SearchBot', operator: 'OpenAI', purpose: 'search', source: openAi },
  { name: 'Claude-SearchBot', operator: 'Anthropic', purpose: 'search', source: anthropic },
  { name: 'PerplexityBot', operator: 'Perplexity', purpose: 'search', source: perplexity },
  { name: 'meta-webindexer', operator: 'Meta', purpose: 'search', source: meta },
  { name: 'Amzn-SearchBot', operator: 'Amazon', purpose: 'search', source: amazon },
  { name: 'MistralAI-Index', operator: 'Mistral', purpose: 'search', source: mistral },
  { name: 'ChatGPT-User', operator: 'OpenAI', purpose: 'user', source: openAi },
  { name: 'Claude-User', operator: 'Anthropic', purpose: 'user', source: anthropic },
  { name: 'Perplexity-User', operator: 'Perplexity', purpose: 'user', source: perplexity },
  { name: 'meta-externalfetcher', operator: 'Meta', purpose: 'user', source: meta },
  { name: 'Amzn-User', operator: 'Amazon', purpose: 'user', source: amazon },
  { name: 'MistralAI-User', operator: 'Mistral', purpose: 'user', source: mistral },
  {
    name: 'DuckAssistBot',
    operator: 'DuckDuckGo',
    purpose: 'user',
    source: 'https://duckduckgo.com/duckduckgo-help-pages/results/duckassistbot',
  },
];

/** All may read, those that train models may not, or none may. */
export const aiChoices = ['allow', 'no-training', 'none'] as const;
export type AiChoice = (typeof aiChoices)[number];

/** The names of the crawlers that a choice refuses; `allowed` may read in any case. */
export function refusedAiCrawlers(choice: AiChoice, allowed: readonly string[]): string[] {
  return aiCrawlers
    .filter(({ purpose }) => choice === 'none' || (choice === 'no-training' && purpose === 'training'))
    .map(({ name }) => name)
    .filter((name) => !allowed.includes(name));
}
