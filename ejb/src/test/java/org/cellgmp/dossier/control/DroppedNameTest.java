package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.Region;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DroppedNameTest {
    @ParameterizedTest
    @CsvSource({
        "3.2.P.5.4 Batch analyses.pdf, , m3-2-p-5-4-batch-analyses",
        "3.2.p.5.4.pdf, , m3-2-p-5-4-batch-analyses",
        "m3-2-p-5-4-batch-analyses.pdf, , m3-2-p-5-4-batch-analyses",
        "folder/3.2.R.2_record.docx, , m3-2-r-2",
        "us 1.2 letter.pdf, , m1-2-cover-letters",
        "cn_1.3.3.pdf, , cn-1-3-3",
        "EU-1.6.2 gmo.pdf, , m1-6-2-gmo",
        "1.2 letter.pdf, US, m1-2-cover-letters",
        "1.2 letter.pdf, , ",
        "letter.pdf, CN, ",
        "9.9.pdf, , ",
        "3.2.pdf, , ",
        "3.2.P.5.44.pdf, , ",
        ".pdf, , "
    })
    void theNumberAtItsBeginningNamesTheHeading(String name, Region region, String place) {
        assertThat(DroppedName.heading(name, region).map(Heading::place).orElse(null))
                .isEqualTo(place);
    }
}
