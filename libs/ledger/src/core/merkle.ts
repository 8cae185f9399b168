/** A digest of a text; given by the caller, the core computes none itself. */
export type Digest = (text: string) => string;

/** Leaves and inner nodes are hashed apart, so that no inner node can be shown as an entry. */
const leafOf = (digest: Digest, leaf: string): string => digest(`leaf\n${leaf}`);
const nodeOf = (digest: Digest, left: string, right: string): string => digest(`node\n${left}\n${right}`);

/** One step of a proof: the hash beside the way to the root, and on which side it stands. */
export interface ProofStep {
  readonly side: 'left' | 'right';
  readonly hash: string;
}

/** The root over leaves in their order. A node without a neighbour goes up as it is. */
export function merkleRoot(leaves: readonly string[], digest: Digest): string {
  let level = leaves.map((leaf) => leafOf(digest, leaf));
  if (level.length === 0) return digest('empty');
  while (level.length > 1) level = levelAbove(level, digest);
  return level[0] ?? '';
}

/** What someone needs who has one leaf and the root, and wants to see that the one is in the other. */
export function merkleProof(leaves: readonly string[], index: number, digest: Digest): ProofStep[] {
  const proof: ProofStep[] = [];
  let level = leaves.map((leaf) => leafOf(digest, leaf));
  for (let at = index; level.length > 1; at = Math.floor(at / 2)) {
    const beside = level[at % 2 === 0 ? at + 1 : at - 1];
    if (beside !== undefined) proof.push({ side: at % 2 === 0 ? 'right' : 'left', hash: beside });
    level = levelAbove(level, digest);
  }
  return proof;
}

export function rootOfProof(leaf: string, proof: readonly ProofStep[], digest: Digest): string {
  return proof.reduce(
    (hash, step) =>
      step.side === 'left' ? nodeOf(digest, step.hash, hash) : nodeOf(digest, hash, step.hash),
    leafOf(digest, leaf),
  );
}

function levelAbove(level: readonly string[], digest: Digest): string[] {
  const above: string[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left = '', right] = [level[at], level[at + 1]];
    above.push(right === undefined ? left : nodeOf(digest, left, right));
  }
  return above;
}
