import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words';
import { Icon } from './icon';
import { isDrawnByTheServer } from './server-pages';

export type ButtonLook = 'fill' | 'tint' | 'line' | 'plain' | 'danger';

interface Looks {
  look?: ButtonLook;
  /** 56 px high, for the console and the packhouse. */
  big?: boolean;
  /** As wide as its place. */
  wide?: boolean;
  icon?: string;
}

export interface ButtonProps extends Looks, Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  children: ReactNode;
  /** Writing: keeps its place and its focus, takes no press. */
  busy?: boolean;
  /** Words while busy, such as 正在提交…. */
  busyWords?: string;
  /** Why it cannot be pressed now; shown beside it. An empty string leaves the button active. */
  disabledReason?: string | undefined;
}

type Wanted = { [K in keyof Looks]: Looks[K] | undefined };

function classOf({ look = 'line', big, wide }: Wanted, more?: string): string {
  return ['btn', look, big ? 'big' : '', wide ? 'wide-btn' : '', more].filter(Boolean).join(' ');
}

export function Button(props: ButtonProps) {
  const {
    look,
    big,
    wide,
    icon,
    busy = false,
    busyWords,
    disabledReason = '',
    onClick,
    children,
    ...rest
  } = props;
  const reasonId = useId();
  const stopped = busy || disabledReason !== '';
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (stopped) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <WithReason id={reasonId} reason={disabledReason} wide={wide}>
      <button
        type="button"
        {...rest}
        className={classOf({ look, big, wide }, rest.className)}
        aria-disabled={stopped || undefined}
        aria-busy={busy || undefined}
        aria-describedby={disabledReason === '' ? rest['aria-describedby'] : reasonId}
        onClick={press}
      >
        {busy ? (
          <BusyWords words={busyWords}>{children}</BusyWords>
        ) : (
          <IconAnd icon={icon}>{children}</IconAnd>
        )}
      </button>
    </WithReason>
  );
}

function IconAnd({ icon, children }: { icon: string | undefined; children: ReactNode }) {
  return (
    <>
      {icon && <Icon name={icon} size="m" />}
      {children}
    </>
  );
}

function BusyWords({ words, children }: { words: string | undefined; children: ReactNode }) {
  const { t } = useWords();
  return (
    <>
      <span className="ui-spin" aria-hidden="true" />
      {words ?? children}
      {words === undefined && <span className="sr">{t('ui.busy')}</span>}
    </>
  );
}

interface WithReasonProps {
  id: string;
  reason: string;
  wide: boolean | undefined;
  children: ReactNode;
}

function WithReason({ id, reason, wide, children }: WithReasonProps) {
  if (reason === '') return children;
  return (
    <span className={wide ? 'ui-why is-wide' : 'ui-why'}>
      {children}
      <span className="small warn ui-why-words" id={id}>
        <Icon name="info" size="s" />
        {reason}
      </span>
    </span>
  );
}

export interface LinkButtonProps extends Looks {
  to: string;
  /** What lies beside the address in the browser's own entry. */
  state?: object;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere and writes nothing. */
export function LinkButton({ to, state, icon, children, ...looks }: LinkButtonProps) {
  return (
    <Link to={to} state={state} className={classOf(looks)} reloadDocument={isDrawnByTheServer(to)}>
      {icon && <Icon name={icon} size="m" />}
      {children}
    </Link>
  );
}

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'aria-label'> {
  icon: string;
  label: string;
}

/** A bare 44 px icon with a spoken name. */
export function IconButton({ icon, label, className, ...rest }: IconButtonProps) {
  return (
    <button type="button" {...rest} className={`touch ${className ?? ''}`} aria-label={label} title={label}>
      <Icon name={icon} size="m" />
    </button>
  );
}
