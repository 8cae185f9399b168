import { useState, type SyntheticEvent } from 'react';
import { USUAL_CHAT, type ChatMode } from '@app/live-room/core';
import { useAct } from '../api';
import { Button, IconButton, Refused, Segments, TextField, When } from '../ui';
import { useWords } from '../words';
import { useDuties } from './duties';
import { Helpers } from './helpers';
import m from './moderate.module.css';
import { HOLD_WORD, LIFT_SANCTION, SET_CHAT_MODE } from './queries-moderation';
import type { Tools } from './use-tools';

type Rules = Pick<NonNullable<Tools['console']>, 'sanctions' | 'heldWords'>;

interface ChatRulesProps {
  sessionId: string;
  allianceId: string;
  mode: ChatMode | undefined;
  rules: Rules;
}

/** How fast viewers may speak, whether at all, what waits for a look, and who may not speak now. */
export function ChatRules({ sessionId, allianceId, mode = USUAL_CHAT, rules }: ChatRulesProps) {
  const { t } = useWords();
  const may = useDuties(allianceId);
  const setting = useAct(SET_CHAT_MODE);
  const set = (part: Partial<ChatMode>) => {
    const { slowSeconds, isMuted, isHeld } = { ...mode, ...part };
    void setting.run({ sessionId, mode: { slowSeconds, isMuted, isHeld } });
  };
  return (
    <div className={m.list}>
      <div className={m.rule}>
        <span className="b small">{t('studio.mode.slow')}</span>
        <Segments
          label={t('studio.mode.slow')}
          value={String(mode.slowSeconds)}
          onChange={(seconds) => {
            set({ slowSeconds: Number(seconds) });
          }}
          options={['0', '10', '30'].map((id) => ({
            id,
            label: id === '0' ? t('studio.mode.off') : t('studio.mode.seconds', { n: Number(id) }),
          }))}
        />
      </div>
      <Turn
        label={t('studio.mode.muted')}
        isOn={mode.isMuted}
        onTurn={(isMuted) => {
          set({ isMuted });
        }}
      />
      <Turn
        label={t('studio.mode.held')}
        isOn={mode.isHeld}
        onTurn={(isHeld) => {
          set({ isHeld });
        }}
      />
      <Refused trouble={setting.trouble} />
      {may('helper.invite') && <Helpers sessionId={sessionId} />}
      <Words allianceId={allianceId} words={rules.heldWords} />
      <Sanctions sanctions={rules.sanctions} />
    </div>
  );
}

function Turn({ label, isOn, onTurn }: { label: string; isOn: boolean; onTurn: (isOn: boolean) => void }) {
  const { t } = useWords();
  return (
    <div className={m.rule}>
      <span className="b small">{label}</span>
      <Segments
        label={label}
        value={isOn ? 'on' : 'off'}
        onChange={(id) => {
          onTurn(id === 'on');
        }}
        options={[
          { id: 'off', label: t('studio.mode.off') },
          { id: 'on', label: t('studio.mode.on') },
        ]}
      />
    </div>
  );
}

function Words({ allianceId, words }: { allianceId: string; words: readonly string[] }) {
  const { t } = useWords();
  const holding = useAct(HOLD_WORD);
  const [word, setWord] = useState('');
  const add = async (event: SyntheticEvent) => {
    event.preventDefault();
    const typed = word.trim();
    if (typed !== '' && (await holding.run({ allianceId, word: typed, isHeld: true }))) setWord('');
  };
  return (
    <form className={m.words} onSubmit={(event) => void add(event)}>
      <TextField
        label={t('studio.words')}
        hint={t('studio.words.note')}
        value={word}
        maxLength={20}
        onChange={(event) => {
          setWord(event.target.value);
        }}
        end={
          <Button type="submit" look="tint" busy={holding.busy}>
            {t('studio.words.add')}
          </Button>
        }
      />
      <Refused trouble={holding.trouble} />
      <ul className={m.chips}>
        {words.map((each) => (
          <li key={each}>
            {each}
            <IconButton
              icon="close"
              label={t('studio.words.remove', { word: each })}
              onClick={() => void holding.run({ allianceId, word: each, isHeld: false })}
            />
          </li>
        ))}
      </ul>
    </form>
  );
}

function Sanctions({ sanctions }: { sanctions: Rules['sanctions'] }) {
  const { t } = useWords();
  const lifting = useAct(LIFT_SANCTION);
  return (
    <div>
      <p className="b small">{t('studio.sanctions')}</p>
      <Refused trouble={lifting.trouble} />
      {sanctions.length === 0 && <p className="small mute">{t('studio.sanctions.none')}</p>}
      <ul>
        {sanctions.map((each) => (
          <li key={each.id}>
            <span className="grow">
              <span className="small">{each.personMask}</span>
              <span className="meta">
                {t(`studio.reason.${each.reason}`)}
                {' · '}
                {each.until ? (
                  <>
                    {t('studio.sanctions.until')} <When at={each.until} />
                  </>
                ) : (
                  t('studio.measure.ban')
                )}
              </span>
            </span>
            <Button look="line" busy={lifting.busy} onClick={() => void lifting.run({ id: each.id })}>
              {t('studio.sanctions.lift')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
