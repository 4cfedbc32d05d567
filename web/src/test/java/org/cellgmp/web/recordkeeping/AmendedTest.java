package org.cellgmp.web.recordkeeping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.cellgmp.audit.Change;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmendedTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/steps/1/parameters/0/actual    | 96.2                    | 96.2",
                "/steps/1/verifiedBy             | Wu Fang                 | Wu Fang",
                "/steps/1/longestDuration/value  | 4                       | 4",
                "/receipt/packageIntact          | 否                      | false",
                "/receipt/packageIntact          | No                      | false",
                "/receipt/receivedAt             | 2026-03-01 18:20 +08:00 | 2026-03-01T18:20+08:00",
                "/receipt/receivedAt             | 2026-03-01T18:20:01Z    | 2026-03-01T18:20:01Z",
                "/materials/0/expires            | 2026-12-31              | 2026-12-31",
                "/identity/origin                | allogeneic              | ALLOGENEIC",
                "/collection/labelStatements/1   | x                       | x",
                "/header/timeZone                | -                       | -",
            })
    void changesOneCellAndNothingElse(String pointer, String entered, String kept) throws Exception {
        var amended = Amended.at(Batch.record(), pointer, entered);
        assertThat(CanonicalJson.leaves(amended).get(pointer)).isEqualTo(kept);
        assertThat(Change.between("", Batch.record(), amended)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "/nowhere                     | x            | place",
                "/steps/99/name               | x            | place",
                "/steps/-1/name               | x            | place",
                "/steps/01/name               | x            | place",
                "/steps                       | x            | place",
                "/steps/0                     | -            | entry",
                "/header                      | -            | place",
                "''                           | x            | place",
                "/header/batchNumber/x        | x            | place",
                "/steps/0/holdTime            | 2 h          | place",
                "/materials/0/expires         | 31.12.2026   | date",
                "/materials/0/expires         | 2026-02-30   | date",
                "/receipt/receivedAt          | yesterday    | time",
                "/receipt/receivedAt          | 2026-03-01 18:20 | time",
                "/receipt/packageIntact       | perhaps      | boolean",
                "/identity/origin             | xenogeneic   | choice",
            })
    void refusesWhatDoesNotFitAndSaysWhy(String pointer, String entered, String why) {
        assertThatThrownBy(() -> Amended.at(Batch.record(), pointer, entered))
                .isInstanceOfSatisfying(
                        Amended.Unfit.class, unfit -> assertThat(unfit.code()).isEqualTo(why));
    }

    @Test
    void leavesTheRecordItCameFromAsItWas() throws Exception {
        BatchRecord record = Batch.record();
        var digest = CanonicalJson.digest(record);
        Amended.at(record, "/steps/0/name", "another");
        assertThat(CanonicalJson.digest(record)).isEqualTo(digest);
    }
}
