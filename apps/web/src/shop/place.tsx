import { useState, useSyncExternalStore } from 'react';
import { Button, RegionPicker, Sheet } from '../ui';
import { useWords } from '../words';

/** Where things would be sent, as the shopper last said; no address, only a district. */
export interface Place {
  code: string;
  name: string;
}

const KEY = 'place';
const FIRST: Place = { code: '120104', name: '天津市 南开区' };
const watchers = new Set<() => void>();
let kept: { text: string | null; place: Place } = { text: null, place: FIRST };

export function usePlace(): Place {
  return useSyncExternalStore(watch, read);
}

function setPlace(place: Place): void {
  localStorage.setItem(KEY, JSON.stringify(place));
  for (const tell of watchers) tell();
}

function read(): Place {
  const text = localStorage.getItem(KEY);
  if (text !== kept.text) kept = { text, place: placeOf(text) };
  return kept.place;
}

function placeOf(text: string | null): Place {
  try {
    const { code, name } = JSON.parse(text ?? '{}') as Partial<Place>;
    return code !== undefined && name !== undefined && /^\d{6}$/.test(code) ? { code, name } : FIRST;
  } catch {
    return FIRST;
  }
}

function watch(tell: () => void): () => void {
  watchers.add(tell);
  return () => {
    watchers.delete(tell);
  };
}

/** Asks for the district that goods are sent to. */
export function PlaceSheet({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  const place = usePlace();
  const [wish, setWish] = useState(place);
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={t('shop.place.title')}
      foot={
        <Button
          look="fill"
          wide
          disabledReason={wish.code === '' ? t('shop.place.choose') : ''}
          onClick={() => {
            setPlace(wish);
            onClose();
          }}
        >
          {t('ui.confirm')}
        </Button>
      }
    >
      <RegionPicker
        value={wish.code}
        onChange={(code, name) => {
          setWish({ code, name });
        }}
      />
    </Sheet>
  );
}

/** 天津市 南开区 → 南开区 */
export function districtOf(name: string): string {
  return name.split(' ').at(-1) ?? name;
}
