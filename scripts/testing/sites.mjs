const firstPort = Number(process.env.E2E_PORT ?? 3940);
const directory = process.env.E2E_DATA_DIR ?? `.cache/e2e-${firstPort}`;

/**
 * The sites of the browser's tests: readers' pages and the desk are tried apart, since what the desk publishes would be
 * news to readers. `accountsPort` makes accounts (accounts.ts).
 */
export const sites = {
  readers: { port: firstPort, accountsPort: firstPort + 2, dataDir: `${directory}/readers` },
  desk: { port: firstPort + 1, accountsPort: firstPort + 3, dataDir: `${directory}/desk` },
};

/** Where the demo edition is loaded once, for both to begin with. */
export const editionDir = `${directory}/edition`;
