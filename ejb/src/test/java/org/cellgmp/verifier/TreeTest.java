package org.cellgmp.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The tree against values that every implementation of Certificate Transparency (RFC 6962, RFC 9162) knows. */
class TreeTest {
    private static final HexFormat HEX = HexFormat.of();
    private static final List<String> LEAVES =
            List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    @Test
    void theRootsOfTheWellKnownTree() {
        var tree = new Tree();
        var leaves = new ArrayList<byte[]>();
        for (int size = 0; size <= LEAVES.size(); size++) {
            assertThat(HEX.formatHex(tree.root())).isEqualTo(ROOTS.get(size));
            assertThat(HEX.formatHex(InventedTrail.root(leaves))).isEqualTo(ROOTS.get(size));
            if (size == LEAVES.size()) break;
            leaves.add(HEX.parseHex(LEAVES.get(size)));
            tree.add(leaf(leaves.get(size)), 0, 0);
        }
    }

    @Test
    void theTreeIsThatOfTheRecursionAtEverySize() {
        var tree = new Tree();
        var leaves = new ArrayList<byte[]>();
        for (int size = 0; size < 300; size++) {
            assertThat(tree.root()).isEqualTo(InventedTrail.root(leaves));
            leaves.add(new byte[] {(byte) size, (byte) (size >> 8)});
            tree.add(leaf(leaves.get(size)), 0, 0);
            assertThat(tree.size()).isEqualTo(size + 1);
        }
    }

    @Test
    void aWholeSubtreeStandsForItsLeaves() {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < 29; i++) leaves.add(new byte[] {(byte) i});
        var tree = new Tree();
        tree.add(InventedTrail.root(leaves.subList(0, 16)), 0, 4);
        tree.add(InventedTrail.root(leaves.subList(16, 24)), 0, 3);
        tree.add(leaf(leaves.get(24)), 0, 0);
        tree.add(InventedTrail.root(leaves.subList(25, 26)), 0, 0);
        tree.add(InventedTrail.root(leaves.subList(26, 28)), 0, 1);
        tree.add(leaf(leaves.get(28)), 0, 0);
        assertThat(tree.root()).isEqualTo(InventedTrail.root(leaves));
    }

    @Test
    void everyPathLeadsToTheRootAndNoOther() {
        var leaves = new ArrayList<byte[]>();
        for (int size = 1; size <= 40; size++) {
            leaves.add(new byte[] {(byte) size});
            var root = InventedTrail.root(leaves);
            for (int place = 0; place < size; place++) {
                var path = InventedTrail.path(place, leaves);
                var leaf = leaf(leaves.get(place));
                assertThat(Proof.root(leaf, place, size, path)).isEqualTo(root);
                assertThat(Proof.root(leaf, size, size, path)).isNull();
                if (!path.isEmpty()) {
                    assertThat(Proof.root(leaf, place, size, path.subList(1, path.size())))
                            .isNotEqualTo(root);
                    var longer = new ArrayList<>(path);
                    longer.add(path.get(0));
                    assertThat(Proof.root(leaf, place, size, longer)).isNotEqualTo(root);
                }
            }
        }
    }

    private static byte[] leaf(byte[] bytes) {
        var hash = new byte[32];
        Tree.leaf(Bytes.sha256(), bytes, 0, bytes.length, hash, 0);
        return hash;
    }
}
