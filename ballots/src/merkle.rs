//! One hash that stands for many: the Merkle tree hash of [RFC 6962, section 2.1](https://www.rfc-editor.org/rfc/rfc6962),
//! over ballot hashes in ascending order.

use crate::hash::Hash;

/// The tree hash of these leaves, in this order. Callers sort; nothing here does.
///
/// Of none, SHA-256 of no bytes; of one, SHA-256 of the byte 0 and the leaf's 32 bytes; of more, SHA-256 of the byte 1 and
/// the tree hashes of the first k and of the rest, k being the largest power of two below their number.
pub fn root(leaves: &[Hash]) -> Hash {
    match leaves {
        [] => Hash::of(&[]),
        [leaf] => {
            let mut bytes = [0; 33];
            bytes[1..].copy_from_slice(leaf.as_bytes());
            Hash::of(&bytes)
        }
        _ => {
            let (left, right) = leaves.split_at(leaves.len().next_power_of_two() / 2);
            let mut bytes = [1; 65];
            bytes[1..33].copy_from_slice(root(left).as_bytes());
            bytes[33..].copy_from_slice(root(right).as_bytes());
            Hash::of(&bytes)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn leaf(n: u8) -> Hash {
        Hash::from_bytes([n; 32])
    }

    fn node(left: Hash, right: Hash) -> Hash {
        Hash::of(&[&[1], &left.as_bytes()[..], right.as_bytes()].concat())
    }

    #[test]
    fn small_trees_written_out() {
        let one = |n| root(&[leaf(n)]);
        assert_eq!(root(&[]).to_string(), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(one(1), Hash::of(&[&[0][..], &[1; 32]].concat()));
        assert_eq!(root(&[leaf(1), leaf(2)]), node(one(1), one(2)));
        assert_eq!(root(&[leaf(1), leaf(2), leaf(3)]), node(node(one(1), one(2)), one(3)));
        let four = node(node(one(1), one(2)), node(one(3), one(4)));
        assert_eq!(root(&[1, 2, 3, 4].map(leaf)), four);
        assert_eq!(root(&[1, 2, 3, 4, 5].map(leaf)), node(four, one(5)));
        let six = node(four, node(one(5), one(6)));
        assert_eq!(root(&[1, 2, 3, 4, 5, 6].map(leaf)), six);
    }

    #[test]
    fn every_leaf_and_the_order_count() {
        let all: Vec<Hash> = (0..33).map(leaf).collect();
        let first = root(&all);
        for place in 0..all.len() {
            let mut changed = all.clone();
            changed[place] = leaf(99);
            assert_ne!(root(&changed), first);
        }
        assert_ne!(root(&all[1..]), first);
        let mut swapped = all.clone();
        swapped.swap(3, 4);
        assert_ne!(root(&swapped), first);
    }
}
