import { useId, useRef } from 'react';
import { Icon, IconButton } from '../ui';
import { PICTURE_KINDS, sendPicture } from '../upload';
import { useWords } from '../words';
import s from './claim.module.css';

export interface Photo {
  key: string;
  /** Shown at once, from the phone itself. */
  preview: string;
  /** Known once it is stored. */
  id?: string;
  failed?: boolean;
}

const PHOTOS_MAX = 9;

interface ClaimPhotosProps {
  photos: readonly Photo[];
  onChange: (photos: readonly Photo[]) => void;
}

/** Up to nine, each sent as soon as it is taken; one that failed says so and can be taken out. */
export function ClaimPhotos({ photos, onChange }: ClaimPhotosProps) {
  const { t } = useWords();
  const input = useId();
  const now = useRef(photos);
  const set = (next: readonly Photo[]) => {
    now.current = next;
    onChange(next);
  };
  const take = (files: readonly File[]) => {
    const room = files.slice(0, PHOTOS_MAX - now.current.length);
    const taken = room.map((file, at) => ({
      file,
      photo: { key: `${Date.now()}-${at}-${file.name}`, preview: URL.createObjectURL(file) },
    }));
    set([...now.current, ...taken.map(({ photo }) => photo)]);
    for (const { file, photo } of taken) {
      void sendPicture(file).then((id) => {
        set(now.current.map((each) => (each.key === photo.key ? settled(each, id) : each)));
      });
    }
  };
  return (
    <div className={s.photos} data-field="photos">
      {photos.map((photo, at) => (
        <figure key={photo.key} className={s.photo} aria-busy={photo.id === undefined && !photo.failed}>
          <img src={photo.preview} alt={t('shop.claim.photo', { n: at + 1 })} />
          {photo.failed && <figcaption className="meta bad">{t('shop.claim.photo_failed')}</figcaption>}
          {photo.id === undefined && !photo.failed && <span className="ui-spin" aria-hidden="true" />}
          <IconButton
            icon="close"
            label={t('shop.claim.photo_remove', { n: at + 1 })}
            onClick={() => {
              URL.revokeObjectURL(photo.preview);
              set(now.current.filter(({ key }) => key !== photo.key));
            }}
          />
        </figure>
      ))}
      {photos.length < PHOTOS_MAX && (
        <label htmlFor={input} className={s.take}>
          <Icon name="camera" />
          <span className="small">{t('shop.claim.photo_add')}</span>
          <input
            id={input}
            className="sr"
            type="file"
            accept={PICTURE_KINDS}
            multiple
            onChange={(event) => {
              take([...(event.target.files ?? [])]);
              event.target.value = '';
            }}
          />
        </label>
      )}
    </div>
  );
}

function settled(photo: Photo, id: string | undefined): Photo {
  return id === undefined ? { ...photo, failed: true } : { ...photo, id };
}
