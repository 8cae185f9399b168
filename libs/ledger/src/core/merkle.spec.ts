import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { merkleProof, merkleRoot, MerkleTree, rootOfProof } from '.';

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
const leaves = fc.array(fc.string({ minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 70 });

describe('a tree of hashes', () => {
  it('has a root for one, two and three leaves that can be worked out by hand', () => {
    const leaf = (text: string) => digest(`leaf\n${text}`);
    const node = (left: string, right: string) => digest(`node\n${left}\n${right}`);
    expect(merkleRoot(['a'], digest)).toBe(leaf('a'));
    expect(merkleRoot(['a', 'b'], digest)).toBe(node(leaf('a'), leaf('b')));
    expect(merkleRoot(['a', 'b', 'c'], digest)).toBe(node(node(leaf('a'), leaf('b')), leaf('c')));
    expect(merkleRoot([], digest)).toBe(digest('empty'));
  });

  it('grows leaf by leaf, and has its root whenever it is asked', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const tree = new MerkleTree(digest);
        all.forEach((leaf, index) => {
          tree.add(leaf);
          const before = all.slice(0, index + 1);
          expect(tree.size).toBe(before.length);
          expect(tree.root()).toBe(rootOfProof(leaf, merkleProof(before, index, digest), digest));
        });
      }),
    );
  });

  it('proves every leaf, by as many steps as the tree is high at most', () => {
    fc.assert(
      fc.property(leaves, (all) => {
        const root = merkleRoot(all, digest);
        all.forEach((leaf, index) => {
          const proof = merkleProof(all, index, digest);
          expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(all.length)));
          expect(rootOfProof(leaf, proof, digest)).toBe(root);
        });
      }),
    );
  });

  it('has another root when a leaf is changed, left out, added or swapped with an unequal one', () => {
    fc.assert(
      fc.property(leaves, fc.nat(), (all, at) => {
        const root = merkleRoot(all, digest);
        const index = at % all.length;
        const others = [
          all.map((leaf, place) => (place === index ? `${leaf}x` : leaf)),
          all.filter((_, place) => place !== index),
          [...all.slice(0, index), 'new', ...all.slice(index)],
        ];
        for (const other of others) expect(merkleRoot(other, digest)).not.toBe(root);
      }),
    );
  });
});
