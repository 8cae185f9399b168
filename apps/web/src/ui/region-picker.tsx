import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWords } from '../words';
import { Select } from './field';
import { districtsOf, type Regions } from './regions';

export interface RegionPickerProps {
  /** Six digits of the district (GB/T 2260), or empty. */
  value: string;
  onChange: (code: string, names: string) => void;
  error?: string | undefined;
}

async function fetchRegions(): Promise<Regions> {
  const response = await fetch('/regions.json');
  if (!response.ok) throw new Error(`regions.json answered ${String(response.status)}`);
  return (await response.json()) as Regions;
}

export function useRegions(): Regions | undefined {
  return useQuery({ queryKey: ['regions'], queryFn: fetchRegions, staleTime: Infinity }).data;
}

/** Province, city, district: three native lists, each from the one before. */
export function RegionPicker({ value, onChange, error }: RegionPickerProps) {
  const { t } = useWords();
  const { data: regions, error: failed } = useQuery({
    queryKey: ['regions'],
    queryFn: fetchRegions,
    staleTime: Infinity,
  });
  const [chosen, setChosen] = useState(value);
  const code = value || chosen;
  const province = code.slice(0, 2);
  const city = code.length >= 4 ? code.slice(0, 4) : '';
  const lists = districtsOf(regions, province, city);
  const choose = (next: string) => {
    setChosen(next);
    onChange(next.length === 6 ? next : '', next.length === 6 ? lists.nameOf(next) : '');
  };
  return (
    <fieldset className="ui-regions">
      <legend className="sr">{t('ui.region.label')}</legend>
      <Select
        label={t('ui.region.province')}
        options={lists.provinces}
        placeholder={t('ui.region.choose')}
        value={province}
        autoComplete="address-level1"
        error={failed ? t('ui.region.trouble') : undefined}
        onChange={(event) => {
          choose(event.target.value);
        }}
      />
      <Select
        label={t('ui.region.city')}
        options={lists.cities}
        placeholder={t('ui.region.choose')}
        value={city}
        autoComplete="address-level2"
        onChange={(event) => {
          choose(event.target.value || province);
        }}
      />
      <Select
        label={t('ui.region.district')}
        options={lists.districts}
        placeholder={t('ui.region.choose')}
        value={code.length === 6 ? code : ''}
        error={error}
        onChange={(event) => {
          choose(event.target.value || city);
        }}
      />
    </fieldset>
  );
}
