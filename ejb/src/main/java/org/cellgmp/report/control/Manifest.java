package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.template.data.ReportPart;

/** The signatures about a thing, as a print lists them: printed name, time with zone, meaning, digest. 21 CFR 11.50; EU GMP Annex 11, 14 */
@Dependent
public class Manifest {
    @Inject
    Signatures signatures;

    /** About the number, its versions and its parts, oldest first. */
    List<ReportPart.Signature> of(String number) {
        var lines = new ArrayList<ReportPart.Signature>();
        for (var signature : signatures.of(number)) lines.add(line(signature));
        return lines;
    }

    /** The name as it was printed then; what the account prints now stands behind it if that is another. */
    private ReportPart.Signature line(SignatureView signature) {
        var now = signatures.nameNow(signature);
        var name = signature.printedName() + " (" + signature.account()
                + (now.equals(signature.printedName()) ? "" : "; " + now) + ")";
        return new ReportPart.Signature(
                Said.text(signature.number()),
                Said.text(signature.about()),
                Said.word("meaning.", signature.meaning()),
                Said.text(name),
                Said.signedAt(signature.at(), signature.zone()),
                Said.text(signature.reason(), "none"),
                Said.text(signature.digest()));
    }
}
