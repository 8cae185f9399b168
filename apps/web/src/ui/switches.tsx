import { LOCALES, type Locale } from '@app/words';
import { useState } from 'react';
import { keepChoice } from '../boot';
import { chooseLanguage, useWords } from '../words';

const NAMES: Record<Locale, string> = { 'zh-CN': '中文', en: 'English' };

interface SegmentsProps<Id extends string> {
  label: string;
  options: readonly { id: Id; label: string; lang?: string }[];
  value: Id;
  onChange: (id: Id) => void;
}

/** Two or three words side by side, one pressed. */
export function Segments<Id extends string>({ label, options, value, onChange }: SegmentsProps<Id>) {
  return (
    <span className="ui-segments" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={option.id}
          type="button"
          lang={option.lang}
          aria-pressed={option.id === value}
          onClick={() => {
            onChange(option.id);
          }}
        >
          {option.label}
        </button>
      ))}
    </span>
  );
}

export function LanguageSwitch() {
  const { t, locale } = useWords();
  return (
    <Segments
      label={t('ui.language')}
      options={LOCALES.map((id) => ({ id, label: NAMES[id], lang: id }))}
      value={locale}
      onChange={(id) => void chooseLanguage(id)}
    />
  );
}

/** 长辈版: everything four larger, one column of goods; kept in a cookie. */
export function ElderSwitch() {
  const { t } = useWords();
  const [elder, setElder] = useState(() => document.documentElement.hasAttribute('data-elder'));
  return (
    <Segments
      label={t('ui.elder.on')}
      options={[
        { id: 'off', label: t('ui.elder.off') },
        { id: 'on', label: t('ui.elder.on') },
      ]}
      value={elder ? 'on' : 'off'}
      onChange={(id) => {
        keepChoice('elder', id === 'on' ? '1' : '0');
        document.documentElement.toggleAttribute('data-elder', id === 'on');
        setElder(id === 'on');
      }}
    />
  );
}
