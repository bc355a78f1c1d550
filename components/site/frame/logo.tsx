import { Picture } from '@/components/ui/picture';
import type { ImageView } from '@/domain/media/types';

type Props = { name: string; logo: ImageView; logoDark: ImageView | null };

/**
 * The logo in the masthead, in the file that fits the paper. Without a file for dark paper it stands on a light ground there,
 * since most logos are dark. What is hidden is not loaded.
 */
export function Logo({ name, logo, logoDark }: Props) {
  if (!logoDark) return <Picture image={logo} alt={name} {...shown} className="logo logo-alone" />;
  return (
    <>
      <Picture image={logo} alt={name} {...shown} className="logo logo-light" />
      <Picture image={logoDark} alt={name} {...shown} className="logo logo-dark" />
    </>
  );
}

const shown = { sizes: '20rem', widest: 750, isClear: true };
