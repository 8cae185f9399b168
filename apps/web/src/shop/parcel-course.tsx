import { Link } from 'react-router';
import { graphql } from '../generated/shop';
import type { ParcelCourseFragment } from '../generated/shop/graphql';
import { Icon, IconButton, Stamp, Timeline, toast, useStatusWord, type TimelineItem } from '../ui';
import { useWords } from '../words';
import s from './order.module.css';

graphql(`
  fragment ParcelCourse on Parcel {
    id
    status
    villageName
    carrierName
    waybillNumber
    taskStatus
    shipBy
    packedAt
    handedOverAt
    signedAt
    traceCode
    lines {
      lineId
      itemName
      quantity
    }
    entries {
      at
      source
      kind
      text
      place
    }
  }
`);

const FEW = 5;
const KINDS = ['paid', 'harvested', 'packed', 'handed_over', 'short', 'cancelled'] as const;

/** Our own entries have a word; the courier's keep their text under where the parcel stands. */
function useItems(parcel: ParcelCourseFragment): TimelineItem[] {
  const { t } = useWords();
  const status = useStatusWord()({ kind: 'parcel', status: parcel.status });
  return parcel.entries.map(({ at, source, kind, text, place }, index) => {
    const known = KINDS.find((each) => each === kind);
    if (known === 'harvested' && place)
      return {
        title: t('shop.entry.harvested'),
        at,
        note: parcel.villageName,
        aside: <Stamp>{place}</Stamp>,
      };
    if (known) {
      const where = place ?? (source === 'PACKHOUSE' || source === 'FIELD' ? parcel.villageName : undefined);
      return { title: t(`shop.entry.${known}`), at, note: where };
    }
    const note = [place, text].filter(Boolean).join(' ');
    return index === 0 ? { title: status, at, note } : { title: text ?? place ?? status, at };
  });
}

interface CourseProps {
  parcel: ParcelCourseFragment;
  orderNumber: string;
  /** The newest few, with a way to the rest. */
  few?: boolean;
}

/** One box: who carries it, its number to copy, and its way from the field, newest first. */
export function ParcelCourse({ parcel, orderNumber, few = false }: CourseProps) {
  const { t } = useWords();
  const items = useItems(parcel);
  const number = parcel.waybillNumber;
  const courseTo = `/me/orders/${orderNumber}/track/${parcel.id}`;
  const copy = async (text: string) => {
    await navigator.clipboard.writeText(text);
    toast(t('ui.copied'));
  };
  return (
    <section className={`blk ${s.parcel ?? ''}`}>
      <div className={`sp ${s.parcelHead ?? ''}`}>
        <span className="row">
          <img src="/art/box.svg" width={44} height={44} alt="" />
          <span>
            <b className="small">
              {number
                ? `${parcel.carrierName ?? ''} ${number}`
                : t('shop.checkout.from', { village: parcel.villageName })}
            </b>
            <span className="meta">
              {parcel.lines.map(({ itemName, quantity }) => `${itemName} ×${quantity}`).join(t('shop.comma'))}
            </span>
          </span>
        </span>
        {number && (
          <IconButton icon="copy" label={t('shop.order.copy_number')} onClick={() => void copy(number)} />
        )}
      </div>
      <Timeline items={few ? items.slice(0, FEW) : items} />
      <Ways parcel={parcel} courseTo={few && items.length > FEW ? courseTo : undefined} />
    </section>
  );
}

function Ways({ parcel, courseTo }: { parcel: ParcelCourseFragment; courseTo: string | undefined }) {
  const { t } = useWords();
  return (
    <div className="row wrap">
      {courseTo && (
        <Link to={courseTo} className={`small b leaf ${s.way ?? ''}`}>
          {t('shop.order.whole_course')}
          <Icon name="arrow-right" size="s" />
        </Link>
      )}
      {parcel.traceCode && (
        <a href={`/t/${parcel.traceCode}`} className={`small b soil ${s.way ?? ''}`}>
          {t('shop.order.where_from')}
          <Icon name="arrow-right" size="s" />
        </a>
      )}
    </div>
  );
}
