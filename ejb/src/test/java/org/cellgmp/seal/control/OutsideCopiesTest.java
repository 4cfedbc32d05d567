package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checkpoints reach every folder that can be written, and a database that was put back is told once. */
class OutsideCopiesTest extends TamperedTrail {
    private final List<Act> told = new ArrayList<>();
    private final OutsideFiles places = new OutsideFiles();
    private final OutsideCopies copies = new OutsideCopies();

    @TempDir
    Path folder;

    @BeforeEach
    void wire() {
        told.clear();
        copies.files = places;
        copies.transaction = transaction();
        copies.trail = new Trail() {
            @Override
            public void appendApart(Act act) {
                told.add(act);
            }
        };
    }

    private List<SignedNote> in(Path place) throws Exception {
        var notes = new ArrayList<SignedNote>();
        for (var file : places.files(place)) notes.addAll(OutsideFiles.notes(file));
        return notes;
    }

    @Test
    void aFolderThatCannotBeWrittenHoldsUpNothingAndCatchesUpLater() throws Exception {
        var blocked = Files.writeString(folder.resolve("blocked"), "a file where a folder should be");
        var open = folder.resolve("open");
        places.in(List.of(blocked, open));

        copies.compare();
        assertThatThrownBy(copies::follow)
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("blocked");
        assertThat(in(open)).hasSize(sizes.size());
        assertThatThrownBy(copies::follow).isInstanceOf(UncheckedIOException.class);
        assertThat(in(open)).hasSize(sizes.size());

        Files.delete(blocked);
        copies.follow();
        assertThat(in(blocked)).hasSize(sizes.size());
        assertThat(told).isEmpty();
    }

    @Test
    void aRestartWritesNothingTwiceAndKnowsItsTrailAgain() throws Exception {
        places.in(List.of(folder.resolve("again")));
        copies.compare();
        copies.follow();
        copies.compare();
        copies.follow();
        assertThat(in(folder.resolve("again"))).hasSize(sizes.size());
        assertThat(copies.standing().get(0).size()).isEqualTo(EVENTS);
        assertThat(told).isEmpty();
    }

    @Test
    void aDatabaseThatWasPutBackIsToldOnce() throws Exception {
        places.in(List.of(folder.resolve("whole")));
        copies.compare();
        copies.follow();
        owner.setAutoCommit(false);
        try {
            run("delete from seal_checkpoint where size > ?", sizes.get(3));
            run("delete from seal_leaf where place >= ?", sizes.get(3));
            copies.compare();
            copies.compare();
            assertThat(told).hasSize(1);
            assertThat(told.get(0).name()).isEqualTo("seal.rolled-back");
            assertThat(told.get(0).details())
                    .containsEntry("outside size", Integer.toString(EVENTS))
                    .containsEntry("size", Long.toString(sizes.get(3)));
        } finally {
            owner.rollback();
            owner.setAutoCommit(true);
        }
    }
}
