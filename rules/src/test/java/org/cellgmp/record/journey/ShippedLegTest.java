package org.cellgmp.record.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.cellgmp.record.journey.Breach.Kind.*;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Shipment;
import org.junit.jupiter.api.Test;

class ShippedLegTest {
    private static final String SOUND = "{'number':'S-1','batchNumber':'B-1','dispatchedAt':'2026-02-01T09:00+08:00',"
            + "'receivedAt':'2026-02-01T12:00+08:00','limits':[{'channel':'t','lower':'2','upper':'8','uom':'Cel'}],"
            + "'readings':[{'channel':'t','at':'2026-02-01T09:00+08:00','value':'2.0','uom':'Cel'},"
            + "{'channel':'t','at':'2026-02-01T10:00+08:00','value':'8.0','uom':'Cel'},"
            + "{'channel':'t','at':'2026-02-01T11:00+08:00','value':'5.0','uom':'Cel'}]}";
    private static final Addressed<BatchRecord> BATCH =
            new Addressed<>(Address.of("BR-2026-0001", 1), read(BatchRecord.class, "{'header':{'batchNumber':'B-1'}}"));

    private static <T extends Record> T read(Class<T> type, String text) {
        return CanonicalJson.read(type, text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    private static List<Breach> found(String shipment) {
        var leg = Legs.of(BATCH, Address.of("SH-2026-0001", 1), read(Shipment.class, shipment));
        return Journey.of(BATCH, leg.stream().toList()).breaches().stream()
                .filter(breach -> breach.address().number().equals("SH-2026-0001"))
                .toList();
    }

    @Test
    void readingsAtTheLimitsAreWithinThem() {
        assertThat(found(SOUND)).isEmpty();
    }

    @Test
    void aReadingPastItsLimitBreaksTheJourneyAtItsAddress() {
        assertThat(found(SOUND.replace("8.0", "8.1"))).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(TEMPERATURE_OUT);
            assertThat(breach.address()).hasToString("SH-2026-0001/v1#/readings/1");
            assertThat(breach.named()).containsExactly("8.1", "8");
            assertThat(breach.waypoint()).isNotNegative();
        });
        assertThat(found(SOUND.replace("2.0", "1.9"))).extracting(Breach::kind).containsExactly(TEMPERATURE_OUT);
    }

    @Test
    void whatCannotBeComparedIsInDoubt() {
        assertThat(found(SOUND.replace("8.0", "warm")))
                .extracting(Breach::kind)
                .containsExactly(TEMPERATURE_NOT_COMPARABLE);
    }

    @Test
    void aLimitAndAReadingThatMissEachOtherAreBothInDoubt() {
        var missed = SOUND.replace("'limits':[{'channel':'t'", "'limits':[{'channel':'T'");
        assertThat(found(missed))
                .extracting(Breach::kind, breach -> breach.address().pointer())
                .containsExactlyInAnyOrder(
                        tuple(TEMPERATURE_NOT_RECORDED, "/limits/0"), tuple(TEMPERATURE_NOT_COMPARABLE, "/readings/0"));
        assertThat(found(SOUND.replace("{'channel':'t','at':'2026-02-01T10", "{'at':'2026-02-01T10")))
                .as("a reading without a channel")
                .singleElement()
                .satisfies(breach -> assertThat(breach.address().pointer()).isEqualTo("/readings/1"));
        assertThat(found(SOUND.replace("'limits':[", "'limits':[{'channel':'rh'},")))
                .as("a channel named without bounds limits nothing")
                .isEmpty();
        assertThat(found(SOUND.replaceAll("'limits':[^]]*],", "")))
                .as("no limit is stated")
                .isEmpty();
    }

    @Test
    void timesThatLackOrTurnAreSaid() {
        assertThat(found("{'number':'S-1','batchNumber':'B-1'}"))
                .extracting(Breach::kind)
                .containsExactlyInAnyOrder(TIME_NOT_RECORDED, TIME_NOT_RECORDED, TEMPERATURE_NOT_RECORDED);
        assertThat(found(SOUND.replace("01T12:00", "01T08:59")))
                .extracting(Breach::kind)
                .containsExactly(TIME_TURNED);
    }

    @Test
    void theShipmentOfAnotherBatchTellsNothing() {
        assertThat(Legs.of(BATCH, Address.of("SH-2026-0001", 1), read(Shipment.class, SOUND.replace("B-1", "B-2"))))
                .isEmpty();
    }
}
