import { QueryClient, useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { RequestIds } from './request-id';

/** A query or mutation with the types of its answer and variables; what `graphql()` of `generated/` makes. */
export interface Operation<Result, Variables> {
  toString(): string;
  readonly __apiType?: ((variables: Variables) => Result) | undefined;
}

/** Why a read or write did not happen: a refusal's code and values, or `offline`, or `internal`. */
export class Trouble extends Error {
  constructor(
    readonly code: string,
    readonly values: Record<string, unknown> = {},
    readonly requestId?: string,
  ) {
    super(code);
  }
}

interface Answer<Result> {
  data?: Result | null;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

const DEADLINE_MS = 20_000;

export async function gqlFetch<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
): Promise<Result> {
  const response = await send(operation.toString(), variables);
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const answer = (await response.json().catch(() => ({}))) as Answer<Result>;
  const [error] = answer.errors ?? [];
  if (error) throw troubleOf(error.extensions ?? {}, requestId);
  if (!response.ok || !answer.data) throw new Trouble(codeOfStatus(response.status), {}, requestId);
  return answer.data;
}

async function send(query: string, variables: unknown): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(DEADLINE_MS),
    });
  } catch {
    throw new Trouble('offline');
  }
}

function troubleOf(extensions: Record<string, unknown>, requestId: string | undefined): Trouble {
  const { code, values, requestId: id } = extensions;
  return new Trouble(
    typeof code === 'string' ? code : 'internal',
    typeof values === 'object' && values !== null ? (values as Record<string, unknown>) : {},
    typeof id === 'string' ? id : requestId,
  );
}

function codeOfStatus(status: number): string {
  if (status === 429) return 'rate_limited';
  return status === 503 ? 'busy' : 'internal';
}

export function asTrouble(fault: unknown): Trouble {
  return fault instanceof Trouble ? fault : new Trouble('internal');
}

const passing = new Set(['offline', 'busy']);

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, fault) => failures < 2 && passing.has(asTrouble(fault).code),
      networkMode: 'always',
    },
  },
});

export interface Read<Result> {
  data: Result | undefined;
  /** Set when there is nothing to show; with old data on screen see `staleSince`. */
  trouble: Trouble | undefined;
  waiting: boolean;
  /** The last read failed and what is shown is from this time (ms). */
  staleSince: number | undefined;
  reload: () => void;
}

interface ReadOptions {
  /** False while a variable is not known yet. */
  enabled?: boolean;
  /** Ask again every so many ms while the page is in view. */
  every?: number | false;
}

export function useApi<Result, Variables>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  { enabled = true, every = false }: ReadOptions = {},
): Read<Result> {
  const query = useQuery({
    queryKey: [operation.toString(), variables],
    queryFn: () => gqlFetch(operation, variables),
    enabled,
    refetchInterval: every,
  });
  const failed = query.error ? asTrouble(query.error) : undefined;
  return {
    data: query.data,
    trouble: query.data === undefined ? failed : undefined,
    waiting: query.isPending && enabled,
    staleSince: query.data !== undefined && failed ? query.dataUpdatedAt : undefined,
    reload: () => void query.refetch(),
  };
}

interface Page<Node> {
  nodes: readonly Node[];
  pageInfo: { endCursor?: string | null | undefined; hasNextPage: boolean };
}

export interface Pages<Node> extends Read<readonly Node[]> {
  hasMore: boolean;
  loadingMore: boolean;
  more: () => void;
}

/** A list that pages by cursor: `useApiPages(GOODS, { search }, (data) => data.products)`. */
export function useApiPages<Result, Variables extends { after?: string | null | undefined }, Node>(
  operation: Operation<Result, Variables>,
  variables: Variables,
  pick: (data: Result) => Page<Node>,
  { every = false }: Pick<ReadOptions, 'every'> = {},
): Pages<Node> {
  const query = useInfiniteQuery({
    queryKey: [operation.toString(), variables, 'pages'],
    queryFn: ({ pageParam }) => gqlFetch(operation, { ...variables, after: pageParam }),
    initialPageParam: null as string | null,
    refetchInterval: every,
    getNextPageParam: (last: Result) => {
      const { hasNextPage, endCursor } = pick(last).pageInfo;
      return hasNextPage ? (endCursor ?? null) : null;
    },
  });
  const failed = query.error ? asTrouble(query.error) : undefined;
  return {
    data: query.data?.pages.flatMap((page) => [...pick(page).nodes]),
    trouble: query.data === undefined ? failed : undefined,
    waiting: query.isPending,
    staleSince: query.data !== undefined && failed ? query.dataUpdatedAt : undefined,
    reload: () => void query.refetch(),
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
  };
}

export interface Act<Result, Variables> {
  /** Answers the result, or undefined when refused: then `trouble` says why and the form keeps its content. */
  run: (make: Variables | ((requestId: string) => Variables)) => Promise<Result | undefined>;
  busy: boolean;
  trouble: Trouble | undefined;
  clear: () => void;
}

/**
 * A write. `run((requestId) => ({ input: { requestId, … } }))` keeps one requestId for the same content until it is
 * answered, so a second press or a retry after a lost connection is the same request. Reads are refreshed afterwards.
 */
export function useAct<Result, Variables>(operation: Operation<Result, Variables>): Act<Result, Variables> {
  const client = useQueryClient();
  const ids = useRef(new RequestIds());
  const running = useRef(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  async function run(make: Variables | ((requestId: string) => Variables)): Promise<Result | undefined> {
    if (running.current) return undefined;
    running.current = true;
    setBusy(true);
    setTrouble(undefined);
    try {
      const result = await gqlFetch(operation, variablesOf(make, ids.current));
      ids.current.done();
      void client.invalidateQueries();
      return result;
    } catch (fault) {
      const found = asTrouble(fault);
      if (!passing.has(found.code) && found.code !== 'internal') ids.current.done();
      setTrouble(found);
      return undefined;
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  return {
    run,
    busy,
    trouble,
    clear: () => {
      setTrouble(undefined);
    },
  };
}

function variablesOf<Variables>(
  make: Variables | ((requestId: string) => Variables),
  ids: RequestIds,
): Variables {
  if (typeof make !== 'function') return make;
  const filled = make as (requestId: string) => Variables;
  return filled(ids.for(JSON.stringify(filled(''))));
}
