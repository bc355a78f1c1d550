import type { MediaActions } from '@/components/desk/media/media-actions';
import * as actions from './actions';

/** The server actions for MediaLibrary and MediaPicker. */
export const mediaActions: MediaActions = {
  search: actions.searchLibrary,
  importFromUrl: actions.importFromUrl,
  describe: actions.describeMedia,
  crop: actions.cropPicture,
  uses: actions.listUses,
  remove: actions.removeMedia,
};
