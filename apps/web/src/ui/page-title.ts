import { useEffect } from 'react';
import { useWords } from '../words';

/** The browser tab's words: `订单，联集`. */
export function usePageTitle(title: string | undefined): void {
  const { t, locale } = useWords();
  const brand = t('ui.brand');
  useEffect(() => {
    const between = locale === 'en' ? ' | ' : '，';
    document.title = title ? `${title}${between}${brand}` : brand;
  }, [title, brand, locale]);
}
