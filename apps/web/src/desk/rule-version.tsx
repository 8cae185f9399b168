import { readRule } from '@app/ledger/core';
import { useState } from 'react';
import { useAct } from '../api';
import type { RuleVersionFragment } from '../generated/desk/graphql';
import { Button, Refused, Sheet, Tag, TextArea, When } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import type { Place } from './place';
import { RuleDifferences } from './rule-differences';
import { WITHDRAW } from './rule-queries';
import { RuleSimulator } from './rule-simulator';
import { RuleStateTag, RuleTerms } from './rule-terms';
import r from './rules.module.css';
import p from './split.module.css';

interface RuleVersionProps {
  place: Place;
  version: RuleVersionFragment;
  inForce: RuleVersionFragment | undefined;
}

/** One version: what it says, what each village resolved about it, and what it changes. */
export function RuleVersion({ place, version, inForce }: RuleVersionProps) {
  const { t } = useWords();
  const rule = readRule(version.rule);
  const isOther = inForce !== undefined && inForce.id !== version.id;
  return (
    <div className={p.split}>
      <section>
        <h2 className={p.h}>
          <span className={r.title}>
            {t('desk.rules.version', { v: version.version })} {version.title}
          </span>
          <RuleStateTag state={version.state} />
        </h2>
        <p className="small mute">
          {t('desk.rules.from')} <When at={version.inForceFrom} as="full" />
          {version.proposedAt && (
            <>
              {t('ui.mark.comma')}
              {t('desk.rules.proposed_by', { name: version.proposedBy ?? '' })}{' '}
              <When at={version.proposedAt} as="full" />
            </>
          )}
        </p>
        <p className={`meta ${r.hash ?? ''}`}>SHA-256 {version.sha256}</p>
        {version.canWithdraw && <Withdraw version={version} />}
      </section>
      <Villages version={version} />
      <RuleTerms rule={rule} slug={place.slug} />
      {isOther && (
        <RuleDifferences before={readRule(inForce.rule)} after={rule} beforeVersion={inForce.version} />
      )}
      <RuleSimulator slug={place.slug} rule={rule} />
    </div>
  );
}

function Villages({ version }: { version: RuleVersionFragment }) {
  const { t } = useWords();
  const done = version.villages.filter((each) => each.result !== null).length;
  return (
    <section>
      <h3 className={p.h}>
        {t('desk.rules.villages')}
        <span className="meta">{t('desk.rules.decided', { n: done, of: version.villages.length })}</span>
      </h3>
      <ul className={r.villages}>
        {version.villages.map((village) => (
          <li key={village.villageId}>
            <span className="sp">
              <b>{village.name}</b>
              <VillageTag result={village.result ?? null} />
            </span>
            {village.procedure && (
              <span className="small mute">
                {t('desk.rules.votes', {
                  procedure: t(
                    village.procedure === 'six_step' ? 'desk.rules.six_step' : 'desk.rules.four_two',
                  ),
                  due: village.due ?? 0,
                  present: village.present ?? 0,
                  yes: village.yes ?? 0,
                  no: village.no ?? 0,
                  abstained: village.abstained ?? 0,
                })}
              </span>
            )}
            {village.steps.length > 0 && (
              <span className="meta">{village.steps.map((step) => step.day).join(' → ')}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function VillageTag({ result }: { result: string | null }) {
  const { t } = useWords();
  if (result === 'carried') return <Tag tone="leaf">{t('desk.rules.carried')}</Tag>;
  if (result === 'rejected') return <Tag tone="red">{t('desk.rules.rejected')}</Tag>;
  return <Tag tone="sun">{t('desk.rules.undecided')}</Tag>;
}

function Withdraw({ version }: { version: RuleVersionFragment }) {
  const { t } = useWords();
  const act = useAct(WITHDRAW);
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const send = async () => {
    const text = reason.trim();
    if (await act.run((requestId) => ({ id: version.id, reason: text, requestId }))) setAsking(false);
  };
  return (
    <>
      <Button
        onClick={() => {
          setAsking(true);
        }}
      >
        {t('desk.rules.withdraw')}
      </Button>
      {asking && (
        <Sheet
          open
          side="middle"
          title={t('desk.rules.withdraw_title', { v: version.version })}
          onClose={() => {
            setAsking(false);
          }}
          foot={
            <Button
              look="fill"
              busy={act.busy}
              disabledReason={reason.trim() === '' ? t('desk.rules.reason_needed') : ''}
              onClick={() => void send()}
            >
              {t('desk.rules.withdraw')}
            </Button>
          }
        >
          <div className={s.form}>
            <TextArea
              label={t('desk.rules.reason')}
              hint={t('desk.rules.withdraw_hint')}
              value={reason}
              maxLength={200}
              onChange={(event) => {
                setReason(event.target.value);
              }}
            />
            <Refused trouble={act.trouble} />
          </div>
        </Sheet>
      )}
    </>
  );
}
