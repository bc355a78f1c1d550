import { announceVisibleArticles } from '@/jobs/announce-visible';
import { writeDailyBackup } from '@/jobs/backup';
import { clearExpiredAccess } from '@/jobs/clear-expired';
import { endPins } from '@/jobs/end-pins';
import { endRelatedPins } from '@/jobs/end-related-pins';
import type { Job } from '@/jobs/job';
import { refreshMostRead } from '@/jobs/most-read';
import { packSearchIndex } from '@/jobs/pack-search';
import { publishDueArticles } from '@/jobs/publish-due';
import { publishDueFronts } from '@/jobs/publish-front';
import { relatePublished } from '@/jobs/relate-published';
import { refreshRelated } from '@/jobs/related';

/** Every recurring job of the site. A job that is not here does not run. */
export const schedule: Job[] = [
  { name: 'publish-due', seconds: 1, run: publishDueArticles },
  { name: 'relate-published', seconds: 1, run: relatePublished },
  { name: 'announce-visible', seconds: 1, run: announceVisibleArticles },
  { name: 'publish-front', seconds: 1, run: publishDueFronts },
  { name: 'end-pins', seconds: 2, run: endPins },
  { name: 'end-related-pins', seconds: 2, run: endRelatedPins },
  { name: 'pack-search', cron: '* * * * *', run: packSearchIndex },
  { name: 'refresh-related', cron: '* * * * *', run: refreshRelated },
  { name: 'refresh-most-read', cron: '*/10 * * * *', run: refreshMostRead },
  { name: 'clear-expired', cron: '17 * * * *', run: clearExpiredAccess },
  { name: 'backup', cron: '7 3 * * *', run: writeDailyBackup },
];
