package org.cellgmp.web.genealogy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.cellgmp.disposition.BatchState;
import org.cellgmp.genealogy.JourneyView;
import org.cellgmp.genealogy.Kin;
import org.cellgmp.genealogy.Lineage;
import org.cellgmp.genealogy.Lot;
import org.cellgmp.genealogy.Source;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.journey.Breach;
import org.cellgmp.record.journey.Journey;
import org.cellgmp.record.journey.Waypoint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.Texts;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GenealogyPagesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void theJourneyOfTheDemonstrationBatchShowsItsBreak(Language language) throws IOException {
        var page = Rendering.as(language, "/batches/BR-2026-0003/journey", null, Role.QA_MANAGER);
        var journey = journey();
        var html = Rendering.html(
                View.of("genealogy/journey")
                        .with(
                                "view",
                                new JourneyView(
                                        Address.of("BR-2026-0003", 1), "DEMO-ARI-03", "COI-DEMO-0003", "<S>", journey))
                        .with("picture", JourneyPicture.of(journey, page)),
                page);
        assertThat(journey.breaches()).extracting(Breach::kind).contains(Breach.Kind.WRONG_IDENTIFIER);
        assertThat(html)
                .contains(
                        "COI-DEMO-0013", "/batches/BR-2026-0003?version=1#/identity/scans/2", "<svg class=\"journey\"")
                .contains(language == Language.ENGLISH ? "Break" : "断点")
                .contains("&lt;S")
                .doesNotContain("\u2308", " style=");
        for (int i = 1; i <= journey.waypoints().size(); i++) assertThat(html).contains("id=\"event-" + i + "\"");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void bothDirectionsStandOnOnePage(Language language) {
        var page = Rendering.as(language, "/genealogy", "record=ML-2026-0001", Role.QA_MANAGER);
        var lot = new Lot("MED", "M <1>");
        var lineage = new Lineage(
                "ML-2026-0001",
                RecordKind.MATERIAL_LOT,
                lot.title(),
                List.of(lot),
                List.of(new Source(new Lot("", "D-1"), "ML-2026-0001", null, null, null, 1, true)),
                new Page<>(
                        List.of(
                                new Kin(
                                        "BR-2026-0001",
                                        RecordKind.BATCH_RECORD,
                                        "A-1",
                                        "CART",
                                        "PT-1",
                                        1,
                                        lot,
                                        false,
                                        BatchState.REJECTED),
                                new Kin(
                                        "IF-2026-0001",
                                        RecordKind.INFUSION,
                                        "A-1 / PT-1",
                                        "CART",
                                        "PT-1",
                                        2,
                                        lot,
                                        true,
                                        null)),
                        "IF-2026-0001"),
                3,
                true);
        var html = Rendering.html(
                View.of("genealogy/genealogy")
                        .with("words", null)
                        .with("lineage", lineage)
                        .with("lots", List.of())
                        .with("moreLots", false)
                        .with("mayRebuild", true),
                page);
        assertThat(html)
                .contains(
                        "/batches/BR-2026-0001", "PT-1", "after=IF-2026-0001", "/genealogy/rebuild", "lot=M%20%3C1%3E")
                .contains(language == Language.ENGLISH ? "Rejected" : "已拒绝")
                .doesNotContain("\u2308", "M <1>");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anEmptyHouseSaysHowLotsComeHere(Language language) {
        var html = Rendering.html(
                View.of("genealogy/genealogy")
                        .with("words", "x")
                        .with("lineage", null)
                        .with("lots", List.of())
                        .with("moreLots", false)
                        .with("mayRebuild", false),
                Rendering.as(language, Role.INSPECTOR));
        assertThat(html).contains("class=\"empty\"").doesNotContain("\u2308", "/genealogy/rebuild");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void lotsThatAreNotShownAreSaidToBeThere(Language language) {
        var html = Rendering.html(
                View.of("genealogy/genealogy")
                        .with("words", "L")
                        .with("lineage", null)
                        .with("lots", List.of(new Lot("M", "L-1")))
                        .with("moreLots", true)
                        .with("mayRebuild", false),
                Rendering.as(language, Role.INSPECTOR));
        assertThat(html).contains(language == Language.ENGLISH ? "The first 1; there are more" : "仅列出前 1 个");
    }

    @Test
    void everyWordOfTheJourneyIsThere() {
        for (var language : Language.values()) {
            for (var kind : Breach.Kind.values())
                assertThat(Texts.all().has(language, "journey.breach." + kind))
                        .as(kind.name())
                        .isTrue();
            for (var sort : Waypoint.Sort.values())
                assertThat(Texts.all().has(language, "journey.sort." + sort))
                        .as(sort.name())
                        .isTrue();
            for (var kind : RecordKind.values())
                assertThat(org.cellgmp.record.layout.RecordLayout.of(kind))
                        .as(kind.name())
                        .isNotNull();
        }
    }

    private static Journey journey() throws IOException {
        try (var in = Journey.class.getResourceAsStream("/demonstration/batch-cart-3.json")) {
            var record = CanonicalJson.read(BatchRecord.class, in.readAllBytes());
            return Journey.of(new Addressed<>(Address.of("BR-2026-0003", 1), record));
        }
    }
}
