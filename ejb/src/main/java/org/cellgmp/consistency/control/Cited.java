package org.cellgmp.consistency.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.writing.boundary.GovernedTexts;

/** What documents print: records, and governed texts. */
@Dependent
public class Cited {
    @Inject
    Records records;

    @Inject
    GovernedTexts texts;

    /** A version, whole. @throws Refusal NOT_FOUND */
    Object version(Address version) throws Refusal {
        return GovernedTexts.numbers(version.number())
                ? texts.edition(version.number(), version.version()).told()
                : records.version(version.number(), version.version()).record();
    }

    /** Address of the latest version. @throws Refusal NOT_FOUND */
    Address latest(String number) throws Refusal {
        return GovernedTexts.numbers(number)
                ? texts.history(number).get(0).address()
                : records.latest(number).address();
    }
}
