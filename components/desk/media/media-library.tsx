'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Dialog } from '@/components/desk/ui/dialog';
import { CropForm } from '@/components/desk/media/crop-form';
import { FileFacts } from '@/components/desk/media/file-facts';
import { LibraryBrowser } from '@/components/desk/media/library-browser';
import type { MediaActions } from '@/components/desk/media/media-actions';
import { MediaDetails } from '@/components/desk/media/media-details';
import { MediaRemoval } from '@/components/desk/media/media-removal';
import { ReplaceFile } from '@/components/desk/media/replace-file';
import { useToast } from '@/components/desk/ui/toasts';
import type { LibraryItem, LibraryPage } from '@/domain/media/types';

/** The library's own page, with the details and actions of the selected file. */
export function MediaLibrary({ actions, first }: { actions: MediaActions; first: LibraryPage }) {
  const t = useTranslations('desk.media');
  const showToast = useToast();
  const [item, setItem] = useState<LibraryItem | null>(null);
  const [changes, setChanges] = useState<Record<string, LibraryItem | null>>({});
  const applyChange = (changed: LibraryItem) => {
    setChanges((now) => ({ ...now, [changed.id]: changed }));
    setItem(changed);
  };
  return (
    <>
      <LibraryBrowser actions={actions} first={first} onOpen={setItem} changes={changes} />
      <Dialog
        open={item !== null}
        onOpenChange={(isOpen) => {
          if (!isOpen) setItem(null);
        }}
        title={t('details')}
        shape="side"
      >
        {item ? (
          <>
            <MediaDetails
              key={`${item.id} ${item.image?.sources[0]?.url ?? ''}`}
              item={item}
              describe={actions.describe}
              submit={t('save')}
              onSaved={(saved) => {
                applyChange(saved);
                showToast(t('saved'));
              }}
            />
            <FileFacts item={item} />
            {item.image ? (
              <details>
                <summary>{t('cropTitle')}</summary>
                <CropForm key={item.id} image={item.image} crop={actions.crop} onCropped={applyChange} />
              </details>
            ) : null}
            {item.image ? <ReplaceFile key={`replace ${item.id}`} id={item.id} onReplaced={applyChange} /> : null}
            <MediaRemoval
              key={`uses ${item.id}`}
              id={item.id}
              actions={actions}
              onRemoved={() => {
                setChanges((now) => ({ ...now, [item.id]: null }));
                setItem(null);
                showToast(t('removed'));
              }}
            />
          </>
        ) : null}
      </Dialog>
    </>
  );
}
