import { useId, type ButtonHTMLAttributes, type MouseEvent, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useWords } from '../words';
import { Icon } from './icon';

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

function classOf({ look = 'line', big = false, wide = false }: Looks): string {
  return ['btn', look, big ? 'big' : '', wide ? 'wide-btn' : ''].filter(Boolean).join(' ');
}

export function Button(props: ButtonProps) {
  const {
    look,
    big,
    wide,
    icon,
    busy = false,
    busyWords,
    disabledReason,
    onClick,
    children,
    ...rest
  } = props;
  const { t } = useWords();
  const reasonId = useId();
  const stopped = busy || Boolean(disabledReason);
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (stopped) event.preventDefault();
    else onClick?.(event);
  };
  const button = (
    <button
      type="button"
      {...rest}
      className={[classOf({ look, big, wide } as Looks), rest.className].filter(Boolean).join(' ')}
      aria-disabled={stopped || undefined}
      aria-busy={busy || undefined}
      aria-describedby={disabledReason ? reasonId : rest['aria-describedby']}
      onClick={press}
    >
      {busy ? <span className="ui-spin" aria-hidden="true" /> : icon && <Icon name={icon} size="m" />}
      {busy ? (busyWords ?? children) : children}
      {busy && !busyWords && <span className="sr">{t('ui.busy')}</span>}
    </button>
  );
  if (!disabledReason) return button;
  return (
    <span className={wide ? 'ui-why is-wide' : 'ui-why'}>
      {button}
      <span className="small warn ui-why-words" id={reasonId}>
        <Icon name="info" size="s" />
        {disabledReason}
      </span>
    </span>
  );
}

export interface LinkButtonProps extends Looks {
  to: string;
  children: ReactNode;
}

/** A link that looks like a button: it goes somewhere and writes nothing. */
export function LinkButton({ to, icon, children, ...looks }: LinkButtonProps) {
  return (
    <Link to={to} className={classOf(looks)}>
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
