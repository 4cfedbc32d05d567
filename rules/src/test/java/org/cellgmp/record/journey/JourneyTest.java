package org.cellgmp.record.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.record.journey.Breach.Kind.*;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JourneyTest {
    private static final String SOUND = """
            {"header":{"batchNumber":"B-1","site":"Plant"},
             "identity":{"origin":"AUTOLOGOUS","patientCode":"P-1","donorCode":"P-1","chainOfIdentityId":"COI-1",
              "scans":[
               {"at":"2026-01-11T18:10+08:00","place":"Receipt","scannedId":"COI-1","performedBy":"Ann","secondPerson":"Bo"},
               {"at":"2026-01-12T09:05+08:00","stepNumber":"1","place":"R-1","scannedId":"COI-1","performedBy":"Ann","secondPerson":"Bo"}],
              "custody":[
               {"at":"2026-01-11T13:00+08:00","what":"bag","handedOverBy":"Nurse","receivedBy":"Courier","place":"Clinic","temperature":{"value":"4.1","uom":"Cel"}},
               {"at":"2026-01-11T18:00+08:00","what":"bag","handedOverBy":"Courier","receivedBy":"Ann","place":"Plant","temperature":{"value":"4.6","uom":"Cel"}}]},
             "collection":{"siteId":"CS-1","cellSource":"PBMC","start":"2026-01-11T09:00+08:00","end":"2026-01-11T12:00+08:00","containerId":"BAG-1"},
             "receipt":{"containerId":"BAG-1","loggerId":"LOG-1","receivedAt":"2026-01-11T18:00+08:00","packageIntact":true,"labelMatches":true,
              "lowestTemperature":{"value":"2","uom":"Cel"},"highestTemperature":{"value":"8","uom":"Cel"},
              "lowerTemperatureLimit":{"value":"2","uom":"Cel"},"upperTemperatureLimit":{"value":"8","uom":"Cel"},
              "longestTransport":{"value":"6","uom":"h"},"releaseDecision":"released","releasedBy":"Qi","releasedAt":"2026-01-11T20:00+08:00"},
             "steps":[
              {"number":"1","name":"Wash","start":"2026-01-12T09:00+08:00","end":"2026-01-12T10:00+08:00","longestDuration":{"value":"60","uom":"min"}},
              {"number":"2","name":"Fill","start":"2026-01-12T10:30+08:00","end":"2026-01-12T11:00+08:00","holdLimit":{"value":"30","uom":"min"}}],
             "labels":[{"labelVersion":"L1","printed":"6","used":"4","destroyed":"1","returned":"1"}]}
            """;

    private final Object tree = CanonicalJson.parse(SOUND.getBytes(java.nio.charset.StandardCharsets.UTF_8));

    @Test
    void aWholeJourneyHasNoBreakEvenAtEveryLimit() {
        var journey = journey();
        assertThat(journey.breaches()).isEmpty();
        assertThat(journey.waypoints())
                .extracting(Waypoint::sort)
                .containsExactly(
                        Waypoint.Sort.COLLECTION,
                        Waypoint.Sort.HAND_OVER,
                        Waypoint.Sort.HAND_OVER,
                        Waypoint.Sort.RECEIPT,
                        Waypoint.Sort.SCAN,
                        Waypoint.Sort.ACCEPTANCE,
                        Waypoint.Sort.STEP,
                        Waypoint.Sort.SCAN,
                        Waypoint.Sort.STEP,
                        Waypoint.Sort.LABELS);
        assertThat(journey.waypoints().get(1).address()).hasToString("BR-2026-0001/v3#/identity/custody/0");
    }

    @ParameterizedTest
    @CsvSource({
        "/identity/chainOfIdentityId, , NO_IDENTITY, /identity/chainOfIdentityId",
        "/identity/donorCode, P-2, PATIENT_IS_NOT_DONOR, /identity/patientCode",
        "/identity/scans/1/scannedId, COI-2, WRONG_IDENTIFIER, /identity/scans/1/scannedId",
        "/identity/scans/1/scannedId, , WRONG_IDENTIFIER, /identity/scans/1/scannedId",
        "/identity/scans/0/secondPerson, , SCAN_NOT_CONFIRMED, /identity/scans/0/secondPerson",
        "/identity/scans/0/secondPerson, Ann, SCAN_NOT_CONFIRMED, /identity/scans/0/secondPerson",
        "/identity/scans, , NO_SCAN, /identity/scans",
        "/identity/custody, , NO_HAND_OVER, /identity/custody",
        "/identity/custody/1/handedOverBy, Driver, CUSTODY_GAP, /identity/custody/1",
        "/identity/custody/1/receivedBy, , HAND_OVER_INCOMPLETE, /identity/custody/1/receivedBy",
        "/identity/custody/0/handedOverBy, , HAND_OVER_INCOMPLETE, /identity/custody/0/handedOverBy",
        "/receipt/containerId, BAG-2, CONTAINER_MISMATCH, /receipt/containerId",
        "/receipt/lowestTemperature/value, 1.9, TEMPERATURE_OUT, /receipt/lowestTemperature",
        "/receipt/highestTemperature/value, 8.1, TEMPERATURE_OUT, /receipt/highestTemperature",
        "/receipt/highestTemperature/value, >8, TEMPERATURE_NOT_COMPARABLE, /receipt/highestTemperature",
        "/receipt/highestTemperature/uom, [degF], TEMPERATURE_NOT_COMPARABLE, /receipt/highestTemperature",
        "/receipt/highestTemperature, , TEMPERATURE_NOT_RECORDED, /receipt/highestTemperature",
        "/identity/custody/0/temperature/value, 12, TEMPERATURE_OUT, /identity/custody/0/temperature",
        "/identity/custody/0/temperature, , TEMPERATURE_NOT_RECORDED, /identity/custody/0/temperature",
        "/receipt/receivedAt, 2026-01-11T18:01+08:00, TRANSPORT_TOO_LONG, /receipt/longestTransport",
        "/receipt/releasedAt, 2026-01-11T17:00+08:00, TIME_TURNED, /receipt/releasedAt",
        "/identity/scans/0/at, 2026-01-10T18:10+08:00, TIME_TURNED, /identity/scans/0/at",
        "/identity/scans/0/at, , TIME_NOT_RECORDED, /identity/scans/0/at",
        "/receipt/receivedAt, , TIME_NOT_RECORDED, /receipt/receivedAt",
        "/collection/end, 2026-01-11T08:59+08:00, TIME_TURNED, /collection/end",
        "/steps/0/end, 2026-01-12T10:01+08:00, STEP_TOO_LONG, /steps/0/longestDuration",
        "/steps/0/end, 2026-01-12T08:00+08:00, TIME_TURNED, /steps/0/end",
        "/steps/1/start, 2026-01-12T10:31+08:00, HOLD_TOO_LONG, /steps/1/holdTime",
        "/steps/1/end, , TIME_NOT_RECORDED, /steps/1/end",
        "/labels/0/printed, 7, LABELS_NOT_RECONCILED, /labels/0",
        "/labels/0/returned, , LABELS_NOT_COUNTED, /labels/0",
        "/labels/0/used, about 4, LABELS_NOT_COUNTED, /labels/0",
        "/labels, , LABELS_NOT_COUNTED, /labels",
    })
    void eachBreakIsFoundWithItsAddress(String pointer, String value, Breach.Kind kind, String address) {
        alter(pointer, value);
        var breaches = journey().breaches();
        assertThat(breaches).extracting(Breach::kind).contains(kind);
        assertThat(breaches)
                .filteredOn(each -> each.kind() == kind)
                .extracting(each -> each.address().pointer())
                .contains(address);
    }

    @ParameterizedTest
    @CsvSource({"0, 31, true", "0, 30, false", "1, 31, false", "1, 30, false", "1, 31, true"})
    void aHoldTimeThatIsRecordedIsComparedOnEveryStep(int step, String held, boolean started) {
        alter("/steps/" + step + "/holdTime", Map.of("value", held, "uom", "min"));
        alter("/steps/" + step + "/holdLimit", Map.of("value", "30", "uom", "min"));
        if (!started) alter("/steps/" + step + "/start", null);
        assertThat(journey().breaches())
                .filteredOn(each -> each.kind() == HOLD_TOO_LONG)
                .extracting(each -> each.address().pointer())
                .isEqualTo(held.equals("31") ? List.of("/steps/" + step + "/holdTime") : List.of());
    }

    @ParameterizedTest
    @CsvSource({"/receipt/labelMatches, LABEL_MISMATCH", "/receipt/packageIntact, PACKAGE_BROKEN"})
    void whatWasFoundWrongAtReceiptIsABreak(String pointer, Breach.Kind kind) {
        alter(pointer, false);
        assertThat(journey().breaches()).extracting(Breach::kind).containsExactly(kind);
    }

    @Test
    void aBreakShowsAtItsEvent() {
        alter("/identity/scans/1/scannedId", "COI-2");
        var journey = journey();
        var breach = journey.breaches().get(0);
        assertThat(journey.waypoints().get(breach.waypoint()).address().pointer())
                .isEqualTo("/identity/scans/1");
        assertThat(journey.at(breach.waypoint())).containsExactly(breach);
        assertThat(breach.named()).containsExactly("COI-2", "COI-1");
        assertThat(journey.count(Breach.Gravity.BREAK)).isEqualTo(1);
        assertThat(journey.count(Breach.Gravity.DOUBT)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-11T18:25+08:00, 1", "2026-01-11T18:26+08:00, 0", "2026-01-11T10:10Z, 1"})
    void theSameCheckTwiceIsADoubleScan(String again, int found) {
        var scans = list("/identity/scans");
        var copy = new java.util.TreeMap<>(map(scans.get(0)));
        copy.put("at", again);
        scans.add(copy);
        assertThat(journey().breaches())
                .filteredOn(each -> each.kind() == DOUBLE_SCAN)
                .hasSize(found)
                .allSatisfy(each -> assertThat(each.address().pointer()).isEqualTo("/identity/scans/2"));
    }

    @Test
    void aScanOfADonationNumberFitsInEachOfItsFormsAndAWrongCheckCharacterIsSaid() {
        alter("/identity/chainOfIdentityId", "G123489654321");
        alter("/identity/scans/0/scannedId", "=G12348965432194");
        alter("/identity/scans/1/scannedId", "G1234 89 654321 Y");
        assertThat(journey().breaches()).isEmpty();
        alter("/identity/scans/1/scannedId", "G1234 89 654321 X");
        assertThat(journey().breaches()).extracting(Breach::kind).containsExactly(WRONG_IDENTIFIER);
        alter("/identity/chainOfIdentityId", "G1234 89 654321 X");
        alter("/identity/scans/0/scannedId", "G123489654321X");
        assertThat(journey().breaches())
                .extracting(Breach::kind)
                .containsExactly(UNSOUND_IDENTIFIER, UNSOUND_IDENTIFIER);
    }

    @Test
    void anElementThatTheTableLacksIsADoubtAndAWrongOneABreak() {
        alter("/identity/chainOfIdentityId", "(4300)ACME(10)COI-1");
        alter("/identity/scans/0/scannedId", "(4300)ACME(10)COI-1");
        alter("/identity/scans/1/scannedId", "(4300)ACME(10)COI-1");
        assertThat(journey().breaches()).extracting(Breach::kind).containsOnly(IDENTIFIER_NOT_CHECKED);
        assertThat(journey().count(Breach.Gravity.BREAK)).isZero();
        for (var pointer : List.of("/identity/chainOfIdentityId", "/identity/scans/0/scannedId"))
            alter(pointer, "(17)281301(10)COI-1");
        alter("/identity/scans/1/scannedId", "(17)281301(10)COI-1");
        assertThat(journey().breaches()).extracting(Breach::kind).containsOnly(UNSOUND_IDENTIFIER);
    }

    @Test
    void aScanOfTheNextIdentifierOfTheSiteIsWrong() {
        alter("/identity/chainOfIdentityId", "202601110000101");
        alter("/identity/scans/0/scannedId", "202601110000101");
        alter("/identity/scans/1/scannedId", "202601110000102");
        assertThat(journey().breaches()).singleElement().satisfies(breach -> {
            assertThat(breach.kind()).isEqualTo(WRONG_IDENTIFIER);
            assertThat(breach.address().pointer()).isEqualTo("/identity/scans/1/scannedId");
        });
    }

    @Test
    void eachThingHasAChainOfCustodyOfItsOwn() {
        var custody = list("/identity/custody");
        var out = new java.util.TreeMap<>(map(custody.get(1)));
        out.putAll(Map.of(
                "what", "product bag", "at", "2026-01-13T09:00+08:00", "handedOverBy", "Store", "receivedBy", "Van"));
        custody.add(out);
        assertThat(journey().breaches()).isEmpty();
    }

    @Test
    void custodyIsFollowedInTheOrderOfTimeNotOfWriting() {
        Collections.reverse(list("/identity/custody"));
        assertThat(journey().breaches()).isEmpty();
    }

    @Test
    void breaksOfOneEventStandInTheOrderOfTheRecord() {
        var scans = list("/identity/scans");
        for (int i = 2; i < 12; i++) scans.add(new java.util.TreeMap<>(map(scans.get(1))));
        for (int i = 0; i < 12; i++) alter("/identity/scans/" + i + "/secondPerson", null);
        var journey = journey();
        assertThat(journey.waypoints().stream()
                        .filter(each -> each.sort() == Waypoint.Sort.SCAN)
                        .map(each -> each.address().pointer()))
                .containsExactlyElementsOf(java.util.stream.IntStream.range(0, 12)
                        .mapToObj(i -> "/identity/scans/" + i)
                        .toList());
        assertThat(journey.breaches())
                .extracting(each -> each.address().toString())
                .isSortedAccordingTo(org.cellgmp.record.AddressOrder.NATURAL);
    }

    @Test
    void anEmptyRecordSaysWhatIsMissingAndBreaksNothing() {
        var empty = CanonicalJson.read(BatchRecord.class, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var journey = Journey.of(new Addressed<>(Address.of("BR-2026-0001", 1), empty));
        assertThat(journey.waypoints()).isEmpty();
        assertThat(journey.breaches()).extracting(Breach::kind).containsExactly(NO_IDENTITY);
        assertThat(journey.breaches().get(0).waypoint()).isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6 weeks", "abc", "1e12 h", "<6 h"})
    void aLimitThatIsNoTimeIsNotCompared(String limit) {
        alter("/receipt/longestTransport/value", limit.split(" ")[0]);
        alter("/receipt/longestTransport/uom", limit.contains(" ") ? limit.split(" ")[1] : "h");
        assertThat(journey().breaches()).isEmpty();
    }

    @Test
    void anInfusionEndsTheJourneyAndWhatDoesNotFitIsSaid() {
        var sound =
                "{'batchNumber':'B-1','patientCode':'P-1','chainOfIdentityId':'COI-1','administration':{'hospital':'H',"
                        + "'thawedAt':'2026-02-01T09:00+08:00','infusionStart':'2026-02-01T09:10+08:00','infusionEnd':'2026-02-01T09:30+08:00',"
                        + "'inUseLimit':{'value':'30','uom':'min'},'scannedId':'COI-1','bedsideCheckedBy':'N1','bedsideSecondPerson':'N2'}}";
        var journey = given(sound);
        assertThat(journey.breaches()).isEmpty();
        assertThat(journey.waypoints()).extracting(Waypoint::sort).contains(Waypoint.Sort.INFUSION);
        assertThat(given(sound.replace("P-1", "P-2")).breaches())
                .extracting(Breach::kind)
                .containsExactly(OTHER_PATIENT);
        assertThat(given(sound.replace("B-1", "B-2")).breaches())
                .extracting(Breach::kind)
                .containsExactly(OTHER_BATCH);
        assertThat(given(sound.replace("'scannedId':'COI-1'", "'scannedId':'COI-9'"))
                        .breaches())
                .extracting(Breach::kind)
                .containsExactly(WRONG_IDENTIFIER);
        assertThat(given(sound.replace("09:30", "09:31")).breaches())
                .extracting(Breach::kind)
                .containsExactly(HOLD_TOO_LONG);
        assertThat(given(sound.replace("'N2'", "'N1'")).breaches())
                .extracting(Breach::kind)
                .containsExactly(SCAN_NOT_CONFIRMED);
        assertThat(given(sound.replace("B-1", "B-2").replace("COI-1", "COI-3")).waypoints())
                .as("an infusion of other cells")
                .hasSize(journey().waypoints().size());
    }

    @ParameterizedTest
    @CsvSource({
        "09:00, 09:10, 09:30, ",
        "09:10, 09:10, 09:10, ",
        "09:11, 09:10, 09:30, infusionStart",
        "09:00, 09:31, 09:30, infusionEnd",
        "09:31, , 09:30, infusionEnd",
        "09:11, 09:10, , infusionStart",
        ", 09:31, 09:30, infusionEnd",
    })
    void timesAtTheBedsideTurnWhetherALimitIsStatedOrNot(String thawed, String start, String end, String turned) {
        for (var limit : List.of("", ",'inUseLimit':{'value':'1','uom':'h'}")) {
            var journey =
                    given("{'batchNumber':'B-1','patientCode':'P-1','chainOfIdentityId':'COI-1','administration':{"
                            + "'scannedId':'COI-1','bedsideCheckedBy':'N1','bedsideSecondPerson':'N2'" + limit
                            + time("thawedAt", thawed) + time("infusionStart", start) + time("infusionEnd", end)
                            + "}}");
            assertThat(journey.breaches())
                    .filteredOn(each -> each.kind() == TIME_TURNED)
                    .extracting(each -> each.address().pointer())
                    .isEqualTo(turned == null ? List.of() : List.of("/administration/" + turned));
        }
    }

    private static String time(String name, String time) {
        return time == null ? "" : ",'" + name + "':'2026-02-01T" + time + "+08:00'";
    }

    private Journey given(String infusion) {
        var batch = new Addressed<>(
                Address.of("BR-2026-0001", 3), CanonicalJson.read(BatchRecord.class, CanonicalJson.write(tree)));
        var record = CanonicalJson.read(
                org.cellgmp.record.Infusion.class,
                infusion.replace('\'', '"').getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return Journey.of(
                batch,
                Legs.of(batch, Address.of("IF-2026-0001", 1), record).stream().toList());
    }

    @Test
    void theSameRecordGivesTheSameJourney() {
        assertThat(journey()).isEqualTo(journey());
    }

    private Journey journey() {
        var record = CanonicalJson.read(BatchRecord.class, CanonicalJson.write(tree));
        return Journey.of(new Addressed<>(Address.of("BR-2026-0001", 3), record));
    }

    private void alter(String pointer, Object value) {
        int cut = pointer.lastIndexOf('/');
        var parent = map(node(pointer.substring(0, cut)));
        if (value == null) parent.remove(pointer.substring(cut + 1));
        else parent.put(pointer.substring(cut + 1), value);
    }

    private Object node(String pointer) {
        Object node = tree;
        for (var token :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/"))
            node = node instanceof List<?> entries
                    ? entries.get(Integer.parseInt(token))
                    : map(node).get(token);
        return node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private List<Object> list(String pointer) {
        var entries = new ArrayList<Object>((List<Object>) node(pointer));
        alter(pointer, entries);
        return entries;
    }
}
