import type { Canvas } from './pen';
import { artsScenes } from './scenes-arts';
import { banksScenes } from './scenes-banks';
import { craftsScenes } from './scenes-crafts';
import { desksScenes } from './scenes-desks';
import { earthworksScenes } from './scenes-earthworks';
import { fieldsScenes } from './scenes-fields';
import { hallsScenes } from './scenes-halls';
import { housesScenes } from './scenes-houses';
import { portraitScenes } from './scenes-portraits';
import { sportScenes } from './scenes-sport';
import { streetsScenes } from './scenes-streets';
import { waterScenes } from './scenes-water';

type Scene = (canvas: Canvas) => string;

/** What draws each picture of the catalogue. */
export const scenes: Record<string, Scene> = {
  ...banksScenes,
  ...waterScenes,
  ...fieldsScenes,
  ...earthworksScenes,
  ...streetsScenes,
  ...housesScenes,
  ...hallsScenes,
  ...craftsScenes,
  ...desksScenes,
  ...sportScenes,
  ...artsScenes,
  ...portraitScenes,
};
