import { useState } from 'react';
import { Button, Sheet } from '../../ui';
import { useWords } from '../../words';
import { ReportRoomSheet } from './report-room-sheet';
import type { RoomView } from './room-view';
import s from './room.module.css';

interface SellerSheetProps {
  view: RoomView;
  isGuest: boolean;
  onClose: () => void;
}

/** The real seller, one press from the room, for everyone (直播电商监督管理办法, art. 25 and 26). */
export function SellerSheet({ view, isGuest, onClose }: SellerSheetProps) {
  const { t } = useWords();
  const [reports, setReports] = useState(false);
  const { name, address, contact, licence, isSelfProduced } = view.seller;
  if (reports) return <ReportRoomSheet sessionId={view.id} isGuest={isGuest} onClose={onClose} />;
  return (
    <Sheet open onClose={onClose} title={t('room.seller')}>
      <dl className={s.facts}>
        <Fact head={t('room.seller.name')}>{name}</Fact>
        <Fact head={t('room.seller.address')}>{address}</Fact>
        <Fact head={t('room.seller.contact')}>
          <a href={`tel:${contact.replace(/[^\d+]/g, '')}`} className={s.tel}>
            {contact}
          </a>
        </Fact>
        <Fact head={t('room.seller.licence')}>{isSelfProduced ? t('room.seller.exempt') : licence}</Fact>
      </dl>
      <p className="meta">{t('room.seller.note', { alliance: view.allianceName, brand: view.brand })}</p>
      <div className={s.reportRoom}>
        <Button
          look="line"
          wide
          icon="shield"
          onClick={() => {
            setReports(true);
          }}
        >
          {t('room.report_room')}
        </Button>
      </div>
    </Sheet>
  );
}

function Fact({ head, children }: { head: string; children: React.ReactNode }) {
  return (
    <div>
      <dt className="meta">{head}</dt>
      <dd>{children}</dd>
    </div>
  );
}
