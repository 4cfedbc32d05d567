package org.cellgmp.pack.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.inspection.Sifter;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.template.PlainDocument.Said;

/** Who signed a thing, one of its versions or one of its cells, as what and why. */
@ApplicationScoped
public class SignedParts {
    @Inject
    Signatures signatures;

    void add(Thing thing, String number, Sifter sifter, Vocabulary words) {
        var lines = new ArrayList<List<Said>>();
        for (var signature : sifter.shown(signatures.of(number)))
            lines.add(List.of(
                    plain(signature.number()),
                    plain(signature.at() + " " + signature.zone()),
                    plain(signature.printedName() + " (" + signature.account() + ")"),
                    plain(signature.meaning() + (signature.reason() == null ? "" : ": " + signature.reason())),
                    plain(signature.about() + ", " + signature.digest())));
        thing.table(
                words.said("signatures"),
                List.of(
                        words.said("number"),
                        words.said("at"),
                        words.said("by"),
                        words.said("meaning"),
                        words.said("signed")),
                List.of(150, 200, 200, 200, 250),
                lines);
    }
}
