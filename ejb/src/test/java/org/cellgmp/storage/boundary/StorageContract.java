package org.cellgmp.storage.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cellgmp.storage.boundary.SampleStore.*;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobOrder;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.storage.ContainerState;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.storage.ContainerFilter;
import org.cellgmp.storage.ContainerRow;
import org.cellgmp.storage.control.Rebuild;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Containers of all banks, over real tables. Names invented. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class StorageContract {
    private static final Actor RECORDER = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER));

    private final TestDatabase database = database();
    private final House house = SampleStore.house(database);

    abstract TestDatabase database();

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theContainersOfABankStandInTheOrderOfTheirPlaces() throws Exception {
        var number =
                keep(bank("ORD", vial("O-10", "ORD-1", "10"), vial("O-2", "ORD-1", "2"), vial("O-9", "ORD-1", "9")));
        assertThat(list(position("ord-1")))
                .extracting(ContainerRow::container, ContainerRow::place, ContainerRow::bank, ContainerRow::title)
                .containsExactly(
                        tuple("O-2", "ORD-1 / 1 / A / A / 2", number, "ORD"),
                        tuple("O-9", "ORD-1 / 1 / A / A / 9", number, "ORD"),
                        tuple("O-10", "ORD-1 / 1 / A / A / 10", number, "ORD"));
        assertThat(list(position("ORD-1 / 1 / A / A / 1")).stream().map(ContainerRow::container))
                .as("a number is written to its end")
                .isEmpty();
        assertThat(list(position("ORD-1 / 1 / "))).hasSize(3);
        assertThat(list(position("ORD-11"))).isEmpty();
        assertThat(list(position("%"))).isEmpty();
    }

    @Test
    void eachRowTellsWhatBecameOfItsContainer() throws Exception {
        var bank = keep(bank(
                "TELL",
                vial("T-1", "TEL", "1").replace("}", ",'expires':'2030-01-01','quantity':{'value':'1.50','uom':'mL'}}"),
                vial("T-2", "TEL", "2"),
                "thaw T-2 02-01",
                "thaw T-2 02-02"));
        var rows = list(position("TEL"));
        assertThat(rows)
                .extracting(ContainerRow::state, ContainerRow::thaws, ContainerRow::breaks, ContainerRow::taken)
                .containsExactly(tuple(ContainerState.IN_STORE, 0, 0, 0), tuple(ContainerState.THAWED, 2, 1, 0));
        assertThat(rows.get(0).quantity()).isEqualTo("1.50 mL");
        assertThat(rows.get(0).expires()).hasToString("2030-01-01");
        assertThat(rows.get(1).address()).isEqualTo(bank + "/v1#/containers/1");
        assertThat(rows.get(1).until()).isNotNull();
    }

    @Test
    void filtersNarrowTogether() throws Exception {
        var first = keep(bank(
                "FILT alpha",
                vial("F-1", "FIL-1", "1").replace("}", ",'expires':'2027-05-01','site':'North'}"),
                vial("F-2", "FIL-1", "2").replace("}", ",'expires':'2026-05-01','site':'North','label':'Red 7'}"),
                vial("F-3", "FIL-2", "1").replace("}", ",'site':'South'}"),
                "discard F-3 02-01"));
        keep(bank("FILT beta", vial("F-4", "FIL-1", "3").replace("}", ",'site':'South','expires':'2026-04-01'}")));
        assertThat(names(filter(EVERY, null, "FIL-1", null, null, false, null))).containsExactly("F-1", "F-2", "F-4");
        assertThat(names(filter(EVERY, "South", "FIL-1", null, null, false, null)))
                .containsExactly("F-4");
        assertThat(names(filter(EVERY, "south", null, null, null, false, null))).containsExactly("F-4", "F-3");
        assertThat(names(filter(Set.of(ContainerState.DISCARDED), null, "FIL", null, null, false, null)))
                .containsExactly("F-3");
        assertThat(names(filter(ContainerFilter.present(), null, null, first, null, false, null)))
                .containsExactly("F-1", "F-2");
        assertThat(names(filter(EVERY, null, null, "filt", null, false, null))).hasSize(4);
        assertThat(names(filter(EVERY, null, null, "FILT%", null, false, null))).isEmpty();
        var day = LocalDate.of(2026, 5, 1);
        assertThat(names(filter(EVERY, null, "FIL", null, day, false, null))).containsExactly("F-4");
        assertThat(names(filter(EVERY, null, "FIL", null, day.plusDays(1), false, null)))
                .containsExactly("F-2", "F-4");
        assertThat(names(filter(ContainerFilter.present(), null, null, null, day.plusDays(1), false, null)))
                .containsSubsequence("F-4", "F-2");
        assertThat(names(filter(EVERY, null, null, null, null, false, "red"))).containsExactly("F-2");
        assertThat(names(filter(EVERY, "North", null, null, null, false, "f-"))).containsExactly("F-1", "F-2");
        assertThat(names(filter(EVERY, "East", null, null, null, false, null))).isEmpty();
        assertThat(ask(() -> storage().sites())).contains("North", "South");
    }

    @Test
    void onePlaceTakenByTwoBanksShowsOnBothUntilOneMoves() throws Exception {
        keep(bank("TWO a", vial("W-1", "TWO", "1"), vial("W-2", "TWO", "2")));
        var second = keep(bank("TWO b", vial("W-3", "two", "01")));
        assertThat(list(position("TWO")))
                .extracting(ContainerRow::container, ContainerRow::taken)
                .containsExactlyInAnyOrder(tuple("W-1", 1), tuple("W-3", 1), tuple("W-2", 0));
        assertThat(names(filter(EVERY, null, "TWO", null, null, true, null))).containsExactlyInAnyOrder("W-1", "W-3");
        revise(second, 1, bank("TWO b", vial("W-3", "two", "3")));
        assertThat(list(position("TWO"))).extracting(ContainerRow::taken).containsOnly(0);
        assertThat(names(filter(EVERY, null, "TWO", null, null, true, null))).isEmpty();
    }

    @Test
    void aPlaceThatWasLeftMayBeTaken() throws Exception {
        keep(bank("LEFT a", vial("L-1", "LEF", "1"), "withdraw L-1 02-01"));
        keep(bank("LEFT b", vial("L-2", "LEF", "1").replace("2026-01-10T10:00", "2026-02-01T10:00")));
        assertThat(list(position("LEF"))).extracting(ContainerRow::taken).containsOnly(0);
        keep(bank("LEFT c", vial("L-3", "LEF", "1").replace("2026-01-10T10:00", "2026-01-31T10:00")));
        assertThat(list(position("LEF")))
                .extracting(ContainerRow::container, ContainerRow::taken)
                .containsExactlyInAnyOrder(tuple("L-1", 1), tuple("L-2", 1), tuple("L-3", 2));
    }

    @Test
    void aPlaceThatIsNotToldCloselyIsNobodys() throws Exception {
        keep(bank("VAG a", "{'containerId':'G-1','vessel':'VAG'}"));
        keep(bank("VAG b", "{'containerId':'G-2','vessel':'VAG'}"));
        assertThat(list(position("VAG")))
                .hasSize(2)
                .extracting(ContainerRow::taken)
                .containsOnly(0);
        assertThat(list(position("VAG"))).extracting(ContainerRow::breaks).containsOnly(2);
    }

    @Test
    void whatACorrectionTookOutIsListedNoMoreAndMayComeBack() throws Exception {
        var number = keep(bank("GONE", vial("G-7", "GON", "1"), vial("G-8", "GON", "2")));
        revise(number, 1, bank("GONE", vial("G-8", "GON", "2")));
        assertThat(names(filter(EVERY, null, "GON", null, null, false, null))).containsExactly("G-8");
        var other = keep(bank("GONE other", vial("G-9", "GON", "1")));
        assertThat(list(position("GON"))).extracting(ContainerRow::taken).containsOnly(0);
        revise(number, 2, bank("GONE", vial("G-7", "GON", "1")));
        assertThat(list(position("GON")))
                .extracting(ContainerRow::container, ContainerRow::version, ContainerRow::taken)
                .containsExactlyInAnyOrder(tuple("G-7", 3, 1), tuple("G-9", 1, 1));
        assertThat(other).isNotEqualTo(number);
    }

    @Test
    void pagesFollowEachOtherWhateverIsFiltered() throws Exception {
        for (int b = 0; b < 3; b++) {
            var said = new ArrayList<String>();
            for (int i = 0; i < 9; i++)
                said.add(vial("PG-" + b + i, "PAG-" + (i % 3), "" + (10 * b + i))
                        .replace("}", ",'site':'Page " + (i % 2) + "','expires':'2029-0" + (1 + i % 4) + "-01'}"));
            said.add("thaw PG-" + b + "4 02-01");
            said.add("discard PG-" + b + "5 02-01");
            keep(bank("PAGE " + b, said.toArray(String[]::new)));
        }
        var filters = List.of(
                filter(EVERY, null, "PAG", null, null, false, null),
                filter(EVERY, "page 1", null, null, null, false, null),
                filter(ContainerFilter.present(), null, "PAG-1", null, null, false, null),
                filter(EVERY, null, null, "page", null, false, null),
                filter(ContainerFilter.present(), null, null, null, LocalDate.of(2029, 4, 1), false, null),
                filter(EVERY, null, null, null, LocalDate.of(2029, 3, 2), false, null),
                filter(EVERY, null, null, null, null, true, null),
                filter(EVERY, null, null, null, null, false, "pg-"),
                filter(EVERY, null, null, null, null, false, null));
        for (var filter : filters) {
            var whole = list(filter);
            assertThat(whole).as(filter.toString()).isNotEmpty();
            for (int size : new int[] {1, 2, 7}) {
                var seen = new ArrayList<String>();
                String after = null;
                do {
                    var cursor = after;
                    var page = ask(() -> storage().list(filter, cursor, size));
                    assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
                    page.items().forEach(row -> seen.add(row.bank() + row.container()));
                    after = page.next();
                } while (after != null);
                assertThat(seen)
                        .as(filter + " by " + size)
                        .containsExactlyElementsOf(whole.stream()
                                .map(row -> row.bank() + row.container())
                                .toList());
            }
        }
    }

    @Test
    void whatIsNoFilterIsRefusedAndNeverAFault() {
        for (var cursor : List.of("x", "!!!", "MCAxIA", "MCAxIAA", "OSA5OTk5OTk5OTk5OTk5OTk5OTkgYQ"))
            assertThatThrownBy(() -> {
                        ask(() -> storage()
                                .list(
                                        filter(EVERY, null, null, null, LocalDate.of(2030, 1, 1), false, null),
                                        cursor,
                                        5));
                        throw new Refusal(Refusal.Reason.UNREADABLE, "nothing found, which is right too");
                    })
                    .as(cursor)
                    .isInstanceOf(Refusal.class);
        for (var text : List.of("a\0b", "x".repeat(Storage.LONGEST + 1)))
            for (var filter : List.of(
                    filter(EVERY, text, null, null, null, false, null),
                    filter(EVERY, null, text, null, null, false, null),
                    filter(EVERY, null, null, text, null, false, null),
                    filter(EVERY, null, null, null, null, false, text)))
                assertThatThrownBy(() -> ask(() -> storage().list(filter, null, 5)))
                        .isInstanceOfSatisfying(
                                Refusal.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Refusal.Reason.UNREADABLE));
    }

    @Test
    void longAndStrangePlacesAreKept() throws Exception {
        var strange = "\uD83D\uDE00".repeat(300);
        keep(bank(
                "LONG",
                vial("x".repeat(900), strange, "1").replace("'rack':'1'", "'rack':'" + "\u6DB2".repeat(800) + "'"),
                vial("\u6DB2\u6C2E", "\u6DB2\u6C2E\u7F50 3", "1")));
        assertThat(list(filter(EVERY, null, null, "LONG", null, false, null))).hasSize(2);
        assertThat(names(position("\u6DB2\u6C2E\u7F50 3"))).containsExactly("\u6DB2\u6C2E");
    }

    @Test
    void readingAllAnewChangesNothing() throws Exception {
        keep(bank("ANEW", vial("N-1", "NEW", "1"), vial("N-2", "NEW", "1")));
        var before = list(filter(EVERY, null, null, null, null, false, null));
        house.act(
                RECORDER,
                () -> house.the(Rebuild.class)
                        .run(new JobOrder("JB-2026-0001", Map.of(), 1), (done, total, message) -> {}));
        assertThat(list(filter(EVERY, null, null, null, null, false, null))).isEqualTo(before);
    }

    @Test
    void banksKeptBeforeAreReadWithTheirSharedPlaces() throws Exception {
        keep(bank("EARLY a", vial("E-1", "EAR", "1")));
        keep(bank("EARLY b", vial("E-2", "EAR", "1")));
        try (var connection = database.asOwner();
                var statement = connection.createStatement()) {
            statement.execute("delete from storage_container");
            statement.execute("delete from storage_bank");
            statement.execute("delete from storage_vessel");
        }
        assertThat(list(position("EAR"))).isEmpty();
        house.act(
                RECORDER,
                () -> house.the(Rebuild.class)
                        .run(new JobOrder("JB-2026-0002", Map.of(), 1), (done, total, message) -> {}));
        assertThat(list(position("EAR")))
                .extracting(ContainerRow::container, ContainerRow::taken)
                .containsExactlyInAnyOrder(tuple("E-1", 1), tuple("E-2", 1));
    }

    @Test
    void twoWhoTakeOnePlaceAtTheSameMomentBothSeeIt() throws Exception {
        var go = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var done = new ArrayList<java.util.concurrent.Future<String>>();
            for (int i = 0; i < 4; i++) {
                int one = i;
                done.add(pool.submit(() -> {
                    go.await(10, TimeUnit.SECONDS);
                    return keep(bank("RACE " + one, vial("R-" + one, "RAC", "1")));
                }));
            }
            go.countDown();
            for (var each : done) each.get(60, TimeUnit.SECONDS);
        } finally {
            pool.shutdownNow();
        }
        assertThat(list(position("RAC")))
                .hasSize(4)
                .extracting(ContainerRow::taken)
                .containsOnly(3);
    }

    @Test
    void theWorkbookHoldsWhatIsFilteredAndNoFormula() throws Exception {
        keep(bank("=1+1", vial("=cmd|' /C calc'!A0".replace("'", ""), "XLS", "1"), vial("X-2", "XLS", "2")));
        var filter = position("XLS");
        house.act(RECORDER, () -> {
            storage().announceExport(filter);
            return null;
        });
        var out = new ByteArrayOutputStream();
        ask(() -> {
            storage().export(filter, words(), out);
            return null;
        });
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            var sheet = workbook.getSheetAt(0);
            assertThat(sheet.getLastRowNum()).isEqualTo(2);
            for (var row : sheet)
                for (var cell : row)
                    assertThat(cell.getCellType()).isNotEqualTo(org.apache.poi.ss.usermodel.CellType.FORMULA);
            var first = sheet.getRow(1).getCell(0);
            assertThat(first.getStringCellValue()).isEqualTo("=cmd| /C calc!A0");
            assertThat(first.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(sheet.getRow(1).getCell(6).getStringCellValue()).isEqualTo("In_store");
        }
        try (var connection = database.asOwner();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select details from audit_event where act = 'storage.exported'")) {
            assertThat(found.next()).isTrue();
            assertThat(found.getString(1)).contains("XLS");
        }
    }

    @Test
    void wordsThatNameTooManyBanksAreRefused() throws Exception {
        try (var connection = database.asOwner();
                var bank =
                        connection.prepareStatement("insert into storage_bank values (?, 'many', 'many banks', 1)")) {
            for (int i = 0; i <= 200; i++) {
                bank.setString(1, "CB-1990-" + (1000 + i));
                bank.addBatch();
            }
            bank.executeBatch();
        }
        assertThatThrownBy(() -> list(filter(EVERY, null, null, "many banks", null, false, null)))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo("storage.too-many-banks"));
        assertThat(list(filter(EVERY, null, null, "CB-1990-1000", null, false, null)))
                .isEmpty();
    }

    private List<String> names(ContainerFilter filter) throws Exception {
        return list(filter).stream().map(ContainerRow::container).toList();
    }

    private List<ContainerRow> list(ContainerFilter filter) throws Exception {
        return ask(() -> storage().list(filter, null, 200)).items();
    }

    private <T> T ask(Callable<T> asking) throws Exception {
        return house.act(RECORDER, asking);
    }

    private Storage storage() {
        return house.the(Storage.class);
    }

    private String keep(CellBank record) throws Exception {
        return house.act(RECORDER, () -> house.the(Records.class).keep(record, null, "as banked"))
                .number();
    }

    private void revise(String number, int expected, CellBank record) throws Exception {
        house.act(
                RECORDER, () -> house.the(Records.class).revise(number, expected, record, null, "wrong place written"));
    }
}
