import { MissingPage } from './missing-page';

/** For addresses that Next itself refuses; pages that find nothing render the same. */
export default MissingPage;
