import { useApi } from '../api';
import { graphql } from '../generated/studio';
import { useWords } from '../words';

const ELSEWHERE = graphql(`
  query SoldElsewhere($id: ID!) {
    liveSession(id: $id) {
      id
      console {
        elsewhere {
          platform
          orders
          quantity
        }
      }
    }
  }
`);

/** 其他平台: what imported files say was paid there while the show ran. A line of its own, since no sum of ours holds it. */
export function Elsewhere({ sessionId }: { sessionId: string }) {
  const { t } = useWords();
  const sales = useApi(ELSEWHERE, { id: sessionId }).data?.liveSession?.console?.elsewhere ?? [];
  if (sales.length === 0) return null;
  const each = sales.map((of) => t('studio.review.elsewhere_one', { ...of }));
  return (
    <p className="small">
      <b>{t('studio.review.elsewhere', { each: each.join(t('studio.review.elsewhere_join')) })}</b>
      <br />
      <span className="meta">{t('studio.review.elsewhere_note')}</span>
    </p>
  );
}
