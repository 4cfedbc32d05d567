package org.cellgmp.record.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.record.storage.ContainerState.*;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
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

class ContainerStandingTest {
    private final List<String> containers = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    private List<ContainerStanding> all() {
        var json = "{'code':'MCB-1','expires':'2020-01-31','containers':[" + String.join(",", containers)
                + "],'events':[" + String.join(",", events) + "]}";
        return ContainerStanding.allOf(new Addressed<>(
                Address.of("CB-2026-0001", 1),
                CanonicalJson.read(CellBank.class, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8))));
    }

    private void vial(String id, String more) {
        containers.add("{'containerId':'" + id + "','vessel':'LN-1','box':'A','row':'A','column':'" + containers.size()
                + "','storedAt':'2026-01-10T10:00+08:00'" + more + "}");
    }

    private void event(String at, String kind, String id, String more) {
        events.add("{'at':'2026-" + at + "+08:00','kind':'" + kind + "','containerId':'" + id
                + "','reason':'r','performedBy':'Ann','verifiedBy':'Bo'" + more + "}");
    }

    @ParameterizedTest
    @CsvSource({
        "'', IN_STORE, 0",
        "thaw, THAWED, 1",
        "withdraw, WITHDRAWN, 0",
        "discard, DISCARDED, 0",
        "split, DIVIDED, 0",
        "move, IN_STORE, 0",
        "withdraw return, IN_STORE, 0",
        "split thaw, THAWED, 1",
        "withdraw thaw, THAWED, 1",
        "thaw return thaw discard, DISCARDED, 2",
        "shake, IN_STORE, 0",
    })
    void theStateIsWhatTheEventsLeave(String kinds, ContainerState state, int thaws) {
        vial("V-1", "");
        event("01-10T10:00", "freeze", "V-1", "");
        int day = 1;
        for (var kind : kinds.split(" ")) if (!kind.isEmpty()) event("02-0" + day++ + "T10:00", kind, "V-1", "");
        assertThat(all()).singleElement().satisfies(one -> {
            assertThat(one.state()).isEqualTo(state);
            assertThat(one.thaws()).isEqualTo(thaws);
            assertThat(one.until() == null).isEqualTo(state.present());
            assertThat(one.expires()).hasToString("2020-01-31");
        });
    }

    @Test
    void whatIsSetAsideIsOnHoldWhileItIsThere() {
        vial("V-1", ",'status':'hold'");
        vial("V-2", ",'status':'hold'");
        event("02-01T10:00", "discard", "V-2", "");
        assertThat(all()).extracting(ContainerStanding::state).containsExactly(ON_HOLD, DISCARDED);
    }

    @Test
    void eachBreachStandsAtItsContainerAndExpiryIsNone() {
        vial("V-1", "");
        vial("V-2", "");
        vial("V-1", "");
        vial("", "");
        event("01-10T10:00", "freeze", "V-2", "");
        event("02-01T10:00", "thaw", "V-2", "");
        event("02-02T10:00", "thaw", "V-2", "");
        event("02-02T10:00", "thaw", "V-9", "");
        assertThat(all())
                .extracting(
                        ContainerStanding::index,
                        one -> one.breaches().stream().map(StorageBreach::kind).toList())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                0, List.of(StorageBreach.Kind.NOT_FROZEN, StorageBreach.Kind.CONTAINER_TWICE)),
                        org.assertj.core.groups.Tuple.tuple(
                                1,
                                List.of(
                                        StorageBreach.Kind.USED_AFTER_EXPIRY,
                                        StorageBreach.Kind.NOT_IN_STORE,
                                        StorageBreach.Kind.USED_AFTER_EXPIRY)),
                        org.assertj.core.groups.Tuple.tuple(3, List.of(StorageBreach.Kind.NOT_FROZEN)));
    }

    @ParameterizedTest
    @CsvSource({
        "LN-2, LN-10, true",
        "box 9z, box 10, true",
        "a, b, true",
        "A, a, false",
        "LN-02, ln-2, false",
        "'box  1', Box 1, false",
        "'', a, true",
        "R1, R1a, true",
        "0, 00, false",
        "9, 10, true",
        "999999999, 1000000000, true",
    })
    void placesAreOrderedAsPeopleCount(String first, String second, boolean before) {
        var one = StoragePlace.key(first);
        var other = StoragePlace.key(second);
        assertThat(one.compareTo(other) < 0).isEqualTo(before);
        assertThat(one.equals(other)).isEqualTo(!before);
    }

    @Test
    void aKeyBeginsAsItsBeginningDoes() {
        var whole = new StoragePlace("North", List.of("LN-1", "3", "Box 12", "A", "7"));
        assertThat(whole.whole()).isTrue();
        for (var beginning : Stream.of(List.of("ln-1"), List.of("LN-01", "3"), List.of("LN-1", "3", "bo"))
                .toList()) assertThat(whole.key()).startsWith(StoragePlace.keyBeginning("north", beginning));
        assertThat(whole.key()).doesNotStartWith(StoragePlace.keyBeginning("North", List.of("LN-1", "3", "Box 1")));
        assertThat(whole.shown()).isEqualTo("LN-1 / 3 / Box 12 / A / 7");
        assertThat(new StoragePlace("", List.of("LN-1", "", "", "")).whole()).isFalse();
        assertThat(new StoragePlace("", List.of("", "", "", "cane 3")).whole()).isFalse();
    }

    @Property
    void numbersOfAnyLengthUpToNineDigitsAreOrderedAsNumbers(
            @ForAll @IntRange(min = 0, max = 999_999_999) int one,
            @ForAll @IntRange(min = 0, max = 999_999_999) int other) {
        assertThat(Integer.signum(StoragePlace.key("b" + one).compareTo(StoragePlace.key("b" + other))))
                .isEqualTo(Integer.compare(one, other));
    }
}
