package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.PlacedLeaf;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileReviewingTest {
    private static final Actor WRITER = new Actor("writer", "Reg Writer (invented)", Set.of(Role.REGULATORY_WRITER));

    @TempDir
    Path home;

    private final Map<String, byte[]> kept = new HashMap<>();
    private final AtomicInteger opened = new AtomicInteger();
    private final FileReviewing reviewing = new FileReviewing();
    private String homeBefore;

    @BeforeEach
    void stand() throws Refusal {
        homeBefore = System.setProperty("cellgmp.home", home.toString());
        reviewing.files = new FileStore() {
            @Override
            public InputStream open(String sha256) throws IOException {
                opened.incrementAndGet();
                if (!kept.containsKey(sha256)) throw new NoSuchFileException(sha256);
                return new ByteArrayInputStream(kept.get(sha256));
            }
        };
        var dossier = Dossier.open("DO-2026-0001", "IND, invented", "P-1", WRITER);
        reviewing.finder = new PlanFinder() {
            @Override
            public Dossier dossier(String number) {
                return dossier;
            }

            @Override
            public PlacedLeaf leaf(Dossier of, int number) {
                return new PlacedLeaf(
                        dossier,
                        new PlannedLeaf(
                                number,
                                "cn-1-0",
                                List.of(),
                                "Letter",
                                "Letter",
                                "letter.pdf",
                                digest(number),
                                10,
                                null,
                                Set.of(Region.CN)),
                        WRITER);
            }
        };
    }

    @AfterEach
    void leave() {
        if (homeBefore == null) System.clearProperty("cellgmp.home");
        else System.setProperty("cellgmp.home", homeBefore);
    }

    private static String digest(int number) {
        return String.format("%064d", number);
    }

    private int pages(int leaf) throws Refusal {
        return reviewing.places("DO-2026-0001." + leaf).pages();
    }

    @Test
    void pagesAreCountedOnceAndNothingIsLeftOnTheDisk() throws Exception {
        kept.put(digest(1), Shelf.pdf("letter", 3));
        assertThat(pages(1)).isEqualTo(3);
        assertThat(pages(1)).isEqualTo(3);
        assertThat(opened).hasValue(1);
        try (var left = Files.walk(home)) {
            assertThat(left.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void aBrokenFileHasNoPlaces() throws Exception {
        kept.put(digest(1), "no PDF".getBytes(StandardCharsets.UTF_8));
        assertThat(pages(1)).isZero();
        var cut = Shelf.pdf("letter", 3);
        kept.put(digest(2), java.util.Arrays.copyOf(cut, 40));
        assertThat(pages(2)).isZero();
    }

    @Test
    void whatIsKeptOfFilesIsBounded() throws Exception {
        var pdf = Shelf.pdf("letter", 1);
        for (int leaf = 1; leaf <= FileReviewing.MOST_KEPT + 1; leaf++) kept.put(digest(leaf), pdf);
        for (int leaf = 1; leaf <= FileReviewing.MOST_KEPT + 1; leaf++) pages(leaf);
        int before = opened.get();
        pages(FileReviewing.MOST_KEPT + 1);
        assertThat(opened).hasValue(before);
        pages(1);
        assertThat(opened).hasValue(before + 1);
    }
}
