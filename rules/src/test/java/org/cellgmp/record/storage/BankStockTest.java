package org.cellgmp.record.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.record.storage.StorageBreach.Kind.*;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.CellBank;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankStockTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final List<String> containers = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private String rest = "'status':'released','releasedAt':'2026-01-20T10:00+08:00'";

    private BankStock stock() {
        return stock(TODAY);
    }

    private BankStock stock(LocalDate today) {
        var json = "{'code':'MCB-1','containers':[" + String.join(",", containers) + "],'events':["
                + String.join(",", events) + "]," + rest + "}";
        return BankStock.of(
                new Addressed<>(
                        Address.of("CB-2026-0001", 1),
                        CanonicalJson.read(
                                CellBank.class, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))),
                today);
    }

    private void vial(String id, String row, String column, String more) {
        containers.add("{'containerId':'" + id + "','vessel':'LN-1','rack':'1','box':'A','row':'" + row
                + "','column':'" + column
                + "','storedAt':'2026-01-10T10:00+08:00','quantity':{'value':'1.0','uom':'mL'}"
                + more + "}");
        event("01-10T10:00", "freeze", id, "");
    }

    private void event(String at, String kind, String id, String more) {
        events.add("{'at':'2026-" + at + "+08:00','kind':'" + kind + "','containerId':'" + id
                + "','reason':'manufacture','performedBy':'Ann','verifiedBy':'Bo'" + more + "}");
    }

    private List<StorageBreach.Kind> kinds() {
        return stock().breaches().stream().map(StorageBreach::kind).toList();
    }

    private void pair() {
        vial("V-1", "A", "1", "");
        vial("V-2", "A", "2", "");
    }

    @Test
    void aSoundBankTellsWhatIsLeft() {
        pair();
        rest += ",'containerCount':'2','expires':'2026-03-02'";
        event("02-01T09:00", "thaw", "V-1", ",'batch':'B-1'");
        assertThat(stock()).isEqualTo(new BankStock(2, 1, 0, List.of()));
    }

    @Test
    void anEmptyBankHasNothingAndBreaksNothing() {
        assertThat(stock()).isEqualTo(new BankStock(0, 0, 0, List.of()));
    }

    @Test
    void twoContainersInOnePlaceAtOneTimeAreTold() {
        vial("V-1", "A", "1", "");
        vial("V-2", "A", "1", "");
        assertThat(stock().breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(POSITION_TAKEN);
            assertThat(breach.address()).hasToString("CB-2026-0001/v1#/containers/1");
            assertThat(breach.named()).containsExactly("V-2", "V-1", "LN-1 / 1 / A / A / 1");
        });
    }

    @ParameterizedTest
    @CsvSource({"10:00, true", "09:59, false", "10:01, true"})
    void aPlaceIsFreeFromTheMomentItsContainerLeaves(String stored, boolean free) {
        vial("V-1", "A", "1", ",'status':'withdrawn'");
        event("02-01T10:00", "withdraw", "V-1", "");
        vial("V-2", "A", "1", "");
        containers.set(1, containers.get(1).replace("2026-01-10T10:00", "2026-02-01T" + stored));
        assertThat(kinds()).isEqualTo(free ? List.of() : List.of(POSITION_TAKEN));
    }

    @Test
    void aThirdContainerIsComparedWithTheOneThatStaysLongest() {
        vial("V-1", "A", "1", "");
        vial("V-2", "A", "1", "");
        vial("V-3", "A", "1", "");
        event("01-11T10:00", "discard", "V-2", "");
        containers.set(2, containers.get(2).replace("2026-01-10T10:00", "2026-01-12T10:00"));
        assertThat(stock().breaches())
                .extracting(breach -> breach.named().get(1))
                .containsExactly("V-1", "V-1");
    }

    @Test
    void theSamePlaceInAnotherSiteOrTankIsAnother() {
        vial("V-1", "A", "1", ",'site':'North'");
        vial("V-2", "A", "1", ",'site':'South'");
        vial("V-3", "A", "1", ",'site':'South'");
        containers.set(2, containers.get(2).replace("LN-1", "LN-2"));
        assertThat(kinds()).isEmpty();
    }

    @Test
    void aPlaceWithoutRowsIsTakenToo() {
        vial("V-1", "", "", ",'position':'cane 3'");
        vial("V-2", "", "", ",'position':'cane 3'");
        vial("V-3", "", "2", ",'position':'cane 4'");
        event("02-01T09:00", "move", "V-3", ",'into':'LN-1 / 1 / A / cane 5'");
        assertThat(kinds()).containsExactly(POSITION_TAKEN, POSITION_NOT_AS_MOVED);
    }

    @Test
    void whatLeftCannotBeTakenAgainUnlessItCameBack() {
        pair();
        event("02-01T09:00", "withdraw", "V-1", "");
        event("02-02T09:00", "withdraw", "V-1", "");
        event("02-01T09:00", "withdraw", "V-2", "");
        event("02-01T10:00", "return", "V-2", "");
        event("02-03T10:00", "thaw", "V-2", "");
        assertThat(stock().breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(NOT_IN_STORE);
            assertThat(breach.address().pointer()).isEqualTo("/events/3");
        });
        assertThat(stock().present()).isZero();
    }

    @Test
    void eventsAreFollowedInTheOrderOfTimeNotOfWriting() {
        pair();
        event("02-03T10:00", "thaw", "V-2", "");
        event("02-01T10:00", "return", "V-2", "");
        event("02-01T09:00", "withdraw", "V-2", "");
        assertThat(kinds()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "withdraw, V-9, UNKNOWN_CONTAINER, /events/2/containerId",
        "thaw, '', UNKNOWN_CONTAINER, /events/2/containerId",
        "return, V-1, ALREADY_IN_STORE, /events/2",
    })
    void anEventMustFitItsContainer(String kind, String id, StorageBreach.Kind told, String pointer) {
        pair();
        event("02-01T09:00", kind, id, "");
        assertThat(stock().breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(told);
            assertThat(breach.address().pointer()).isEqualTo(pointer);
        });
    }

    @Test
    void whatWasThawedIsNotFrozenAgain() {
        pair();
        event("02-01T09:00", "thaw", "V-1", "");
        event("02-01T10:00", "return", "V-1", "");
        assertThat(kinds()).containsExactly(REFROZEN);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, false", "2026-01-31, true", "2026-02-02, false"})
    void theLastDayIsADayOfUse(String expires, boolean after) {
        vial("V-1", "A", "1", ",'expires':'" + expires + "'");
        rest += ",'expires':'2020-01-01'";
        event("02-01T23:59", "thaw", "V-1", "");
        assertThat(kinds()).isEqualTo(after ? List.of(USED_AFTER_EXPIRY) : List.of());
    }

    @Test
    void whatExpiredInTheStoreIsCounted() {
        pair();
        rest += ",'expires':'2026-03-01'";
        assertThat(stock(LocalDate.of(2026, 3, 1)).expired()).isZero();
        assertThat(stock().expired()).isEqualTo(2);
        assertThat(kinds()).containsExactly(EXPIRED_IN_STORE, EXPIRED_IN_STORE);
    }

    @ParameterizedTest
    @CsvSource({"released, 02-01T10:00, false", "released, 02-01T10:01, true", "quarantine, 02-01T09:00, true"})
    void nothingIsTakenForABatchBeforeTheRelease(String status, String released, boolean told) {
        pair();
        rest = "'status':'" + status + "','releasedAt':'2026-" + released + "+08:00'";
        event("02-01T10:00", "thaw", "V-1", ",'batch':'B-1'");
        event("01-15T10:00", "withdraw", "V-2", "");
        assertThat(kinds()).isEqualTo(told ? List.of(USED_BEFORE_RELEASE) : List.of());
    }

    @Test
    void anAliquotIsListedAndNoMoreIsTakenThanThereWas() {
        vial("V-1", "A", "1", "");
        vial("V-1-A", "B", "1", "");
        events.remove(1);
        rest += ",'containerCount':'1'";
        event("02-01T09:00", "split", "V-1", ",'into':'V-1-A','quantity':{'value':'0.5','uom':'mL'}");
        event("02-02T09:00", "split", "V-1", ",'into':'V-1-A','quantity':{'value':'0.50','uom':'mL'}");
        assertThat(stock()).isEqualTo(new BankStock(2, 2, 0, List.of()));
        event("02-03T09:00", "split", "V-1", ",'into':'V-1-A','quantity':{'value':'0.01','uom':'mL'}");
        assertThat(kinds()).containsExactly(SPLIT_TOO_MUCH);
        event("02-04T09:00", "split", "V-1", ",'into':'V-7','quantity':{'value':'<1','uom':'mL'}");
        event("02-04T09:00", "split", "V-1", ",'into':'V-1'");
        assertThat(kinds()).containsExactly(SPLIT_TOO_MUCH, SPLIT_INTO_UNKNOWN, SPLIT_INTO_UNKNOWN);
    }

    @Test
    void whoWhyAndWhenAreAskedFor() {
        pair();
        events.add("{'kind':'withdraw','containerId':'V-1'}");
        assertThat(kinds()).containsExactly(NO_TIME, NO_PERSON, NO_REASON, NOT_CONFIRMED);
        events.set(
                2,
                "{'at':'2026-02-01T09:00+08:00','kind':'thaw','containerId':'V-1','reason':'r','performedBy':'Ann',"
                        + "'verifiedBy':' Ann '}");
        assertThat(kinds()).containsExactly(NOT_CONFIRMED);
    }

    @ParameterizedTest
    @CsvSource({
        "'LN-1 / 1 / A / A / 1', false",
        "'ln-1/1/a/a/1', false",
        "'LN-1 / 1 / A / A / 2', true",
        "'LN-2', false",
    })
    void aMoveToAnotherPlaceThanTheRecordTellsAsksForAnExplanation(String into, boolean told) {
        vial("V-1", "A", "1", "");
        event("02-01T09:00", "move", "V-1", ",'into':'" + into + "'");
        assertThat(kinds()).isEqualTo(told ? List.of(POSITION_NOT_AS_MOVED) : List.of());
    }

    @Test
    void whatTheListSaysMustComeOutOfTheEvents() {
        vial("V-1", "A", "1", ",'status':'withdrawn'");
        vial("V-2", "A", "2", ",'status':'stored'");
        vial("V-2", "A", "3", "");
        vial("V-4", "", "1", "");
        events.remove(3);
        event("02-01T09:00", "discard", "V-2", "");
        rest += ",'containerCount':'5'";
        assertThat(kinds())
                .containsExactly(
                        COUNT_DIFFERS,
                        STATUS_NOT_AS_EVENTS,
                        STATUS_NOT_AS_EVENTS,
                        CONTAINER_TWICE,
                        NOT_FROZEN,
                        NO_POSITION);
    }

    @Property(tries = 200)
    void whateverHappensNoMoreIsLeftThanIsListed(@ForAll List<@IntRange(min = 0, max = 63) Integer> seeds) {
        pair();
        vial("V-3", "A", "3", "");
        var names = List.of("freeze", "move", "split", "thaw", "withdraw", "return", "discard", "alarm");
        for (int seed : seeds)
            event("02-0" + (1 + seed % 9) + "T09:00", names.get(seed % 8), "V-" + (1 + seed / 8 % 4), "");
        var stock = stock();
        assertThat(stock.listed()).isEqualTo(3);
        assertThat(stock.present()).isBetween(0, 3);
        assertThat(stock()).isEqualTo(stock);
        containers.clear();
        events.clear();
    }
}
