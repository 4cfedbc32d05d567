package org.cellgmp.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Citation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClausesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EU GMP annex 16: certification|欧盟GMP附录16：认证|1.7.17|EU GMP annex 16, 1.7.17|欧盟GMP附录16 1.7.17",
                "GMP annex: computerised systems|GMP附录：计算机化系统|Art.5|GMP annex: computerised systems, Art. 5|GMP附录：计算机化系统第5条",
                "21 CFR part 211: good practice|21 CFR 第211部分：规范|211.68(a)|21 CFR 211.68(a)|21 CFR 211.68(a)",
                "Good practice (2010 revision)|规范（2010年修订）|Art.90-91|Good practice (2010 revision), Art. 90-91|规范（2010年修订）第90-91条",
                "||Art. 7|some-guide, Art. 7|some-guide第7条"
            })
    void aClauseIsCitedByTheShortTitleInTheLanguageOfThePage(
            String title, String titleChinese, String clause, String english, String chinese) {
        var citation = new Citation("some-guide", clause, "2011-01-17", null, "CN", true, clause, title, titleChinese);
        assertThat(Clauses.cited(page(Language.ENGLISH), citation)).isEqualTo(english);
        assertThat(Clauses.cited(page(Language.CHINESE), citation)).isEqualTo(chinese);
    }

    @ParameterizedTest
    @CsvSource({"2011-01-17,2011-01-17", "2011,2011", "'codified text, edition to be confirmed',edition to be confirmed"
    })
    void anEditionWithoutADateIsSaidInWords(String edition, String said) {
        var citation = new Citation("g", "1", edition, null, "US", true);
        assertThat(Clauses.edition(page(Language.ENGLISH), citation)).isEqualTo(said);
    }

    private static PageContext page(Language language) {
        return Rendering.as(language, Role.QA_MANAGER);
    }
}
