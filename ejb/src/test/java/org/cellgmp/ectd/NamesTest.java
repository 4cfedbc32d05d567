package org.cellgmp.ectd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {
    @ParameterizedTest
    @CsvSource({
        "Batch Analyses.PDF, batch-analyses.pdf",
        "Étude no. 3, etude-no-3.pdf",
        "form-1571.pdf, form-1571.pdf",
        "ClinicalTrials.gov certification, clinicaltrials-gov-certification.pdf",
        "../../etc/passwd, etc-passwd.pdf"
    })
    void aGivenNameBecomesAGoodOne(String given, String name) {
        assertThat(Names.fileName(given)).isEqualTo(name);
        assertThat(Names.goodFile(name)).isTrue();
    }

    @Test
    void chineseNamesStayApart() {
        assertThat(Names.fileName("说明函.pdf")).matches("x[0-9a-f]{6}\\.pdf").isNotEqualTo(Names.fileName("申请表.pdf"));
        assertThat(Names.fileName("说明函 A.pdf")).matches("a-[0-9a-f]{6}\\.pdf");
    }

    @Test
    void aLongNameIsCutToTheLimit() {
        assertThat(Names.fileName("a".repeat(300) + ".pdf")).hasSize(64).matches(Names::goodFile);
        assertThat(Names.fileName("字".repeat(300) + " b".repeat(100)))
                .hasSizeLessThanOrEqualTo(64)
                .matches(Names::goodFile);
    }
}
