import { Icon, Section, useTimes } from '../ui';
import { useWords } from '../words';
import type { ProductShown } from './product.screen';
import s from './product.module.css';

/** The way of a box that was sent already, and said to be a sample: it is not the one to come. A step that is not on record says so; nothing is invented. */
export function FieldToHome({ trace }: { trace: ProductShown['trace'] }) {
  const { t } = useWords();
  const { day } = useTimes();
  if (!trace) return null;
  const steps = [
    { key: 'sown', day: trace.sownOn?.slice(5) },
    { key: 'checked', day: trace.checkedOn?.slice(5) },
    { key: 'harvested', day: trace.harvestedOn.slice(5) },
    { key: 'packed', day: trace.packedAt ? day(trace.packedAt) : undefined },
  ] as const;
  return (
    <div className="blk">
      <Section title={t('shop.trace.title')}>
        <p className={`small mute ${s.sample ?? ''}`}>{t('shop.trace.sample')}</p>
        <ol className={s.steps}>
          {steps.map((step) => (
            <li key={step.key}>
              <b className={step.day ? 'soil nw' : 'mute'}>{step.day ?? t('shop.trace.unknown')}</b>
              <span className="meta">{t(`shop.trace.${step.key}`)}</span>
            </li>
          ))}
        </ol>
        <a className={`small b ${s.record ?? ''}`} href={`/t/${trace.code}`}>
          {t('shop.trace.sample_see')}
          <Icon name="arrow-right" size="s" />
        </a>
        <img
          src="/art/greenhouse.svg"
          alt=""
          width={358}
          height={268}
          loading="lazy"
          className={s.greenhouse}
        />
      </Section>
    </div>
  );
}
