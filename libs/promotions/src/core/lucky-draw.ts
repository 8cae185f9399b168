/**
 * SHA-256 and HMAC-SHA-256 of UTF-8 texts, as 64 lower-case hex characters. A core has neither: Node's on the server, the
 * browser's own where anyone checks a draw, with the same code around them.
 */
export interface Hashes {
  sha256(text: string): Promise<string>;
  hmac(key: string, text: string): Promise<string>;
}

/** What is published of a draw. `entries` are opaque, in the order in which people entered. */
export interface PublicDraw {
  readonly id: string;
  readonly commit: string;
  readonly seed: string;
  readonly root: string;
  readonly winnersMax: number;
  readonly entries: readonly string[];
  /** entries that won, the first drawn in front */
  readonly winners: readonly string[];
}

/** Published when the bag opens: whoever holds the seed cannot change it after seeing who entered. */
export function commitOf(hashes: Hashes, seed: string, bagId: string): Promise<string> {
  return hashes.sha256(`${seed}${bagId}`);
}

/**
 * The Merkle root of the entries: leaf = sha256("leaf:" + entry), node = sha256("node:" + left + right), an odd one goes up as it
 * is. The two prefixes keep a node from passing for an entry.
 */
export async function rootOf(hashes: Hashes, entries: readonly string[]): Promise<string> {
  if (entries.length === 0) return hashes.sha256('');
  let level = await Promise.all(entries.map((entry) => hashes.sha256(`leaf:${entry}`)));
  while (level.length > 1) level = await nextLevel(hashes, level);
  return level[0] ?? '';
}

function nextLevel(hashes: Hashes, level: readonly string[]): Promise<string[]> {
  const pairs = Array.from({ length: Math.ceil(level.length / 2) }, (_, n) => level.slice(2 * n, 2 * n + 2));
  return Promise.all(
    pairs.map(([left = '', right]) =>
      right === undefined ? Promise.resolve(left) : hashes.sha256(`node:${left}${right}`),
    ),
  );
}

/**
 * The places of the winners among the entrants, the first drawn in front: draw i = 0, 1, 2 … takes HMAC(seed, root + i) modulo the
 * number of entrants; one that was drawn before is passed over. Everyone wins where there are no more entrants than prizes.
 */
export async function drawWinners(
  hashes: Hashes,
  draw: {
    readonly seed: string;
    readonly root: string;
    readonly entrants: number;
    readonly winnersMax: number;
  },
): Promise<number[]> {
  const { seed, root, entrants, winnersMax } = draw;
  const wanted = Math.min(winnersMax, entrants);
  const drawn = new Set<number>();
  for (let i = 0; drawn.size < wanted; i += 1) {
    drawn.add(Number(BigInt(`0x${await hashes.hmac(seed, `${root}${i}`)}`) % BigInt(entrants)));
  }
  return [...drawn];
}

/** Draws again from what was published: which of its three claims hold. */
export async function checkDraw(
  hashes: Hashes,
  draw: PublicDraw,
): Promise<{ readonly commit: boolean; readonly root: boolean; readonly winners: boolean }> {
  const { id, seed, entries, winnersMax, winners } = draw;
  const root = await rootOf(hashes, entries);
  const places = await drawWinners(hashes, { seed, root, entrants: entries.length, winnersMax });
  return {
    commit: (await commitOf(hashes, seed, id)) === draw.commit,
    root: root === draw.root,
    winners: places.map((place) => entries[place]).join() === winners.join(),
  };
}
