export interface IconProps {
  /** The name in `public/icons.svg` without `i-`. */
  name: string;
  size?: 's' | 'm' | 'l';
  /** Said aloud; without it the icon is decoration. */
  label?: string;
}

export function Icon({ name, size = 'l', label }: IconProps) {
  const className = size === 'l' ? 'i' : `i ${size}`;
  return (
    <svg className={className} {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}>
      <use href={`/icons.svg#i-${name}`} />
    </svg>
  );
}

/** The mark of the house: a radish slice of three arcs. */
export function Mark({ size = 26 }: { size?: number }) {
  return (
    <svg viewBox="0 0 26 26" width={size} height={size} aria-hidden="true">
      <circle cx="13" cy="13" r="12" fill="var(--leaf-700)" />
      <circle cx="13" cy="13" r="9.6" fill="var(--leaf-300)" />
      <path d="M13 13 13 3.4A9.6 9.6 0 0 1 21.3 17.8Z" fill="var(--paper-50)" />
      <path d="M13 13 21.3 17.8A9.6 9.6 0 0 1 4.7 17.8Z" fill="var(--leaf-100)" />
    </svg>
  );
}

/** The 3 px dot between parts of a meta line. */
export function Dot() {
  return <i className="md" aria-hidden="true" />;
}
