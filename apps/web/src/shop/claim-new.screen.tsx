import { useNavigate, useSearchParams } from 'react-router';
import { useRef, useState } from 'react';
import { useAct, useApi } from '../api';
import { graphql } from '../generated/shop';
import type { ClaimOrderQuery, ClaimReason } from '../generated/shop/graphql';
import { For } from '../sign-in';
import {
  Button,
  Empty,
  LinkButton,
  NavBar,
  NotFound,
  Price,
  Refused,
  Section,
  Segments,
  TextArea,
  toast,
  TroubleNote,
  usePageTitle,
  Waiting,
} from '../ui';
import { useWords } from '../words';
import { ClaimLines } from './claim-lines';
import { ClaimPhotos, type Photo } from './claim-photos';
import s from './claim.module.css';
import { refundOf, type WantedLine } from './claim-refund';
import { TroubleList } from './form-troubles';

const ORDER = graphql(`
  query ClaimOrder($number: ID!) {
    order(number: $number) {
      number
      status
      canClaim
      freightFen
      ...OrderLines
    }
  }
`);

const OPEN = graphql(`
  mutation OpenClaim($input: OpenClaimInput!) {
    openClaim(input: $input) {
      id
      refundFen
    }
  }
`);

const REASONS: readonly ClaimReason[] = ['DAMAGED', 'NOT_RECEIVED', 'OTHER'];
const NOTE_MAX = 300;
const FULL_PERCENT = 100;

type Claimed = NonNullable<ClaimOrderQuery['order']>;

export default function ClaimNew() {
  const { t } = useWords();
  usePageTitle(t('shop.claim.title'));
  const [params] = useSearchParams();
  const number = params.get('order') ?? '';
  return (
    <>
      <NavBar title={t('shop.claim.title')} up={`/me/orders/${number}`} />
      <For>
        <ClaimOrder number={number} />
      </For>
    </>
  );
}

function ClaimOrder({ number }: { number: string }) {
  const { t } = useWords();
  const { data, trouble, waiting, reload } = useApi(ORDER, { number }, { enabled: number !== '' });
  if (trouble) return <TroubleNote trouble={trouble} onRetry={reload} />;
  if (waiting) return <Waiting rows={4} shape="blocks" />;
  if (!data?.order) return <NotFound />;
  if (!data.order.canClaim)
    return (
      <Empty action={<LinkButton to={`/me/orders/${number}`}>{t('shop.pay.see_order')}</LinkButton>}>
        {t('shop.claim.not_now')}
      </Empty>
    );
  return <ClaimForm order={data.order} />;
}

function ClaimForm({ order }: { order: Claimed }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const open = useAct(OPEN);
  const [reason, setReason] = useState<ClaimReason>('DAMAGED');
  const [wanted, setWanted] = useState<readonly WantedLine[]>([]);
  const [photos, setPhotos] = useState<readonly Photo[]>([]);
  const [note, setNote] = useState('');
  const [wasPressed, setWasPressed] = useState(false);
  const list = useRef<HTMLDivElement>(null);
  const isDamaged = reason === 'DAMAGED';
  const lines = isDamaged ? wanted : wanted.map((line) => ({ ...line, levelPercent: FULL_PERCENT }));
  const sent = photos.flatMap(({ id }) => (id === undefined ? [] : [id]));
  const found = {
    ...(wanted.length === 0 ? { lines: 'missing' } : {}),
    ...(isDamaged && sent.length === 0 ? { photos: 'missing' } : {}),
  };
  const isSending = photos.some(({ id, failed }) => id === undefined && !failed);
  const submit = async () => {
    setWasPressed(true);
    if (Object.keys(found).length > 0) {
      requestAnimationFrame(() => list.current?.focus());
      return;
    }
    const opened = await open.run((requestId) => ({
      input: {
        requestId,
        orderNumber: order.number,
        reason,
        lines: lines.map(({ lineId, quantity, levelPercent }) => ({ lineId, quantity, levelPercent })),
        photoIds: isDamaged ? sent : [],
        note: note.trim(),
      },
    }));
    if (!opened) return;
    toast(t('shop.claim.sent'));
    void navigate(`/me/orders/${order.number}`, { replace: true });
  };
  return (
    <form
      noValidate
      className={s.page}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <TroubleList ref={list} troubles={wasPressed ? found : {}} />
      <div className="blk">
        <Section title={t('shop.claim.what')}>
          <Segments
            label={t('shop.claim.what')}
            options={REASONS.map((id) => ({ id, label: t(`shop.claim.${id}`) }))}
            value={reason}
            onChange={setReason}
          />
        </Section>
      </div>
      <div className="blk">
        <Section title={t('shop.claim.which')}>
          <ClaimLines order={order} wanted={lines} onChange={setWanted} hasLevels={isDamaged} />
        </Section>
      </div>
      {isDamaged && (
        <div className="blk">
          <Section title={t('shop.claim.photos')} aside={t('shop.claim.photos_max')}>
            <ClaimPhotos photos={photos} onChange={setPhotos} />
          </Section>
        </div>
      )}
      <div className="blk">
        <TextArea
          label={t('shop.claim.note')}
          optional
          maxLength={NOTE_MAX}
          value={note}
          onChange={(event) => {
            setNote(event.target.value);
          }}
        />
      </div>
      <div className={`act-bar ${s.bar ?? ''}`}>
        <Refused trouble={open.trouble} />
        <span className="grow" aria-live="polite">
          <span className="meta">{t('shop.claim.back')}</span>
          <Price fen={refundOf(order, lines)} />
        </span>
        <Button
          type="submit"
          look="fill"
          big
          busy={open.busy}
          disabledReason={isSending ? t('shop.claim.photos_sending') : ''}
        >
          {t('shop.claim.send')}
        </Button>
      </div>
    </form>
  );
}
