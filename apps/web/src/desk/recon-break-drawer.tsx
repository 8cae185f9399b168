import { useState } from 'react';
import { fen, sumFen } from '@app/money';
import { useAct, useApi } from '../api';
import { serverNow } from '../boot';
import type { BreakRowFragment } from '../generated/desk/graphql';
import { Button, Checkbox, Money, Refused, Select, Sheet, TextArea, TextField, toast } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { bookedOf, counterpartsOf, daysSince, resolutionsOf, statedOf } from './recon-amounts';
import { LineCell, MoveCell } from './recon-cells';
import { MATCH, OWN_BREAK, RECON_OWNERS, RESOLVE_BREAK } from './recon-queries';
import type { ReconAt } from './recon.screen';

interface DrawerProps {
  at: ReconAt;
  found: BreakRowFragment;
  all: readonly BreakRowFragment[];
  onClose: () => void;
}

/** One break: both its sides, who answers for it, what was found out, and how it ends. */
export function BreakDrawer({ at, found, all, onClose }: DrawerProps) {
  const { t } = useWords();
  return (
    <Sheet open side="right" onClose={onClose} title={t(`desk.recon.break.${found.kind}`)}>
      <div className={`desk small ${s.stack ?? ''}`}>
        <Facts found={found} />
        {at.mayWork && <Own at={at} found={found} onDone={onClose} />}
        {at.mayWork && found.status === 'owned' && <Resolve at={at} found={found} onDone={onClose} />}
        {at.mayWork && <ByHand at={at} found={found} all={all} onDone={onClose} />}
      </div>
    </Sheet>
  );
}

/** A fee may stand by itself: the bank's by a line of its own, ours without one. There is no money beside it that agrees. */
function storyOf({ kind, moves, lines }: BreakRowFragment) {
  if (kind !== 'fee' || (moves.length > 0 && lines.length > 0)) return kind;
  return lines.length > 0 ? 'fee_alone' : 'fee_booked';
}

function Facts({ found }: { found: BreakRowFragment }) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <p>{t(`desk.recon.explain.${storyOf(found)}`)}</p>
      <dl className={s.kv}>
        <div>
          <dt>
            {t('desk.recon.side.ledger')} <MoveCell moves={found.moves} />
          </dt>
          <dd>
            <Money fen={bookedOf(found)} />
          </dd>
        </div>
        <div>
          <dt>
            {t('desk.recon.side.statement')} <LineCell lines={found.lines} />
          </dt>
          <dd>
            <Money fen={statedOf(found)} />
          </dd>
        </div>
        <div>
          <dt>{t('desk.recon.age', { n: daysSince(found.since, serverNow()), day: found.since })}</dt>
          <dd>
            <Money fen={found.amountFen} />
          </dd>
        </div>
      </dl>
      {found.note && (
        <blockquote className={s.quote}>
          <span className="meta">
            {found.ownerName ?? ''} {found.resolution && t(`desk.recon.resolution.${found.resolution}`)}
          </span>
          {found.note}
        </blockquote>
      )}
    </section>
  );
}

function Own({ at, found, onDone }: { at: ReconAt; found: BreakRowFragment; onDone: () => void }) {
  const { t } = useWords();
  const owners = useApi(RECON_OWNERS, { slug: at.slug }).data?.reconOwners ?? [];
  const act = useAct(OWN_BREAK);
  const [ownerId, setOwner] = useState(found.ownerId ?? '');
  const [dueOn, setDue] = useState(found.dueOn ?? '');
  const [note, setNote] = useState(found.status === 'owned' ? (found.note ?? '') : '');
  const own = async () => {
    const { slug: allianceSlug, account: accountCode, until } = at;
    const { key } = found;
    const input = { allianceSlug, accountCode, until, key, note: note.trim(), dueOn: dueOn || null };
    const done = await act.run((requestId) => ({
      input: { ...input, ownerId: ownerId || (owners[0]?.id ?? ''), requestId },
    }));
    if (!done) return;
    toast(t('desk.recon.owned'));
    onDone();
  };
  return (
    <section className={s.form}>
      <h3 className="b">{t('desk.recon.own')}</h3>
      <Select
        label={t('desk.recon.owner')}
        options={owners.map(({ id, name }) => ({ value: id, label: name }))}
        value={ownerId || (owners[0]?.id ?? '')}
        onChange={(event) => {
          setOwner(event.target.value);
        }}
      />
      <TextField
        label={t('desk.recon.due')}
        type="date"
        optional
        value={dueOn}
        onChange={(event) => {
          setDue(event.target.value);
        }}
      />
      <TextArea
        label={t('desk.recon.note')}
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <Refused trouble={act.trouble} />
      <Button look="fill" busy={act.busy} onClick={() => void own()}>
        {t('desk.recon.own_act')}
      </Button>
    </section>
  );
}

function Resolve({ at, found, onDone }: { at: ReconAt; found: BreakRowFragment; onDone: () => void }) {
  const { t } = useWords();
  const act = useAct(RESOLVE_BREAK);
  const ways = resolutionsOf(found, at.isProvider);
  const [resolution, setResolution] = useState(ways[0] ?? 'explained');
  const [note, setNote] = useState('');
  const resolve = async () => {
    const { slug: allianceSlug, account: accountCode, until } = at;
    const input = { allianceSlug, accountCode, until, key: found.key, resolution, note: note.trim() };
    const done = await act.run((requestId) => ({ input: { ...input, requestId } }));
    if (!done) return;
    toast(t('desk.recon.resolved'));
    onDone();
  };
  return (
    <section className={s.form}>
      <h3 className="b">{t('desk.recon.resolve')}</h3>
      <Select
        label={t('desk.recon.how')}
        options={ways.map((way) => ({ value: way, label: t(`desk.recon.resolution.${way}`) }))}
        value={resolution}
        onChange={(event) => {
          setResolution(ways.find((way) => way === event.target.value) ?? 'explained');
        }}
      />
      <TextArea
        label={t('desk.recon.note')}
        maxLength={500}
        value={note}
        onChange={(event) => {
          setNote(event.target.value);
        }}
      />
      <Refused trouble={act.trouble} />
      <Button busy={act.busy} onClick={() => void resolve()}>
        {t('desk.recon.resolve_act')}
      </Button>
    </section>
  );
}

const CANDIDATES = 8;

/** Puts breaks of both sides together by hand: allowed when they come to the same, with a word why. */
function ByHand({ at, found, all, onDone }: Omit<DrawerProps, 'onClose'> & { onDone: () => void }) {
  const { t } = useWords();
  const act = useAct(MATCH);
  const [keys, setKeys] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const candidates = counterpartsOf(found, all).slice(0, CANDIDATES);
  if (candidates.length === 0) return null;
  const chosen = candidates.filter((each) => keys.includes(each.key));
  const restFen = fen(found.amountFen) + sumFen(chosen.map((each) => fen(each.amountFen)));
  const match = async () => {
    const { slug: allianceSlug, account: accountCode, until } = at;
    const whole = [found, ...chosen];
    const group = {
      lineIds: whole.flatMap((each) => each.lines.map((line) => line.id)),
      seqs: whole.flatMap((each) => each.moves.map((move) => move.seq)),
    };
    const input = { allianceSlug, accountCode, until, groups: [group], note: note.trim() };
    if (!(await act.run((requestId) => ({ input: { ...input, requestId } })))) return;
    toast(t('desk.recon.accepted', { n: 1 }));
    onDone();
  };
  return (
    <section className={s.form}>
      <h3 className="b">{t('desk.recon.by_hand')}</h3>
      {candidates.map((each) => (
        <Checkbox
          key={each.key}
          checked={keys.includes(each.key)}
          onChange={({ target }) => {
            setKeys(target.checked ? [...keys, each.key] : keys.filter((key) => key !== each.key));
          }}
        >
          <Money fen={each.amountFen} /> <MoveCell moves={each.moves} />
          <LineCell lines={each.lines} />
        </Checkbox>
      ))}
      {chosen.length > 0 && (
        <>
          <p>
            {t('desk.recon.rest')} <Money fen={restFen} />
          </p>
          <TextArea
            label={t('desk.recon.note')}
            maxLength={500}
            value={note}
            onChange={(event) => {
              setNote(event.target.value);
            }}
          />
          <Refused trouble={act.trouble} />
          <Button
            busy={act.busy}
            {...(restFen === 0n ? {} : { disabledReason: t('desk.recon.rest_open') })}
            onClick={() => void match()}
          >
            {t('desk.recon.match')}
          </Button>
        </>
      )}
    </section>
  );
}
