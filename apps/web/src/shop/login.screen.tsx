import { cleanPhone, phoneTroubles } from '@app/people/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useAct } from '../api';
import { boot } from '../boot';
import { graphql } from '../generated/shop';
import { useMe, wayBack } from '../sign-in';
import {
  Button,
  Checkbox,
  Icon,
  isDrawnByTheServer,
  Mark,
  NavBar,
  Refused,
  TextField,
  usePageTitle,
} from '../ui';
import { useWords } from '../words';
import { focusField } from './form-troubles';
import s from './login.module.css';

const SEND = graphql(`
  mutation SendCode($phone: String!) {
    requestLoginCode(phone: $phone)
  }
`);

const ENTER = graphql(`
  mutation LogIn($phone: String!, $code: String!) {
    logIn(phone: $phone, code: $code) {
      person {
        id
      }
    }
  }
`);

const WAIT_SECONDS = 60;
const CODE = /^\d{6}$/;

/** Counts down after a code was sent; 0 when another may be asked for. */
function useWaiting(): [number, (seconds: number) => void] {
  const [left, setLeft] = useState(0);
  const isOver = left <= 0;
  useEffect(() => {
    if (isOver) return undefined;
    const timer = setInterval(() => {
      setLeft((before) => before - 1);
    }, 1_000);
    return () => {
      clearInterval(timer);
    };
  }, [isOver]);
  return [left, setLeft];
}

/** Said under the field as long as no other code can be asked for. */
function useSentWords(left: number): string | undefined {
  const { t } = useWords();
  return left > 0 ? t('shop.login.sent') : undefined;
}

export default function LogIn() {
  const { t } = useWords();
  usePageTitle(t('ui.sign_in'));
  const { search } = useLocation();
  const { me } = useMe();
  if (me) return <Onward to={wayBack(search)} />;
  return (
    <>
      <NavBar title={t('ui.sign_in')} />
      <div className={s.page}>
        <div className={s.head}>
          <Mark size={48} />
          <p className="h2">{t('ui.brand')}</p>
          <p className="small mute">{t('ui.brand.slogan')}</p>
        </div>
        <LogInForm />
      </div>
    </>
  );
}

/** Back to where signing in began. Of the open books the app has no screen: the browser loads them from the server. */
function useGoOn(): (to: string) => void {
  const navigate = useNavigate();
  return (to) => {
    if (isDrawnByTheServer(to)) window.location.replace(to);
    else void navigate(to, { replace: true });
  };
}

function Onward({ to }: { to: string }) {
  const goOn = useGoOn();
  const gone = useRef('');
  useEffect(() => {
    if (gone.current === to) return;
    gone.current = to;
    goOn(to);
  }, [to, goOn]);
  return null;
}

function LogInForm() {
  const { t } = useWords();
  const goOn = useGoOn();
  const { search } = useLocation();
  const send = useAct(SEND);
  const enter = useAct(ENTER);
  const [phone, setPhone] = useState('');
  const [code, setCode] = useState('');
  const [consents, setConsents] = useState(false);
  const [tried, setTried] = useState<'no' | 'phone' | 'all'>('no');
  const [left, setLeft] = useWaiting();
  const sent = useSentWords(left);
  const codeInput = useRef<HTMLInputElement>(null);
  const number = cleanPhone(phone);
  const isPhone = Object.keys(phoneTroubles(number)).length === 0;
  const troubles = {
    phone: tried !== 'no' && !isPhone ? t('shop.address.trouble.phone') : undefined,
    code: tried === 'all' && !CODE.test(code) ? t('shop.checkout.trouble.code') : undefined,
    consent: tried === 'all' && !consents ? t('shop.checkout.trouble.consent') : undefined,
  };

  const sendCode = async () => {
    setTried((before) => (before === 'all' ? 'all' : 'phone'));
    if (!isPhone) {
      focusField('phone');
      return;
    }
    if (await send.run({ phone: number })) {
      setLeft(WAIT_SECONDS);
      codeInput.current?.focus();
    }
  };
  const logIn = async () => {
    setTried('all');
    const first = !isPhone ? 'phone' : !CODE.test(code) ? 'code' : consents ? undefined : 'consent';
    if (first) {
      focusField(first);
      return;
    }
    if (await enter.run({ phone: number, code })) goOn(wayBack(search));
  };

  return (
    <form
      noValidate
      className="stack t4"
      onSubmit={(event) => {
        event.preventDefault();
        void logIn();
      }}
    >
      <div data-field="phone">
        <TextField
          label={t('shop.address.phone')}
          type="tel"
          inputMode="tel"
          autoComplete="tel-national"
          maxLength={18}
          value={phone}
          error={troubles.phone}
          onChange={(event) => {
            setPhone(event.target.value);
          }}
        />
      </div>
      <div data-field="code">
        <TextField
          ref={codeInput}
          label={t('shop.login.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={6}
          value={code}
          hint={sent}
          error={troubles.code}
          onChange={(event) => {
            setCode(event.target.value.replace(/\D/g, ''));
          }}
          end={
            <Button look="line" busy={send.busy} onClick={() => left <= 0 && void sendCode()}>
              {left > 0 ? t('shop.login.again', { n: left }) : t('shop.login.send')}
            </Button>
          }
        />
      </div>
      <Refused trouble={send.trouble} />
      <div data-field="consent">
        <Checkbox
          checked={consents}
          error={troubles.consent}
          onChange={(event) => {
            setConsents(event.target.checked);
          }}
        >
          {t('shop.login.consent')}
        </Checkbox>
      </div>
      <Refused trouble={enter.trouble} />
      <Button type="submit" look="fill" big wide busy={enter.busy}>
        {t('ui.sign_in')}
      </Button>
      {boot.profile === 'demo' && <DemoHelp phone={isPhone ? number : ''} onPhone={setPhone} />}
    </form>
  );
}

interface Message {
  code: string;
}

const ACCOUNTS = [
  ['13900000100', 'shopper'],
  ['13900000101', 'streamer'],
  ['13900000103', 'packhouse'],
  ['13900000104', 'accountant'],
  ['13900000105', 'secretary'],
] as const;

/** In the demo no text is sent: the codes are read here, and some people are there to be tried. */
function DemoHelp({ phone, onPhone }: { phone: string; onPhone: (phone: string) => void }) {
  const { t } = useWords();
  const { data, refetch } = useQuery({
    queryKey: ['demo-inbox', phone],
    queryFn: async () => {
      const response = await fetch(`/demo/inbox?phone=${phone}`);
      return response.ok ? ((await response.json()) as Message[]) : [];
    },
    enabled: false,
  });
  return (
    <aside className={s.demo} aria-label={t('shop.login.demo')}>
      <p className="small b row">
        <Icon name="info" size="s" />
        {t('shop.login.demo')}
      </p>
      <p className="small">{t('shop.login.demo_how')}</p>
      <div className="row wrap">
        {ACCOUNTS.map(([number, role]) => (
          <button
            key={number}
            type="button"
            className="chip"
            onClick={() => {
              onPhone(number);
            }}
          >
            {t(`shop.login.as.${role}`)}
          </button>
        ))}
      </div>
      {phone !== '' && (
        <div className="row wrap">
          <Button look="plain" onClick={() => void refetch()}>
            {t('shop.login.inbox')}
          </Button>
          <span className="b" role="status">
            {data && (data[0]?.code ?? t('shop.login.no_code'))}
          </span>
        </div>
      )}
    </aside>
  );
}
