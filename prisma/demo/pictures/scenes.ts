import type { Canvas } from './pen';
import { cityScenes } from './scenes-city';
import { landScenes } from './scenes-land';
import { portraitScenes } from './scenes-portraits';
import { riverScenes } from './scenes-river';
import { stageScenes } from './scenes-stage';
import { workScenes } from './scenes-work';

type Scene = (canvas: Canvas) => string;

/** What draws each picture of the catalogue. */
export const scenes: Record<string, Scene> = {
  ...riverScenes,
  ...landScenes,
  ...cityScenes,
  ...workScenes,
  ...stageScenes,
  ...portraitScenes,
};
