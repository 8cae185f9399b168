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
export function merkleRoot(leaves: Iterable<string>, digest: Digest): string {
  const tree = new MerkleTree(digest);
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

/** The same tree, leaf by leaf: of a million leaves only the whole subtrees on its right edge are held, one of each height at most. */
export class MerkleTree {
  size = 0;
  private readonly edge: string[] = [];

  constructor(private readonly digest: Digest) {}

  add(leaf: string): void {
    this.size += 1;
    this.edge.push(leafOf(this.digest, leaf));
    // As many pairs are whole now as the count of leaves can be halved.
    for (let pairs = this.size; pairs % 2 === 0; pairs /= 2) this.join(this.edge);
  }

  root(): string {
    const edge = [...this.edge];
    while (edge.length > 1) this.join(edge);
    return edge[0] ?? this.digest('empty');
  }

  private join(edge: string[]): void {
    const [left = '', right = ''] = edge.splice(-2);
    edge.push(nodeOf(this.digest, left, right));
  }
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
