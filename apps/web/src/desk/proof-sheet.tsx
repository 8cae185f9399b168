import { useState } from 'react';
import { needsConsent, proofTroubles, type ProofInput } from '@app/alliance/core';
import { dayOf } from '@app/platform/core';
import { troubleWordId } from '@app/words';
import { useAct } from '../api';
import { serverNow } from '../boot';
import type { ProofRowFragment } from '../generated/desk/graphql';
import { Button, Refused, Sheet, TextField, toast, useTimes } from '../ui';
import { useWords } from '../words';
import s from './desk.module.css';
import { DigestField } from './digest-field';
import { ProofFacts } from './proof-facts';
import { RECORD_PROOF, VERIFY_SELLER } from './proof-queries';

interface ProofSheetProps {
  row: ProofRowFragment;
  onClose: () => void;
}

type Given = Pick<ProofInput, 'evidenceSha256'> & { bornOn: string; consentSha256: string };
type Field = keyof Given;

const EMPTY: Given = { evidenceSha256: '', bornOn: '', consentSha256: '' };

/** What was proved until now, and the form in which somebody says that he has seen the papers again. */
export function ProofSheet({ row, onClose }: ProofSheetProps) {
  const { t } = useWords();
  const { date } = useTimes();
  const { trouble, isBusy, send } = useRecording(row);
  const [given, setGiven] = useState(EMPTY);
  const [own, setOwn] = useState<Readonly<Record<string, string>>>({});
  const errorOf = (field: Field) => {
    const code = own[field] ?? trouble?.values[field];
    if (code === 'missing') return t(`desk.proofs.missing.${field}`);
    const word = troubleWordId(code);
    return word && t(word);
  };
  const put = (field: Field) => (text: string) => {
    setGiven((before) => ({ ...before, [field]: text }));
    setOwn(({ [field]: _mended, ...rest }) => rest);
  };
  const record = async () => {
    const found = troublesOf(row, given);
    setOwn(found);
    if (Object.keys(found).length > 0) return;
    const dueAt = await send(given);
    if (dueAt === undefined) return;
    toast(t('desk.proofs.done', { day: date(dueAt) }));
    onClose();
  };
  return (
    <Sheet
      open
      side="right"
      onClose={onClose}
      title={t(`desk.proofs.sheet.${row.of}`, { name: row.name })}
      foot={
        <div className={`desk ${s.foot ?? ''}`}>
          <Refused trouble={trouble} />
          <Button look="fill" busy={isBusy} onClick={() => void record()}>
            {t('desk.proofs.record')}
          </Button>
        </div>
      }
    >
      <div className={`desk small ${s.stack ?? ''}`}>
        <ProofFacts row={row} />
        <Form row={row} given={given} errorOf={errorOf} onPut={put} />
      </div>
    </Sheet>
  );
}

interface FormProps {
  row: ProofRowFragment;
  given: Given;
  errorOf: (field: Field) => string | undefined;
  onPut: (field: Field) => (text: string) => void;
}

function Form({ row, given, errorOf, onPut }: FormProps) {
  const { t } = useWords();
  const now = serverNow();
  const paper = row.seller?.isSelfProduced ? 'self_produced' : row.of;
  return (
    <section className={s.form}>
      <h3>{t('desk.proofs.form')}</h3>
      <DigestField
        label={t(`desk.proofs.paper.${paper}`)}
        hint={t('desk.proofs.file.hint')}
        error={errorOf('evidenceSha256')}
        onDigest={onPut('evidenceSha256')}
      />
      {row.of === 'identity' && (
        <TextField
          label={t('desk.proofs.born')}
          hint={t('desk.proofs.born_hint')}
          type="date"
          max={dayOf(now)}
          value={given.bornOn}
          error={errorOf('bornOn')}
          onChange={(event) => {
            onPut('bornOn')(event.target.value);
          }}
        />
      )}
      {row.of === 'identity' && given.bornOn !== '' && needsConsent(given.bornOn, now) && (
        <DigestField
          label={t('desk.proofs.consent')}
          hint={t('desk.proofs.consent_hint')}
          error={errorOf('consentSha256')}
          onDigest={onPut('consentSha256')}
        />
      )}
    </section>
  );
}

/** The server's own rules; a seller's papers have no age. */
function troublesOf({ of }: ProofRowFragment, given: Given) {
  return proofTroubles({ kind: of === 'identity' ? 'identity' : 'training', ...given }, serverNow());
}

/** A streamer's proof or a seller's papers; answers until when they hold. */
function useRecording({ of, subjectId }: ProofRowFragment) {
  const recording = useAct(RECORD_PROOF);
  const verifying = useAct(VERIFY_SELLER);
  const send = async ({ evidenceSha256, bornOn, consentSha256 }: Given): Promise<string | undefined> => {
    if (of === 'seller')
      return (await verifying.run({ allianceId: subjectId, evidenceSha256 }))?.verifySeller;
    const consent = needsConsent(bornOn, serverNow()) ? consentSha256 : null;
    const age = of === 'identity' ? { bornOn, consentSha256: consent } : {};
    const input = { personId: subjectId, kind: of, evidenceSha256, ...age };
    return (await recording.run((requestId) => ({ input: { requestId, ...input } })))?.recordProof;
  };
  const { busy: isBusy, trouble } = of === 'seller' ? verifying : recording;
  return { isBusy, trouble, send };
}
