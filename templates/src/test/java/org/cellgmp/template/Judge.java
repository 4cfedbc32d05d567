package org.cellgmp.template;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** veraPDF's verdict on a file. */
final class Judge {
    static {
        VeraGreenfieldFoundryProvider.initialise();
    }

    private Judge() {}

    /** Every failed check, one line each; empty if the file is what the flavour demands. */
    static List<String> failures(byte[] pdf, PDFAFlavour flavour) {
        try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            var failures = result.getTestAssertions().stream()
                    .filter(one -> one.getStatus() == TestAssertion.Status.FAILED)
                    .map(one -> one.getRuleId().getClause() + "-"
                            + one.getRuleId().getTestNumber() + " " + one.getMessage())
                    .distinct()
                    .toList();
            return result.isCompliant() || !failures.isEmpty() ? failures : List.of("not compliant, no reason given");
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }
}
