package org.cellgmp.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.entity.KeptRecord;
import org.junit.jupiter.api.Test;

/** A site that has kept records with ids fetched one by one goes on without meeting one of them again. */
class SequencePortionsTest {
    private static final String SEQUENCE = "recordkeeping_record_seq";

    @Test
    void onH2() throws Exception {
        goesOn(TestDatabase.h2(), "h2", "select next value for " + SEQUENCE);
    }

    @Test
    void onPostgresql() throws Exception {
        goesOn(TestDatabase.postgresql(), "postgresql", "select nextval('" + SEQUENCE + "')");
    }

    private static void goesOn(TestDatabase database, String vendor, String next) throws Exception {
        try (database) {
            try (var connection = database.asOwner();
                    var statement = connection.createStatement()) {
                statement.execute("alter sequence " + SEQUENCE + " restart with 1 increment by 1");
                for (int id = 1; id <= 7; id++) {
                    statement.execute(next);
                    statement.execute(
                            "insert into recordkeeping_record (id, number, kind, latest, title, product, described)"
                                    + " values (" + id + ", 'BR-2025-000" + id + "', 'BATCH_RECORD', 1, 'B-" + id
                                    + "', '', '')");
                }
                for (var part : migration(vendor)) statement.execute(part);
            }
            var ids = new ArrayList<Long>();
            try (var manager = database.entities().createEntityManager()) {
                manager.getTransaction().begin();
                for (int i = 10; i < 80; i++) {
                    var record = RecordKind.BATCH_RECORD.read(
                            ("{\"header\":{\"batchNumber\":\"B-" + i + "\"}}").getBytes(StandardCharsets.UTF_8));
                    var kept = new KeptRecord("BR-2026-00" + i, record);
                    manager.persist(kept);
                    ids.add(kept.id());
                }
                // Written, and then given up: nobody acted here, so there is nothing for the trail.
                manager.flush();
                manager.getTransaction().rollback();
            }
            assertThat(ids.get(0)).isEqualTo(8);
            assertThat(ids).isSorted().doesNotHaveDuplicates().hasSize(70);
        }
    }

    private static List<String> migration(String vendor) throws IOException {
        try (var in =
                SequencePortionsTest.class.getResourceAsStream("/db/" + vendor + "/V671__sequence_portions.sql")) {
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8).replaceAll("(?m)^--.*$", "");
            return text.lines()
                    .map(line -> line.strip().replaceFirst(";$", ""))
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }
}
