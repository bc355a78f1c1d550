/**
 * The rooms of the project and what each may import, besides itself and packages. This table is the architecture:
 * the lint zones are made from it, and nothing else says who may know whom.
 *
 * A room is named by its folder. The most particular one that holds a file decides.
 */
const nounsInOrder = [
  ['audit'],
  ['command'],
  ['users'],
  ['media', 'redirects', 'notifications'],
  ['taxonomy', 'settings', 'advertisements'],
  ['articles', 'contact', 'statistics'],
  ['live', 'search', 'curation', 'menus'],
  ['related'],
  ['publishing'],
  ['transfer'],
];

const routes = ['server', 'domain', 'components', 'i18n', 'lib', 'messages'];

export const mayImport = {
  app: routes,
  'app/styles': [],
  components: articleRules(),
  // What is written lives in the browser first: it is merged, cleaned and checked there by the article's own pure rules.
  'components/desk/editor': articleRules('merge', 'paste', 'document'),
  'components/desk/article': articleRules('merge', 'document'),
  'components/desk/live': articleRules('merge'),
  'components/desk/revisions': articleRules('diff'),
  server: ['domain', 'db', 'i18n', 'lib', 'messages'],
  // Where the process is put together: the only place in the server that knows the demo edition and the jobs.
  'server/start': ['server', 'domain', 'db', 'lib', 'jobs', 'prisma/demo'],
  ...domainRooms(),
  // What runs in readers' browsers: next to nothing may come along, and of the words only those that are asked for by name.
  'reader-script': ['lib', 'messages'],
  // Mail is sent by what the desk sends it with.
  jobs: ['domain', 'db', 'lib', 'server/mail'],
  db: ['lib'],
  i18n: ['lib', 'messages'],
  lib: [],
  messages: [],
  scripts: ['jobs', 'domain', 'db', 'lib'],
  // Starting the site is handing over to its server.
  'scripts/setup': ['server'],
  // The browser's tests begin with what a first start of the site would load.
  'scripts/testing': ['scripts', 'config', 'server', 'domain', 'db', 'lib'],
  'prisma/demo': ['domain', 'db', 'lib'],
  test: ['jobs', 'domain', 'db', 'lib'],
  // Components are tried as finished HTML.
  'test/rendering': ['test', 'components', 'domain', 'messages', 'lib'],
  'test/bench': ['test', 'server', 'jobs', 'domain', 'db', 'lib'],
  'test/deploy': ['test', 'server', 'db', 'lib'],
  // One table of everything that reads text from outside.
  'test/hostile-text': ['test', 'server', 'domain', 'lib'],
  // The browser's tests look for the words of the messages, and ask for every route of readers.
  e2e: ['test', 'lib', 'messages', 'server/page-cache/routing/routes.ts', 'scripts/testing/sites.mjs'],
  config: [],
};

/** What the tests of a room may import besides: routes are tried through their handlers, from the room that answers. */
export const testsMayImport = { server: ['app'], components: ['domain', 'test'], 'app/styles': ['lib'] };

/** Nouns of one step are siblings, which never import each other. */
function domainRooms() {
  const rooms = nounsInOrder.flatMap((siblings, step) => {
    const earlier = nounsInOrder
      .slice(0, step)
      .flat()
      .map((noun) => `domain/${noun}`);
    return siblings.map((noun) => [`domain/${noun}`, ['db', 'lib', ...earlier]]);
  });
  return Object.fromEntries(rooms);
}

/** Imports allowed to components: words, types, the table of an article's fields, and these parts of domain/articles. */
function articleRules(...parts) {
  const rules = ['fields.ts', ...parts].map((part) => `domain/articles/${part}`);
  return ['components', 'i18n', 'lib', 'messages', ...typesOfNouns(), ...rules];
}

function typesOfNouns() {
  return nounsInOrder.flat().flatMap((noun) => [`domain/${noun}/types.ts`, `domain/${noun}/document/types.ts`]);
}
