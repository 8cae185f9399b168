import { useState } from 'react';
import { DELIST_REASONS, type DelistReason } from '@app/live-room/core';
import { useAct, type Trouble } from '../api';
import { Button, Money, Refused, Segments, Sheet, TextField, toast } from '../ui';
import { useWords } from '../words';
import type { ConsoleGood } from './goods-now';
import { DELIST_ITEM, LIST_ITEM, UPDATE_ITEM } from './queries-shelf';
import { NumberField, ToolForm, useFieldErrors } from './tool-form';
import { fenTyped, yuanShown } from './typed';
import s from './tools.module.css';
import type { Tools } from './use-tools';

type Facts = Tools['items'][number];
type Basis = 'keep' | 'none' | 'seven_day_low' | 'list_price' | 'market_report';
const BASES = ['none', 'seven_day_low', 'list_price', 'market_report'] as const;

interface ShelfEditProps {
  sessionId: string;
  good: ConsoleGood;
  facts: Facts;
  onDone: () => void;
}

/** One good of the shelf: its price in this room, the struck price with what it is compared with, and off the shelf. */
export function ShelfEdit({ sessionId, good, facts, onDone }: ShelfEditProps) {
  return (
    <Sheet open onClose={onDone} title={good.name}>
      <PriceForm facts={facts} onDone={onDone} />
      <hr className={s.rule} />
      <Delist sessionId={sessionId} good={good} facts={facts} onDone={onDone} />
    </Sheet>
  );
}

function PriceForm({ facts: now, onDone }: { facts: Facts; onDone: () => void }) {
  const { t } = useWords();
  const updating = useAct(UPDATE_ITEM);
  // What the form was opened on: a change by someone else meanwhile is said, and taken over by a press.
  const [facts, setFacts] = useState(now);
  const [price, setPrice] = useState(() => yuanShown(facts.priceFen));
  const [basis, setBasis] = useState<Basis>(facts.comparePrice ? 'keep' : 'none');
  const [struck, setStruck] = useState(() =>
    yuanShown(facts.comparePrice?.priceFen ?? facts.lowestDeal.priceFen),
  );
  const [days, setDays] = useState({ from: '', to: '' });
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const errorOf = useFieldErrors(own, updating.trouble);
  const isStale = updating.trouble?.code === 'stale_revision' || now.rev !== facts.rev;
  const takeOver = () => {
    setFacts(now);
    setPrice(yuanShown(now.priceFen));
    setBasis(now.comparePrice ? 'keep' : 'none');
    setStruck(yuanShown(now.comparePrice?.priceFen ?? now.lowestDeal.priceFen));
    updating.clear();
  };
  const send = async () => {
    const priceFen = fenTyped(price);
    const found = priceFen > 0n ? {} : { priceFen: 'price' };
    setOwn(found);
    if (priceFen <= 0n) return;
    const done = await updating.run({
      input: {
        ...{ itemId: facts.id, rev: facts.rev, priceFen: String(priceFen) },
        ...compareOf(basis, fenTyped(struck), days),
      },
    });
    if (!done) return;
    onDone();
    toast(t('studio.shelf.changed'));
  };
  return (
    <ToolForm
      act={t('studio.shelf.change')}
      busy={updating.busy}
      trouble={isStale ? undefined : updating.trouble}
      onSend={send}
    >
      {isStale && <Stale trouble={updating.trouble} onTakeOver={takeOver} />}
      <NumberField
        label={t('studio.shelf.price')}
        unit={t('studio.yuan')}
        money
        value={price}
        error={errorOf('priceFen')}
        onChange={setPrice}
      />
      <p className="meta">
        {t('studio.shelf.list_price')} <Money fen={facts.listPriceFen} />
        {'  '}
        {t('studio.shelf.lowest')} <Money fen={facts.lowestDeal.priceFen} />
      </p>
      <Segments
        label={t('studio.compare')}
        value={basis}
        onChange={setBasis}
        options={(facts.comparePrice ? (['keep', ...BASES] as const) : BASES).map((id) => ({
          id,
          label: t(`studio.compare.${id}`),
        }))}
      />
      {basis !== 'none' && basis !== 'keep' && (
        <div className={s.fields}>
          <NumberField
            label={t('studio.compare')}
            unit={t('studio.yuan')}
            money
            value={struck}
            error={errorOf('compare')}
            onChange={setStruck}
          />
          {basis === 'market_report' &&
            (['from', 'to'] as const).map((end) => (
              <TextField
                key={end}
                type="date"
                label={t(`studio.compare.${end}`)}
                value={days[end]}
                onChange={(event) => {
                  setDays((before) => ({ ...before, [end]: event.target.value }));
                }}
              />
            ))}
        </div>
      )}
      <p className="meta">{t('studio.compare.note')}</p>
    </ToolForm>
  );
}

/** What the server is asked: nothing keeps the struck price, null takes it away. */
function compareOf(basis: Basis, struckFen: bigint, days: { from: string; to: string }) {
  if (basis === 'keep') return {};
  if (basis === 'none') return { compare: null };
  const isReport = basis === 'market_report';
  const compare = { priceFen: String(struckFen), basis };
  return { compare: isReport ? { ...compare, from: days.from || null, to: days.to || null } : compare };
}

/** A struck price as it is asked for: only a market report names its own days. */
function reportOf({ priceFen, basis, from, to }: NonNullable<Facts['comparePrice']>) {
  return basis === 'market_report' ? { priceFen, basis, from, to } : { priceFen, basis };
}

function Stale({ trouble, onTakeOver }: { trouble: Trouble | undefined; onTakeOver: () => void }) {
  const { t } = useWords();
  return (
    <div className={s.stale} role="alert">
      <span className="small">{t(trouble ? 'studio.shelf.stale' : 'studio.shelf.moved')}</span>
      <Button look="line" onClick={onTakeOver}>
        {t('studio.shelf.reload')}
      </Button>
    </div>
  );
}

function Delist({ sessionId, good, facts, onDone }: ShelfEditProps) {
  const { t } = useWords();
  const delisting = useAct(DELIST_ITEM);
  const listing = useAct(LIST_ITEM);
  const delist = async (reason: DelistReason) => {
    const done = await delisting.run({ itemId: facts.id, rev: facts.rev, reason });
    if (!done) return;
    onDone();
    toast(t('studio.shelf.delisted'), {
      label: t('studio.shelf.back'),
      run: () =>
        void listing.run({
          input: {
            ...{ sessionId, skuId: good.skuId, priceFen: good.priceFen },
            compare: facts.comparePrice && reportOf(facts.comparePrice),
          },
        }),
    });
  };
  return (
    <div className={s.toolForm}>
      <p className="b">{t('studio.shelf.delist')}</p>
      <div className={s.pairs}>
        {DELIST_REASONS.map((reason) => (
          <Button key={reason} look="line" big busy={delisting.busy} onClick={() => void delist(reason)}>
            {t(`studio.delist.${reason}`)}
          </Button>
        ))}
      </div>
      <Refused trouble={delisting.trouble} />
    </div>
  );
}
