import { useLocation, useSearchParams } from 'react-router';

/**
 * One value of a page's state in its URL: `const [status, setStatus] = useUrlState('status', STATUSES, 'all')`.
 * Something else in the address counts as the default; the default is not written.
 */
export function useUrlState<Value extends string>(
  key: string,
  allowed: readonly Value[],
  fallback: Value,
): [Value, (value: Value) => void] {
  const [text, setText] = useUrlText(key);
  const value = allowed.find((each) => each === text) ?? fallback;
  return [
    value,
    (next) => {
      setText(next === fallback ? '' : next);
    },
  ];
}

/** Free text in the URL, such as a search or a cursor. */
export function useUrlText(key: string): [string, (value: string) => void] {
  const [params, setParams] = useSearchParams();
  const state: unknown = useLocation().state;
  return [
    params.get(key) ?? '',
    (value) => {
      setParams(
        (before) => {
          const after = new URLSearchParams(before);
          if (value === '') after.delete(key);
          else after.set(key, value);
          return after;
        },
        { replace: true, preventScrollReset: true, state }, // what lies beside the address stays with it
      );
    },
  ];
}
