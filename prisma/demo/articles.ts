import { bridge } from './articles/bridge';
import { citiesStreets } from './articles/cities-streets';
import { culture } from './articles/culture';
import { desk } from './articles/desk';
import { economyFields } from './articles/economy-fields';
import { economyTown } from './articles/economy-town';
import { ferries } from './articles/ferries';
import { liveGates } from './articles/live-gates';
import { opinion } from './articles/opinion';
import { politicsCouncil } from './articles/politics-council';
import { politicsRights } from './articles/politics-rights';
import { river } from './articles/river';
import { science } from './articles/science';
import { sport } from './articles/sport';
import { waterLife } from './articles/water-life';
import type { DemoArticle } from './types';

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
