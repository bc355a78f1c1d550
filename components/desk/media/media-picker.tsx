'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/desk/ui/button';
import { Dialog } from '@/components/desk/ui/dialog';
import { LibraryBrowser } from '@/components/desk/media/library-browser';
import type { MediaActions } from '@/components/desk/media/media-actions';
import { MediaDetails } from '@/components/desk/media/media-details';
import type { LibraryItem } from '@/domain/media/types';

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  /** `mediaActions` of app/admin/(desk)/media/media-actions. */
  actions: MediaActions;
  /** Kind to choose from; pictures by default. */
  kind?: LibraryItem['kind'];
  /** Called with the chosen file after its metadata is saved. The dialog closes itself. */
  onChoose: (item: LibraryItem) => void;
};

/** Chooses a file from the library or uploads one; asks for missing alt text and credit. */
export function MediaPicker({ open, onOpenChange, actions, kind = 'IMAGE', onChoose }: Props) {
  const t = useTranslations('desk.media');
  const [item, setItem] = useState<LibraryItem | null>(null);
  const close = (isOpen: boolean) => {
    setItem(null);
    onOpenChange(isOpen);
  };
  return (
    <Dialog open={open} onOpenChange={close} title={t(`pick.${kind}`)} shape="side">
      {item ? (
        <>
          <Button look="quiet" onClick={() => setItem(null)}>
            {t('backToLibrary')}
          </Button>
          <MediaDetails
            key={item.id}
            item={item}
            describe={actions.describe}
            submit={t('use')}
            onSaved={(saved) => {
              close(false);
              onChoose(saved);
            }}
          />
        </>
      ) : (
        <LibraryBrowser
          actions={actions}
          kind={kind}
          first={null}
          onOpen={(chosen) => {
            if (chosen.kind === kind) setItem(chosen);
          }}
          changes={{}}
        />
      )}
    </Dialog>
  );
}
