package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The tree against a naive one by recursion, and against roots that are known from the transparency logs of the web. */
class FrontierTest {
    private final Hashes hashes = new Hashes();

    private byte[] naive(List<byte[]> leaves) {
        if (leaves.isEmpty()) return hashes.empty();
        if (leaves.size() == 1) return leaves.get(0);
        int left = Integer.highestOneBit(leaves.size() - 1);
        return hashes.node(naive(leaves.subList(0, left)), naive(leaves.subList(left, leaves.size())));
    }

    private List<byte[]> leaves(int count) {
        var leaves = new ArrayList<byte[]>();
        for (int i = 0; i < count; i++) leaves.add(hashes.leaf(("event " + i).getBytes(StandardCharsets.UTF_8)));
        return leaves;
    }

    @Test
    void theRootsOfTheTreeThatEveryImplementationIsTriedOn() {
        var inputs = List.of(
                "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f");
        var roots = List.of(
                "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
        var frontier = new Frontier();
        assertThat(HexFormat.of().formatHex(frontier.root()))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        for (int i = 0; i < inputs.size(); i++) {
            frontier.append(hashes.leaf(HexFormat.of().parseHex(inputs.get(i))));
            assertThat(HexFormat.of().formatHex(frontier.root())).isEqualTo(roots.get(i));
        }
    }

    @Test
    void everySizeHasTheRootOfTheNaiveTree() {
        var leaves = leaves(600);
        var frontier = new Frontier();
        for (int size = 0; size < leaves.size(); size++) {
            assertThat(frontier.size()).isEqualTo(size);
            assertThat(frontier.root()).isEqualTo(naive(leaves.subList(0, size)));
            frontier.append(leaves.get(size));
        }
    }

    @Test
    void aPathLeadsFromEachLeafToTheRootAndIsReadInBlocks() {
        for (int size : new int[] {1, 2, 3, 255, 256, 257, 511, 512, 700, 65_537, 66_100}) {
            var leaves = leaves(size);
            var kept = new TreeMap<String, byte[]>();
            var frontier = new Frontier();
            for (var leaf : leaves)
                frontier.append(0, leaf, (height, index, hash) -> kept.put(height + "/" + index, hash));
            int[] reads = {0};
            for (int place : new int[] {0, 1, size / 2, size - 2, size - 1, 254, 256, 65_535}) {
                if (place < 0 || place >= size) continue;
                reads[0] = 0;
                var path = new InclusionPath((height, first, count) -> {
                            reads[0]++;
                            var found = new ArrayList<byte[]>();
                            for (long i = first; i < first + count; i++) {
                                var hash = height == 0
                                        ? i < size ? leaves.get((int) i) : null
                                        : kept.get(height + "/" + i);
                                if (hash != null) found.add(hash);
                            }
                            return found;
                        })
                        .of(place, size);
                assertThat(path.size()).isLessThanOrEqualTo(17);
                assertThat(climbed(leaves.get(place), place, size, path)).isEqualTo(frontier.root());
                assertThat(reads[0]).isLessThanOrEqualTo(6);
            }
        }
    }

    /** RFC 9162, section 2.1.3.2. */
    private byte[] climbed(byte[] leaf, long place, long size, List<byte[]> path) {
        long fn = place;
        long sn = size - 1;
        var r = leaf;
        for (var p : path) {
            assertThat(sn).isNotZero();
            if ((fn & 1) == 1 || fn == sn) {
                r = hashes.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = hashes.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        assertThat(sn).isZero();
        return r;
    }
}
