import {
  NET_OF_COSTS,
  RULE_PRESETS,
  ruleFaults,
  ruleText,
  type RulePreset,
  type SplitRule,
} from '@app/ledger/core';
import { useEffect, useState } from 'react';
import { useAct } from '../api';
import { Button, Refused, TextField } from '../ui';
import { useWords } from '../words';
import type { Place } from './place';
import { ClauseEditor } from './rule-clause-editor';
import { RuleDifferences } from './rule-differences';
import { draftOf, keptDraft, ruleOf, type ClauseDraft, type RuleDraft } from './rule-draft';
import { Faults } from './rule-faults-list';
import { WholeRuleEditor } from './rule-whole-editor';
import { PROPOSE } from './rule-queries';
import { RuleSimulator } from './rule-simulator';
import { useChoices } from './rule-terms';
import r from './rules.module.css';
import p from './split.module.css';

const PRESETS = Object.keys(RULE_PRESETS) as RulePreset[];

interface RuleEditorProps {
  place: Place;
  inForce: SplitRule | undefined;
  inForceVersion: number | undefined;
  /** With the new version's id, or nothing when it was given up. */
  onDone: (id: string) => void;
}

/** A draft stays on this device until it is proposed: half a rule is nobody else's business. */
function useDraft(slug: string, inForce: SplitRule | undefined) {
  const key = `rule-draft:${slug}`;
  const [draft, setDraft] = useState<RuleDraft>(
    () => keptDraft(localStorage.getItem(key)) ?? draftOf(inForce ?? NET_OF_COSTS),
  );
  useEffect(() => {
    localStorage.setItem(key, JSON.stringify(draft));
  }, [key, draft]);
  const forget = () => {
    localStorage.removeItem(key);
  };
  return { draft, setDraft, forget };
}

/** Writes a new version: begins from a preset or from the one in force, says at once what is wrong, and puts it to the villages. */
export function RuleEditor({ place, inForce, inForceVersion, onDone }: RuleEditorProps) {
  const { t } = useWords();
  const { draft, setDraft, forget } = useDraft(place.slug, inForce);
  const choices = useChoices(place.slug);
  const act = useAct(PROPOSE);
  const rule = ruleOf(draft);
  const members = choices.villageId.map((village) => village.value);
  const faults = ruleFaults(rule, members.length === 0 ? undefined : members);
  const change = (more: Partial<RuleDraft>) => {
    setDraft((before) => ({ ...before, ...more }));
  };
  const changeClause = (key: string, more: Partial<ClauseDraft> | null) => {
    setDraft((before) => ({
      ...before,
      clauses: before.clauses.flatMap((clause) => {
        if (clause.key !== key) return [clause];
        return more === null ? [] : [{ ...clause, ...more }];
      }),
    }));
  };
  const addClause = () => {
    const [first] = draft.clauses.length > 0 ? draft.clauses : draftOf(NET_OF_COSTS).clauses;
    if (!first) return;
    const key = `c${String(Date.now())}`;
    const added = { ...first, key, name: '', selector: { channel: 'live' as const } };
    change({ clauses: [...draft.clauses, added] });
  };
  const beginFrom = (from: SplitRule) => {
    const { title, inForceOn } = draft;
    setDraft({ ...draftOf(from), title, inForceOn });
  };
  const reason = whyNot(t, draft, faults.length);
  const propose = async () => {
    const { title, inForceOn } = draft;
    const sent = await act.run((requestId) => ({
      input: { allianceSlug: place.slug, title: title.trim(), rule: ruleText(rule), inForceOn, requestId },
    }));
    if (!sent) return;
    forget();
    onDone(sent.proposeSplitRule.id);
  };
  return (
    <div className={p.split}>
      <Head
        draft={draft}
        inForce={inForce}
        inForceVersion={inForceVersion}
        onChange={change}
        onBegin={beginFrom}
      />
      <section>
        <h3 className={p.h}>{t('desk.rules.clauses')}</h3>
        {draft.clauses.map((clause) => (
          <ClauseEditor
            key={clause.key}
            clause={clause}
            choices={choices}
            onChange={(more) => {
              changeClause(clause.key, more);
            }}
            onRemove={
              draft.clauses.length > 1
                ? () => {
                    changeClause(clause.key, null);
                  }
                : undefined
            }
          />
        ))}
        <div className={r.row}>
          <Button icon="plus" onClick={addClause}>
            {t('desk.rules.add_clause')}
          </Button>
        </div>
      </section>
      <WholeRuleEditor draft={draft} villages={choices.villageId} onChange={change} />
      <Faults faults={faults} villages={choices.villageId} />
      {inForce && faults.length === 0 && (
        <RuleDifferences before={inForce} after={rule} beforeVersion={inForceVersion} />
      )}
      <RuleSimulator slug={place.slug} rule={rule} />
      <div className={r.foot}>
        <Refused trouble={act.trouble} />
        <Button
          onClick={() => {
            forget();
            onDone('');
          }}
        >
          {t('desk.rules.give_up')}
        </Button>
        <Button look="fill" busy={act.busy} disabledReason={reason} onClick={() => void propose()}>
          {t('desk.rules.propose')}
        </Button>
      </div>
    </div>
  );
}

interface HeadProps extends Pick<RuleEditorProps, 'inForce' | 'inForceVersion'> {
  draft: RuleDraft;
  onChange: (more: Partial<RuleDraft>) => void;
  onBegin: (from: SplitRule) => void;
}

function Head({ draft, inForce, inForceVersion, onChange, onBegin }: HeadProps) {
  const { t } = useWords();
  return (
    <section>
      <h2 className={p.h}>{t('desk.rules.new')}</h2>
      <div className={r.row} role="group" aria-label={t('desk.rules.begin_from')}>
        <span className="small mute">{t('desk.rules.begin_from')}</span>
        {inForce && (
          <button
            type="button"
            className="chip"
            onClick={() => {
              onBegin(inForce);
            }}
          >
            {t('desk.rules.version', { v: inForceVersion ?? 0 })}
          </button>
        )}
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            className="chip"
            onClick={() => {
              onBegin(RULE_PRESETS[preset]);
            }}
          >
            {t(`desk.rules.preset.${preset}`)}
          </button>
        ))}
      </div>
      <div className={r.grid}>
        <TextField
          label={t('desk.rules.title_field')}
          value={draft.title}
          maxLength={80}
          onChange={(event) => {
            onChange({ title: event.target.value });
          }}
        />
        <TextField
          type="date"
          label={t('desk.rules.in_force_on')}
          hint={t('desk.rules.in_force_hint')}
          value={draft.inForceOn}
          onChange={(event) => {
            onChange({ inForceOn: event.target.value });
          }}
        />
      </div>
    </section>
  );
}

function whyNot(t: ReturnType<typeof useWords>['t'], draft: RuleDraft, faults: number): string {
  if (faults > 0) return t('desk.rules.faults', { n: faults });
  if (draft.title.trim() === '') return t('desk.rules.title_needed');
  return draft.inForceOn === '' ? t('desk.rules.day_needed') : '';
}
