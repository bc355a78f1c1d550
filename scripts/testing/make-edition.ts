/** Loads the demo edition into the data directory `DATA_DIR`, without serving it: each site of the browser's tests begins with a copy. */
import { readEnv } from '@/lib/env';
import { prepareDatabase } from '@/server/start/database';

const reading = readEnv(process.env);
if (!reading.ok) throw new Error(reading.lines.join('\n'));
await (await prepareDatabase(reading.value)).close();
