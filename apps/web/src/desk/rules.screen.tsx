import { readRule } from '@app/ledger/core';
import { useApi } from '../api';
import type { RuleVersionFragment } from '../generated/desk/graphql';
import { Button, Empty, PageHead, TroubleNote, usePageTitle, useUrlText, Waiting, When } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { useRowKeys } from './keys';
import { Desk, type Place } from './place';
import { RuleEditor } from './rule-editor';
import { RULES } from './rule-queries';
import { RuleStateTag } from './rule-terms';
import { RuleVersion } from './rule-version';
import p from './split.module.css';

const NEW = 'new';

export default function Rules() {
  const { t } = useWords();
  usePageTitle(t('desk.rules.title'));
  return <Desk>{(place) => <RulesPage place={place} />}</Desk>;
}

function RulesPage({ place }: { place: Place }) {
  const { t } = useWords();
  const [picked, setPicked] = useUrlText('v');
  const read = useApi(RULES, { slug: place.slug });
  const versions = read.data?.splitRules ?? [];
  const inForce = versions.find((each) => each.state === 'in_force');
  const shown = versions.find((each) => each.id === picked) ?? inForce ?? versions[0];
  const isOpen = versions.some((each) => each.state === 'proposed');
  const maySay = place.me.offices.some(({ office }) => office === 'ALLIANCE_SECRETARY');
  const isNew = picked === NEW && maySay;
  useRowKeys({
    keys: versions.map((each) => each.id),
    selected: isNew ? undefined : shown?.id,
    onSelect: setPicked,
    onOpen: setPicked,
  });
  return (
    <>
      <PageHead
        title={t('desk.rules.title')}
        note={place.name}
        end={
          maySay &&
          !isNew && (
            <Button
              look="fill"
              icon="edit"
              disabledReason={isOpen ? t('desk.rules.one_at_a_time') : ''}
              onClick={() => {
                setPicked(NEW);
              }}
            >
              {t('desk.rules.new')}
            </Button>
          )
        }
      />
      {read.trouble && <TroubleNote trouble={read.trouble} onRetry={read.reload} />}
      {read.waiting && <Waiting rows={10} />}
      {read.data && (
        <div className={`${s.page ?? ''} ${s.beside ?? ''}`}>
          <div className={p.card}>
            {isNew ? (
              <RuleEditor
                place={place}
                inForce={inForce && readRule(inForce.rule)}
                inForceVersion={inForce?.version}
                onDone={setPicked}
              />
            ) : shown ? (
              <RuleVersion key={shown.id} place={place} version={shown} inForce={inForce} />
            ) : (
              <Empty art="empty-desk">{t('desk.rules.none')}</Empty>
            )}
          </div>
          <Versions versions={versions} chosen={isNew ? '' : (shown?.id ?? '')} onPick={setPicked} />
        </div>
      )}
    </>
  );
}

interface VersionsProps {
  versions: readonly RuleVersionFragment[];
  chosen: string;
  onPick: (id: string) => void;
}

function Versions({ versions, chosen, onPick }: VersionsProps) {
  const { t } = useWords();
  return (
    <section className={s.block}>
      <h2>{t('desk.rules.versions')}</h2>
      <ul className={`card ${s.pick ?? ''}`}>
        {versions.map((version) => (
          <li key={version.id}>
            <button
              type="button"
              className={s.pickRow}
              aria-pressed={version.id === chosen}
              onClick={() => {
                onPick(version.id);
              }}
            >
              <span className="sp">
                <b>{t('desk.rules.version', { v: version.version })}</b>
                <RuleStateTag state={version.state} />
              </span>
              <span className="sp meta">
                <span className="ell">{version.title}</span>
                <span className="nw">
                  {t('desk.rules.from')} <When at={version.inForceFrom} as="date" />
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
