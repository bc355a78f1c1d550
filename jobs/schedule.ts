import { announceEndedPins } from '@/domain/curation/announce-ended-pins';
import { announceMostRead } from '@/domain/curation/announce-most-read';
import { clearOldNotifications } from '@/domain/notifications/commands';
import { announceEndedRelatedPins } from '@/domain/related/lists/announce-ended-pins';
import { rebuildStaleData } from '@/domain/related/rebuild/derived-data';
import { maintainSearchIndex } from '@/domain/search/index/maintain';
import { pruneMissedSearches } from '@/domain/statistics/missed-searches';
import { rollUpViews } from '@/domain/statistics/roll-up';
import { forgetAddressHits } from '@/domain/redirects/hits';
import { announceVisibleArticles } from '@/jobs/announce-visible';
import { writeDailyBackup } from '@/jobs/backup';
import { clearExpiredAccess } from '@/jobs/clear-expired';
import { indexStale } from '@/jobs/index-stale';
import type { Job } from '@/jobs/job';
import { publishDueArticles } from '@/jobs/publish-due';
import { publishDueFronts } from '@/jobs/publish-front';
import { relatePublished } from '@/jobs/relate-published';
import { refreshRelated } from '@/jobs/refresh-related';
import { mailContactMessages } from '@/server/mail/mail-contact';
import { mailNotifications } from '@/server/mail/notification-mail';

/**
 * Every recurring job of the site. A job that is not here does not run. Where the work is one call of the domain, it
 * stands here; a loop or a limit around it has a file of its own beside this one.
 */
export const schedule: Job[] = [
  { name: 'publish-due', seconds: 1, run: publishDueArticles },
  { name: 'relate-published', seconds: 1, run: relatePublished },
  { name: 'announce-visible', seconds: 1, run: announceVisibleArticles },
  { name: 'publish-front', seconds: 1, run: publishDueFronts },
  { name: 'end-pins', seconds: 2, run: announceEndedPins },
  { name: 'end-related-pins', seconds: 2, run: announceEndedRelatedPins },
  { name: 'index-stale', seconds: 2, run: indexStale },
  { name: 'mail-notifications', seconds: 20, run: mailNotifications },
  { name: 'pack-search', cron: '* * * * *', run: () => maintainSearchIndex() },
  { name: 'refresh-related', cron: '* * * * *', run: refreshRelated },
  { name: 'rebuild-stale', cron: '* * * * *', run: rebuildStaleData },
  { name: 'refresh-most-read', cron: '*/10 * * * *', run: () => announceMostRead() },
  { name: 'mail-contact', cron: '* * * * *', run: mailContactMessages },
  { name: 'clear-expired', cron: '17 * * * *', run: clearExpiredAccess },
  { name: 'roll-up-views', cron: '37 2 * * *', run: () => rollUpViews() },
  { name: 'prune-searches', cron: '47 2 * * *', run: () => pruneMissedSearches() },
  { name: 'forget-addresses', cron: '27 3 * * *', run: forgetAddressHits },
  { name: 'clear-notifications', cron: '41 2 * * *', run: () => clearOldNotifications() },
  { name: 'backup', cron: '7 3 * * *', run: writeDailyBackup },
];
