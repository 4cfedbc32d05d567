package org.cellgmp.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.control.ABatch;
import org.cellgmp.document.control.AMaster;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Documents on what surrounds the batches notice what comes later, whichever database they stand on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SurroundingLife {
    private static final Actor RECORDER = House.person("rec", "Rec Order", Role.PRODUCTION_RECORDER);
    private static final Actor WRITER = House.person("wri", "Wri Ter", Role.REGULATORY_WRITER);
    private static final LocalDate DAY = LocalDate.of(2008, 6, 1);

    @TempDir
    static Path home;

    private final House house;

    SurroundingLife(TestDatabase database) throws Exception {
        house = new House(database);
        house.enrol(WRITER);
        keep(ABatch.specification(
                "MAT", LocalDate.of(2008, 1, 1), LocalDate.of(2008, 12, 31), ABatch.test("Viability", ">= 70", "%")));
        keep(AMaster.of("MR-MAT", "2000"));
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void a_lot_that_a_master_record_asks_for_makes_the_control_of_materials_out_of_date() throws Exception {
        keep(lot("BUF", "B-1", "2008-02-01T09:00+08:00"));
        var made = made("materials-substance");
        assertThat(made.ctdSection()).isEqualTo("3.2.S.2.3");
        assertThat(made.outdated()).isFalse();
        keep(lot("OTHER", "O-1", "2008-03-01T09:00+08:00"));
        keep(lot("BUF", "B-3", "2008-06-02T09:00+08:00"));
        var later = keep(lot("BUF", "B-2", "2008-06-01T23:00+08:00"));
        assertThat(lacking(made)).containsExactly(later);
    }

    @Test
    void rooms_of_the_sites_of_the_product_alone_are_told_of() throws Exception {
        var version = keep(read(
                RecordKind.PRODUCT_VERSION,
                "{'productCode':'P-1','processVersion':'1','effectiveFrom':'2008-01-01','sites':[{'site':'Works'}]}"));
        var here =
                keep(read(RecordKind.ROOM, "{'roomId':'R-1','site':'Works','monitoredFrom':'2008-02-01','grade':'C'}"));
        keep(read(RecordKind.ROOM, "{'roomId':'R-2','site':'Elsewhere','monitoredFrom':'2008-02-01'}"));
        var made = made("facilities-equipment");
        assertThat(made.sources())
                .extracting(source -> source.record())
                .contains(version, here)
                .hasSize(3);
        var next =
                keep(read(RecordKind.ROOM, "{'roomId':'R-1','site':'Works','monitoredFrom':'2008-05-01','grade':'C'}"));
        assertThat(lacking(made)).containsExactly(next);
    }

    @Test
    void a_standard_qualified_by_the_day_and_kept_later_is_noticed() throws Exception {
        assertThatThrownBy(() -> made("reference-standards"))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document.nothing-told"));
        keep(read(
                RecordKind.REFERENCE_STANDARD,
                "{'code':'RS-1','lot':'L-1','productCode':'P-1','level':'primary','qualifiedOn':'2008-02-01'}"));
        var made = made("reference-standards");
        assertThat(made.ctdSection()).isEqualTo("3.2.P.6");
        keep(read(
                RecordKind.REFERENCE_STANDARD,
                "{'code':'RS-1','lot':'L-S','productCode':'P-1','of':'substance','qualifiedOn':'2008-02-01'}"));
        var second = keep(read(
                RecordKind.REFERENCE_STANDARD,
                "{'code':'RS-1','lot':'L-2','productCode':'P-1','level':'working','qualifiedOn':'2008-05-01'}"));
        assertThat(lacking(made)).containsExactly(second);
    }

    private static Kept read(RecordKind kind, String json) {
        return kind.read(json.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static MaterialLot lot(String code, String lot, String releasedAt) {
        return new MaterialLot(
                code,
                "Buffer",
                lot,
                "Maker",
                true,
                "GMP",
                "synthetic",
                "released",
                "qc-1",
                OffsetDateTime.parse(releasedAt),
                null,
                null,
                "COA-" + lot,
                null,
                null);
    }

    private String keep(Kept record) throws Exception {
        return house.act(RECORDER, () -> house.the(Records.class).keep(record, null, "as executed"))
                .number();
    }

    private DocumentView made(String template) throws Exception {
        System.setProperty("cellgmp.home", home.toString());
        return house.act(
                WRITER,
                () -> house.the(Documents.class).generate(new DocumentOrder(template, "P-1", List.of(), "en", DAY)));
    }

    private List<String> lacking(DocumentView made) throws Exception {
        return house.act(WRITER, () -> house.the(Documents.class).get(made.number())).sources().stream()
                .filter(source -> source.lacking())
                .map(source -> source.record())
                .toList();
    }
}
