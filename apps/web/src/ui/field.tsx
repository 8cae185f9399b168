import {
  useId,
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type SelectHTMLAttributes,
  type TextareaHTMLAttributes,
} from 'react';
import { useWords } from '../words';
import { Icon } from './icon';

interface Told {
  label: string;
  error?: string | undefined;
  hint?: ReactNode;
  optional?: boolean;
}

interface Described {
  id: string;
  'aria-invalid': true | undefined;
  'aria-describedby': string | undefined;
}

/** A label above, the control, then hint and error; for a control of your own take the props it hands over. */
export function Field({
  label,
  error,
  hint,
  optional,
  children,
}: Told & { children: (props: Described) => ReactNode }) {
  const { t } = useWords();
  const id = useId();
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className="ui-field">
      <label htmlFor={id} className="small">
        {label}
        {optional && <span className="meta"> {t('ui.field.optional')}</span>}
      </label>
      {children({ id, 'aria-invalid': error ? true : undefined, 'aria-describedby': described || undefined })}
      {hint && (
        <div className="meta" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && (
        <div className="small bad ui-refused" id={`${id}-error`}>
          <Icon name="alert" size="s" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}

export type TextFieldProps = Told &
  InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement>; end?: ReactNode };

/** One line of text; takes what `register()` of react-hook-form gives. `end` stands inside on the right. */
export function TextField({ label, error, hint, optional, end, ...input }: TextFieldProps) {
  return (
    <Field label={label} error={error} hint={hint} {...(optional ? { optional } : {})}>
      {(props) => (
        <span className="ui-input-row">
          <input {...input} {...props} className="ui-input" />
          {end}
        </span>
      )}
    </Field>
  );
}

export type TextAreaProps = Told &
  TextareaHTMLAttributes<HTMLTextAreaElement> & { ref?: Ref<HTMLTextAreaElement> };

export function TextArea({ label, error, hint, optional, ...input }: TextAreaProps) {
  return (
    <Field label={label} error={error} hint={hint} {...(optional ? { optional } : {})}>
      {(props) => <textarea rows={3} {...input} {...props} className="ui-input" />}
    </Field>
  );
}

export type SelectProps = Told &
  SelectHTMLAttributes<HTMLSelectElement> & {
    ref?: Ref<HTMLSelectElement>;
    options: readonly { value: string; label: string }[];
    /** First line when nothing is chosen. */
    placeholder?: string;
  };

export function Select({ label, error, hint, optional, options, placeholder, ...input }: SelectProps) {
  return (
    <Field label={label} error={error} hint={hint} {...(optional ? { optional } : {})}>
      {(props) => (
        <span className="ui-select">
          <select {...input} {...props} className="ui-input">
            {placeholder !== undefined && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
          <Icon name="arrow-down" size="s" />
        </span>
      )}
    </Field>
  );
}

export type CheckboxProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type'> & {
  ref?: Ref<HTMLInputElement>;
  children: ReactNode;
  error?: string | undefined;
};

/** A tick with its sentence; never ticked for the reader. */
export function Checkbox({ children, error, ...input }: CheckboxProps) {
  const id = useId();
  return (
    <div className="ui-field">
      <label className="ui-check small">
        <input
          {...input}
          type="checkbox"
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-error` : undefined}
        />
        <span>{children}</span>
      </label>
      {error && (
        <div className="small bad ui-refused" id={`${id}-error`}>
          <Icon name="alert" size="s" />
          <span>{error}</span>
        </div>
      )}
    </div>
  );
}
