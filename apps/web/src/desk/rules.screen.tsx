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
  const isSecretary = place.me.offices.some(({ office }) => office === 'ALLIANCE_SECRETARY');
  const isNew = picked === NEW && isSecretary;
  return (
    <>
      <PageHead
        title={t('desk.rules.title')}
        note={place.name}
        end={
          isSecretary &&
          !isNew && (
            <Button
              look="fill"
              icon="edit"
              disabledReason={
                versions.some((each) => each.state === 'proposed') ? t('desk.rules.one_at_a_time') : ''
              }
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
        <Loaded place={place} versions={versions} picked={picked} isNew={isNew} onPick={setPicked} />
      )}
    </>
  );
}

interface LoadedProps {
  place: Place;
  versions: readonly RuleVersionFragment[];
  picked: string;
  isNew: boolean;
  onPick: (id: string) => void;
}

function Loaded({ place, versions, picked, isNew, onPick }: LoadedProps) {
  const { inForce, shown } = chosenOf(versions, picked);
  const chosen = isNew ? undefined : shown?.id;
  useRowKeys({
    keys: versions.map((each) => each.id),
    selected: chosen,
    onSelect: onPick,
    onOpen: onPick,
  });
  return (
    <div className={`${s.page ?? ''} ${s.beside ?? ''}`}>
      <div className={p.card}>
        {isNew ? (
          <RuleEditor
            place={place}
            inForce={inForce && readRule(inForce.rule)}
            inForceVersion={inForce?.version}
            onDone={onPick}
          />
        ) : (
          <Chosen place={place} version={shown} inForce={inForce} />
        )}
      </div>
      <Versions versions={versions} chosen={chosen ?? ''} onPick={onPick} />
    </div>
  );
}

/** What is looked at: the one picked, else the one in force, else the newest. */
function chosenOf(versions: LoadedProps['versions'], picked: LoadedProps['picked']) {
  const inForce = versions.find((each) => each.state === 'in_force');
  return { inForce, shown: versions.find((each) => each.id === picked) ?? inForce ?? versions[0] };
}

interface ChosenProps {
  place: Place;
  version: RuleVersionFragment | undefined;
  inForce: RuleVersionFragment | undefined;
}

function Chosen({ place, version, inForce }: ChosenProps) {
  const { t } = useWords();
  if (!version) return <Empty art="empty-desk">{t('desk.rules.none')}</Empty>;
  return <RuleVersion key={version.id} place={place} version={version} inForce={inForce} />;
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
