import { useParams } from 'react-router';
import { useApi } from '../api';
import { serverNow } from '../boot';
import { graphql } from '../generated/shop';
import type { ParcelCourseFragment } from '../generated/shop/graphql';
import { For } from '../sign-in';
import { Icon, NavBar, NotFound, StaleNote, TroubleNote, usePageTitle, useStatusWord, Waiting } from '../ui';
import { useWords } from '../words';
import s from './track.module.css';
import { ParcelCourse } from './parcel-course';

const TRACK = graphql(`
  query Track($number: ID!) {
    order(number: $number) {
      number
      parcels {
        ...ParcelCourse
      }
    }
  }
`);

const AGAIN_MS = 20_000;
const QUIET_MS = 48 * 3_600_000;
const ON_THE_WAY = new Set(['in_transit', 'out_for_delivery', 'exception']);

/** A parcel on its way of which nothing was heard for two days. */
export function isQuiet(
  { status, entries }: Pick<ParcelCourseFragment, 'status' | 'entries'>,
  now: number,
): boolean {
  const [newest] = entries;
  return newest !== undefined && ON_THE_WAY.has(status) && now - Date.parse(newest.at) > QUIET_MS;
}

export default function Track() {
  const { t } = useWords();
  usePageTitle(t('shop.track'));
  const { no = '' } = useParams();
  return (
    <>
      <NavBar title={t('shop.track')} up={`/me/orders/${no}`} />
      <For>
        <TrackParcel number={no} />
      </For>
    </>
  );
}

function TrackParcel({ number }: { number: string }) {
  const { t } = useWords();
  const { parcel: id } = useParams();
  const statusWord = useStatusWord();
  const { data, trouble, waiting, staleSince, reload } = useApi(TRACK, { number }, { every: AGAIN_MS });
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (waiting || !data) return <Waiting rows={6} />;
  const parcel = data.order?.parcels.find((each) => each.id === id);
  if (!parcel) return <NotFound />;
  return (
    <div className={s.page}>
      <StaleNote since={staleSince} onRetry={reload} />
      <p className={`h2 ${s.status ?? ''}`}>{statusWord({ kind: 'parcel', status: parcel.status })}</p>
      {isQuiet(parcel, serverNow()) && (
        <p className={`small ${s.quiet ?? ''}`}>
          <Icon name="clock" size="s" />
          {t('shop.track.quiet')}
        </p>
      )}
      <ParcelCourse parcel={parcel} orderNumber={number} />
    </div>
  );
}
