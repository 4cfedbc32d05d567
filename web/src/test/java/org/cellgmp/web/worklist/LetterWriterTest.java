package org.cellgmp.web.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.ConfirmationOrder;
import org.cellgmp.worklist.DigestOrder;
import org.cellgmp.worklist.Item;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWriterTest {
    private static final URI BASE = URI.create("https://gmp.example.org/");

    private static Item item(Concern concern, String number, String reason, List<String> arguments, LocalDate due) {
        return new Item(concern, Item.Weight.OPEN, number, "SUBJ-1 of ward 3", reason, arguments, due);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void tellsNumbersReasonsDaysAndLinksButNoTitles(String language) {
        var today = HouseClock.nowAtSite().toLocalDate();
        var order = new DigestOrder(
                1,
                "lin.mei",
                "Lin <b>Mei</b>",
                "lin.mei@example.org",
                language,
                today.toString(),
                List.of(item(
                        Concern.DEVIATIONS,
                        "DV-2026-0001",
                        "worklist.deviation-classified",
                        List.of(),
                        today.minusDays(2))),
                List.of(item(Concern.CAPAS, "CA-2026-0001", "worklist.capa-action", List.of("A1"), today)),
                List.of(item(Concern.FINDINGS, "BR-2026-0001", "worklist.findings-major", List.of("0", "2"), null)),
                true,
                List.of());
        var letter = LetterWriter.write(order, BASE);
        assertThat(letter.subject())
                .contains("1", language.equals("zh") ? "逾期" : "overdue")
                .doesNotContain("\n");
        for (var said : List.of(letter.text(), letter.html()))
            assertThat(said)
                    .contains(
                            "DV-2026-0001",
                            "https://gmp.example.org/deviations/DV-2026-0001",
                            "https://gmp.example.org/capas/CA-2026-0001",
                            "https://gmp.example.org/batches/BR-2026-0001",
                            "https://gmp.example.org/digest",
                            language.equals("zh") ? "逾期 2 天" : "2 days over")
                    .doesNotContain("SUBJ-1", "\u2308");
        assertThat(letter.html()).doesNotContain("<b>Mei", "<script", "<img").contains("Lin &lt;b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void aLetterWithACodeTellsCodeLinkAndLastMomentAndNobody(String language) {
        var until = OffsetDateTime.parse("2026-11-24T08:00:00Z");
        var order = new ConfirmationOrder(1, "lin.mei@example.org", language, "K7MQP-3XRTW", until);
        var letter = CodeLetterWriter.write(order, BASE);
        assertThat(letter.subject())
                .contains(language.equals("zh") ? "验证码" : "code")
                .doesNotContain("K7MQP");
        for (var said : List.of(letter.text(), letter.html()))
            assertThat(said)
                    .contains("https://gmp.example.org/digest?code=K7MQP-3XRTW", "2026-11-24")
                    .contains(language.equals("zh") ? "若非您本人操作" : "If it was not you")
                    .doesNotContain("lin.mei", "<script", "<img", "\u2308");
    }
}
