import type { LibraryItem } from '@/domain/media/types';

/** The file's name, pixel size if it has one, and file size. */
export function FileFacts({ item }: { item: LibraryItem }) {
  return (
    <p className="quiet small">
      <bdi>{item.fileName}</bdi>
      {item.width && item.height ? (
        <>
          {' '}
          ·{' '}
          <bdi dir="ltr">
            {item.width} × {item.height}
          </bdi>
        </>
      ) : null}{' '}
      · <bdi dir="ltr">{Math.ceil(item.bytes / 1024)} KB</bdi>
    </p>
  );
}
