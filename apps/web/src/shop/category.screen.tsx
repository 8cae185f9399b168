import { useParams } from 'react-router';
import { usePageTitle } from '../ui';
import { useWords } from '../words';
import { Browse, useCategoryName } from './browse';
import s from './browse.module.css';

export default function Category() {
  const { t } = useWords();
  const { slug = '' } = useParams();
  const name = useCategoryName(slug) ?? t('ui.nav.categories');
  usePageTitle(name);
  return (
    <>
      <header className={s.searchHead}>
        <h1 className="h3">{name}</h1>
      </header>
      <Browse key={slug} categorySlug={slug} />
    </>
  );
}
