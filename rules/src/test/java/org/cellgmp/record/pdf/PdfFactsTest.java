package org.cellgmp.record.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;

class PdfFactsTest {
    @Test
    void areTheSameAfterTheyWereKept() {
        var facts = new PdfFacts(
                "1",
                PdfState.READ,
                null,
                "7",
                "1.7",
                "2u",
                false,
                null,
                "3",
                "1",
                "UseOutlines",
                null,
                new PdfOpening("GoTo", "1", "inherit"),
                false,
                List.of(new PdfPageSize("595", "842", "7", "1")),
                null,
                true,
                List.of(new PdfTrait(
                        PdfTraitKind.LINK_EXTERNAL, "12", List.of(new PdfSpot("2", "https://example.invalid/")))),
                List.of(new PdfTarget("../32s1/general.pdf", "table-1")),
                "1.4",
                true);
        assertThat(CanonicalJson.read(PdfFacts.class, CanonicalJson.write(facts)))
                .isEqualTo(facts);
        assertThat(facts.count(PdfTraitKind.LINK_EXTERNAL)).isEqualTo(12);
        assertThat(facts.spots(PdfTraitKind.LINK_EXTERNAL))
                .extracting(PdfSpot::page)
                .containsExactly("2");
        assertThat(facts.has(PdfTraitKind.ANNOTATION)).isFalse();
        assertThat(facts.denied()).isEmpty();
    }

    @Test
    void ofAFileThatCannotBeOpenedSayWhy() {
        var facts = PdfFacts.not("1", PdfState.UNREADABLE, "broken");
        assertThat(CanonicalJson.read(PdfFacts.class, CanonicalJson.write(facts)))
                .isEqualTo(facts);
        assertThat(facts.wasRead()).isFalse();
        assertThat(facts.pageCount()).isZero();
    }
}
