package org.cellgmp.pack.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.cellgmp.pack.PackWords;
import org.junit.jupiter.api.Test;

/** Pages of a pack ask nothing of any server, carry the checker that stands alone, and hand a workbook no formula. */
class PackPagesTest {
    @Test
    void nothingInAPackAsksAnythingOfAnyServer() {
        for (var file : List.of("/pack/pack.js", "/pack/pack.css"))
            assertThat(PackPages.resource(file))
                    .as(file)
                    .doesNotContain("http:", "https:", "fetch(", "XMLHttpRequest", "innerHTML", "eval(", "@import");
        var pages = new PackPages(new Vocabulary(new PackWords(Map.of(), Map.of())), null);
        assertThat(pages.frame(false, "<x>", "", "", ""))
                .contains("default-src 'none'", "&lt;x&gt;")
                .doesNotContain("unsafe", "http:");
    }

    @Test
    void theCheckerIsThatOfThePageThatStandsAlone() {
        var script = PackPages.checker(PackPages::resource);
        assertThat(script).startsWith("cellgmp.checker('").contains("cellgmp.sentences({");
        assertThat(script).contains("verdict.intact", "class Tree");
        assertThatThrownBy(() -> PackPages.checker(path -> "another page")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void textsOfTheScriptComeBackAsTheyWere() {
        assertThat(Script.quoted("a'b\\c\n\r\u2028\u2029林")).isEqualTo("'a\\'b\\\\c\\n\\r\\u2028\\u2029林'");
        assertThat(Script.json("a\"b\\\u0001")).isEqualTo("\"a\\\"b\\\\\\u0001\"");
    }

    @Test
    void aWorkbookIsHandedNoFormula() {
        for (var text : List.of("=1+1", "+1", "-1", "@x", "\t=1"))
            assertThat(ThingSheet.cell(text)).startsWith("\"'");
        assertThat(ThingSheet.cell("BR-1 \"x\"")).isEqualTo("\"BR-1 \"\"x\"\"\"");
    }

    @Test
    void aNumberBehindAnEscapedControlIsSeen() {
        var legible = TrailColumns.legible("{\"reason\":\"see\\u0010BR-2026-0001\"}".getBytes());
        assertThat(legible).contains(" BR-2026-0001");
    }
}
