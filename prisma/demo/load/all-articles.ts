import { bridge } from '@/prisma/demo/articles/bridge';
import { citiesStreets } from '@/prisma/demo/articles/cities-streets';
import { culture } from '@/prisma/demo/articles/culture';
import { desk } from '@/prisma/demo/articles/desk';
import { economyFields } from '@/prisma/demo/articles/economy-fields';
import { economyTown } from '@/prisma/demo/articles/economy-town';
import { ferries } from '@/prisma/demo/articles/ferries';
import { liveGates } from '@/prisma/demo/articles/live-gates';
import { opinion } from '@/prisma/demo/articles/opinion';
import { politicsCouncil } from '@/prisma/demo/articles/politics-council';
import { politicsRights } from '@/prisma/demo/articles/politics-rights';
import { river } from '@/prisma/demo/articles/river';
import { science } from '@/prisma/demo/articles/science';
import { sport } from '@/prisma/demo/articles/sport';
import { waterLife } from '@/prisma/demo/articles/water-life';
import type { DemoArticle } from '@/prisma/demo/types';

/** Every article of the edition, the desk's unpublished ones included. */
export const articles: DemoArticle[] = [
  ...bridge,
  ...citiesStreets,
  ...culture,
  ...desk,
  ...economyFields,
  ...economyTown,
  ...ferries,
  ...liveGates,
  ...opinion,
  ...politicsCouncil,
  ...politicsRights,
  ...river,
  ...science,
  ...sport,
  ...waterLife,
];
