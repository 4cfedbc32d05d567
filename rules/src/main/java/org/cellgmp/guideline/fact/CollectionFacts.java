package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.text;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cellgmp.record.CellOrigin;
import org.cellgmp.record.Collection;
import org.cellgmp.record.DonorTest;
import org.cellgmp.record.Receipt;

/** Recovery of the cells, donor tests, transport and receipt. */
final class CollectionFacts {
    private static final Map<String, String[]> CORE_MARKERS = new LinkedHashMap<>();

    static {
        CORE_MARKERS.put("HIV", new String[] {"hiv", "\u827e\u6ecb"});
        CORE_MARKERS.put("HBV", new String[] {"hbv", "hbsag", "hepatitis b", "\u4e59\u809d", "\u4e59\u578b"});
        CORE_MARKERS.put("HCV", new String[] {"hcv", "hepatitis c", "\u4e19\u809d", "\u4e19\u578b"});
        CORE_MARKERS.put("syphilis", new String[] {"syphilis", "treponema", "\u6885\u6bd2"});
    }

    private CollectionFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var identity = examined.record().identity();
        var collection = examined.record().collection();
        if (collection != null) take(examined, collection, identity == null ? null : identity.origin(), facts);
        if (examined.record().receipt() != null)
            take(examined, examined.record().receipt(), facts);
    }

    private static void take(Examined examined, Collection collection, CellOrigin origin, List<Fact> facts) {
        var at = examined.at("collection");
        facts.add(new CollectionFact(
                at,
                origin,
                collection.start(),
                text(collection.consentId()),
                collection.consentSignedAt(),
                Reckoning.minutes(collection.consentSignedAt(), collection.start()),
                Reckoning.days(collection.siteApprovedUntil(), Reckoning.day(collection.start())),
                Coded.of(collection.eligibility()),
                states(collection, "autologous use only"),
                states(collection, "not evaluated for infectious substances"),
                missingMarkers(collection)));
        for (int i = 0; i < collection.donorTests().size(); i++)
            facts.add(take(examined, collection, origin, collection.donorTests().get(i), i));
    }

    /** Names of the markers that no test of the donor is about; empty if none is missing. */
    static String missingMarkers(Collection collection) {
        return CORE_MARKERS.entrySet().stream()
                .filter(core -> collection.donorTests().stream()
                        .noneMatch(test -> Coded.contains(test.marker(), core.getValue())))
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    private static Boolean states(Collection collection, String words) {
        return collection.labelStatements().stream().anyMatch(statement -> Coded.contains(statement, words));
    }

    private static Fact take(Examined examined, Collection collection, CellOrigin origin, DonorTest test, int i) {
        var found = Coded.of(test.result());
        var days = Reckoning.days(Reckoning.day(test.sampledAt()), Reckoning.day(collection.start()));
        return new DonorTestFact(
                examined.at("collection").at("donorTests").at(i),
                origin,
                text(test.marker()),
                days == null ? null : days.abs(),
                window(days, collection.cellSource()),
                found,
                found == null ? null : found.equals("reactive") || found.equals("positive"),
                found == null || found.equals("pending"));
    }

    /** 21 CFR 1271.80(b): an earlier specimen is allowed for peripheral blood stem cells, marrow and oocytes only. */
    private static String window(BigDecimal daysBefore, String cellSource) {
        if (daysBefore == null) return null;
        if (daysBefore.signum() <= 0) return "after";
        if (!Reckoning.recorded(cellSource)) return null;
        return Coded.contains(
                        cellSource,
                        "pbsc",
                        "peripheral blood stem",
                        "marrow",
                        "oocyte",
                        "\u9aa8\u9ad3",
                        "\u5916\u5468\u8840\u5e72",
                        "\u5375\u6bcd")
                ? "early-source"
                : "before";
    }

    private static void take(Examined examined, Receipt receipt, List<Fact> facts) {
        var collection = examined.record().collection();
        var journey = collection == null ? null : Reckoning.minutes(collection.end(), receipt.receivedAt());
        var longest = Reckoning.minutes(receipt.longestTransport());
        facts.add(new ReceiptFact(
                examined.at("receipt"),
                collection == null || text(collection.containerId()) == null || text(receipt.containerId()) == null
                        ? null
                        : collection
                                .containerId()
                                .strip()
                                .equals(receipt.containerId().strip()),
                text(receipt.containerId()),
                receipt.packageIntact(),
                receipt.labelMatches(),
                receipt.lowestTemperature() == null
                        ? null
                        : receipt.lowestTemperature().shown(),
                receipt.highestTemperature() == null
                        ? null
                        : receipt.highestTemperature().shown(),
                degreesOutside(receipt),
                journey == null || longest == null ? null : journey.subtract(longest),
                Coded.of(receipt.releaseDecision()),
                text(receipt.releasedBy()),
                receipt.releasedAt(),
                Reckoning.minutes(examined.firstStart(), receipt.releasedAt())));
    }

    private static BigDecimal degreesOutside(Receipt receipt) {
        var below = Reckoning.difference(receipt.lowerTemperatureLimit(), receipt.lowestTemperature());
        var above = Reckoning.difference(receipt.highestTemperature(), receipt.upperTemperatureLimit());
        return below == null || above == null ? null : below.max(above);
    }
}
