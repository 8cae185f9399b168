import {
  BODIES,
  PROCEDURES,
  QUORUM_RULES,
  villageRulesTroubles,
  type Body,
  type Roll,
  type VillageRulesInput,
} from '@app/governance/core';
import { troubleWordId } from '@app/words';
import { useState } from 'react';
import { useAct } from '../api';
import { Button, Checkbox, Refused, Select, Sheet, TextField, toast } from '../ui';
import { useWords } from '../words';
import { numberOf } from './decision-course';
import { SET_VILLAGE_RULES } from './decision-queries';
import s from './desk.module.css';
import d from './decisions.module.css';
import type { VillageRow } from './village-rules-block';

interface Draft {
  readonly procedure: VillageRulesInput['procedure'];
  readonly quorumRule: VillageRulesInput['quorumRule'];
  readonly postingDays: string;
  readonly noticeDays: string;
  readonly isMerged: boolean;
  readonly roll: Readonly<Record<Body, string>>;
}

const UNSET = {
  procedure: 'four_two',
  quorumRule: 'villagers_representatives',
  postingDays: 7,
  noticeDays: 0,
  isMerged: false,
} as const;

function draftOf({ rules }: VillageRow): Draft {
  const { procedure, quorumRule, postingDays, noticeDays, isMerged } = rules ?? UNSET;
  const roll = Object.fromEntries(BODIES.map((body) => [body, String(rules?.roll[body] ?? '')]));
  return {
    ...{ procedure, quorumRule, isMerged },
    postingDays: String(postingDays),
    noticeDays: String(noticeDays),
    roll: roll as Record<Body, string>,
  };
}

function inputOf({ procedure, quorumRule, isMerged, ...draft }: Draft): VillageRulesInput {
  const count = (text: string): number => numberOf(text) ?? 0;
  const roll = Object.fromEntries(BODIES.map((body) => [body, count(draft.roll[body])]));
  return {
    ...{ procedure, quorumRule, isMerged },
    postingDays: count(draft.postingDays),
    noticeDays: count(draft.noticeDays),
    roll: roll as Roll,
  };
}

/** How one village decides from now on, and who is on its roll. */
export function VillageRulesSheet({ village, onClose }: { village: VillageRow; onClose: () => void }) {
  const { t } = useWords();
  const act = useAct(SET_VILLAGE_RULES);
  const [draft, setDraft] = useState(() => draftOf(village));
  const input = inputOf(draft);
  const found = villageRulesTroubles(input);
  const errorOf = (field: string) => {
    const word = troubleWordId(found[field]);
    return word && t(word);
  };
  const save = async () => {
    if (Object.keys(found).length > 0) return;
    const saved = await act.run((requestId) => ({ input: { requestId, villageId: village.id, ...input } }));
    if (!saved) return;
    toast(t('desk.rules.saved'));
    onClose();
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t('desk.rules.for', { village: village.name })}
      foot={
        <Button look="fill" busy={act.busy} onClick={() => void save()}>
          {t('desk.rules.save')}
        </Button>
      }
    >
      <div className={s.form}>
        <p className="small mute">{t('desk.rules.note')}</p>
        <Ways draft={draft} onChange={setDraft} errorOf={errorOf} />
        <fieldset className={s.form}>
          <legend className="small">{t('desk.rules.roll')}</legend>
          <div className={d.fields}>
            {BODIES.map((body) => (
              <TextField
                key={body}
                inputMode="numeric"
                maxLength={6}
                label={t(`desk.body.${body}`)}
                value={draft.roll[body]}
                onChange={(event) => {
                  setDraft({ ...draft, roll: { ...draft.roll, [body]: event.target.value } });
                }}
              />
            ))}
          </div>
          {errorOf('roll') && <p className="small bad">{errorOf('roll')}</p>}
        </fieldset>
        <Refused trouble={act.trouble} />
      </div>
    </Sheet>
  );
}

interface WaysProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
  errorOf: (field: string) => string | undefined;
}

function Ways({ draft, onChange, errorOf }: WaysProps) {
  const { t } = useWords();
  const choice = <V extends string>(values: readonly V[], word: (value: V) => string) =>
    values.map((value) => ({ value, label: word(value) }));
  const days = (key: 'postingDays' | 'noticeDays') => ({
    inputMode: 'numeric' as const,
    maxLength: 3,
    value: draft[key],
    error: errorOf(key),
    onChange: (event: { target: { value: string } }) => {
      onChange({ ...draft, [key]: event.target.value });
    },
  });
  return (
    <>
      <Select
        label={t('desk.rules.procedure')}
        options={choice(PROCEDURES, (value) => t(`ui.procedure.${value}`))}
        value={draft.procedure}
        onChange={(event) => {
          const procedure = PROCEDURES.find((each) => each === event.target.value);
          if (procedure) onChange({ ...draft, procedure });
        }}
      />
      <Select
        label={t('desk.rules.quorum')}
        options={choice(QUORUM_RULES, (value) => t(`ui.quorum.${value}`))}
        value={draft.quorumRule}
        onChange={(event) => {
          const quorumRule = QUORUM_RULES.find((each) => each === event.target.value);
          if (quorumRule) onChange({ ...draft, quorumRule });
        }}
      />
      <div className={d.fields}>
        <TextField label={t('desk.rules.posting')} {...days('postingDays')} />
        <TextField label={t('desk.rules.notice')} {...days('noticeDays')} />
      </div>
      <Checkbox
        checked={draft.isMerged}
        onChange={(event) => {
          onChange({ ...draft, isMerged: event.target.checked });
        }}
      >
        {t('desk.rules.merged')}
      </Checkbox>
    </>
  );
}
