package org.cellgmp.signature.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SignedContent;
import org.junit.jupiter.api.Test;

/** The signed statement as written down: the vectors in ear/docs are the authority, and these bytes never change. */
class SignatureFormatTest {
    private static final Path VECTORS = Path.of("..", "ear", "docs", "vectors", "signature");

    @Test
    void theCommittedVectorsAreWhatTheProgramMakes() throws Exception {
        for (var file : SignatureVectors.files().entrySet())
            assertThat(Files.readAllBytes(VECTORS.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
        try (var kept = Files.list(VECTORS)) {
            assertThat(kept).hasSize(SignatureVectors.files().size());
        }
    }

    @Test
    void theExampleOfThePageIsTheSecondVector() throws Exception {
        var page = Files.readString(Path.of("..", "ear", "docs", "signature-format.md"));
        assertThat(page).contains(Files.readString(VECTORS.resolve("02-all-members.json")));
        assertThat(page).contains(CanonicalJson.sha256(Files.readAllBytes(VECTORS.resolve("02-all-members.json"))));
    }

    @Test
    void theOrderOfTheShownLinesIsSigned() {
        var content = SignatureVectors.contents().get("02-all-members");
        var lines = new java.util.ArrayList<>(content.shown());
        java.util.Collections.reverse(lines);
        assertThat(SignatureFormat.statement(with(content, lines))).isNotEqualTo(SignatureFormat.statement(content));
        assertThat(SignatureFormat.statement(with(content, List.of()))).doesNotContain("shown");
    }

    private static SignedContent with(SignedContent c, List<SignedContent.ShownLine> shown) {
        return new SignedContent(
                c.number(),
                c.about(),
                c.digest(),
                c.meaning(),
                c.reason(),
                c.account(),
                c.printedName(),
                c.at(),
                c.zone(),
                shown);
    }
}
