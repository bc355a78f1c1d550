/** Readers' pages and the desk are tested on sites of their own: what the desk publishes would be news to readers. */
type Site = 'readers' | 'desk';

const firstPort = Number(process.env['E2E_PORT'] ?? 3940);
const directory = process.env['E2E_DATA_DIR'] ?? `.cache/e2e-${firstPort}`;

/** The port of a site of the tests. */
export const portOf = (site: Site): number => firstPort + (site === 'desk' ? 1 : 0);

/** The data directory of a site of the tests. */
export const dataDirOf = (site: Site): string => `${directory}/${site}`;

/** Where the demo edition is loaded once, for both to begin with. */
export const editionDir = `${directory}/edition`;
