package org.cellgmp.web.recordkeeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.storage.StorageBreach;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.Texts;
import org.cellgmp.web.page.Tone;
import org.cellgmp.web.page.View;
import org.junit.jupiter.api.Test;

class StockTest {
    private static final String BANK = """
            {"code":"MCB-1","status":"released","expires":"2020-01-31","containers":[
              {"containerId":"<b>V-1","vessel":"LN-1","row":"A","column":"1"},
              {"containerId":"V-2","vessel":"LN-1","row":"A","column":"1"}],
             "events":[{"at":"2026-02-01T09:00+08:00","kind":"thaw","containerId":"V-2","reason":"r","performedBy":"Ann"}]}
            """;

    private static String html(Language language, String json) {
        var bank = CanonicalJson.read(CellBank.class, json.getBytes(StandardCharsets.UTF_8));
        var about = Address.of("CB-2026-0001", 1);
        var page = Rendering.as(language, "/records/cell-banks/CB-2026-0001", null, Role.INSPECTOR);
        var view = new RecordView(
                about,
                bank,
                CanonicalJson.digest(bank),
                1,
                null,
                "zhao.min",
                OffsetDateTime.parse("2026-03-09T15:40:51+08:00"),
                null);
        var shown = new RecordPage(
                view,
                "/records/cell-banks/CB-2026-0001",
                Typesetter.set(bank, Setting.plain(page, about, Map.of(), false)),
                List.of(view),
                "1 of 1",
                null,
                Tone.NEUTRAL,
                List.of(),
                false,
                null,
                List.of(),
                List.of(),
                false,
                Map.of(),
                List.of(),
                null,
                null,
                new Exhibits(List.of(), null, false));
        return Rendering.html(View.of("recordkeeping/record").with("shown", shown), page);
    }

    @Test
    void thePageOfABankTellsWhatIsLeftAndWhatCannotBe() {
        assertThat(html(Language.ENGLISH, BANK))
                .contains("2 containers are listed, 1 are in the store, 1 of these are past their last day.")
                .contains("\u201cV-2\u201d was used after its last day, 2020-01-31.")
                .contains("href=\"#/events/0\"", "href=\"#/containers/1\"")
                .doesNotContain("<b>V-1");
        assertThat(html(Language.CHINESE, BANK)).contains("\u5171\u767b\u8bb0 2 \u4e2a\u5bb9\u5668");
    }

    @Test
    void aStoreWithoutContradictionSaysSo() {
        assertThat(html(Language.ENGLISH, "{\"code\":\"MCB-1\"}"))
                .contains("Nothing in the record of the store contradicts itself.");
    }

    @Test
    void everyBreachHasItsSentence() {
        for (var language : Language.values())
            for (var kind : StorageBreach.Kind.values())
                assertThat(Texts.all().has(language, "stock.breach." + kind))
                        .as(kind.name())
                        .isTrue();
    }
}
