package org.cellgmp.signature.control;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.signature.SignedContent;
import org.cellgmp.signature.SignedContent.ShownLine;

/**
 * Makes the test vectors of the signature format: run {@code main} with the folder ear/docs/vectors/signature. What is there
 * is never made anew with other bytes.
 */
public final class SignatureVectors {
    private SignatureVectors() {}

    /** @param arguments the folder to write into */
    public static void main(String[] arguments) throws IOException {
        for (var file : files().entrySet()) Files.write(Path.of(arguments[0], file.getKey()), file.getValue());
    }

    /** File names and contents. */
    static Map<String, byte[]> files() {
        var files = new LinkedHashMap<String, byte[]>();
        var digests = new StringBuilder();
        for (var signed : contents().entrySet()) {
            var name = signed.getKey() + ".json";
            var statement = SignatureFormat.statement(signed.getValue());
            files.put(name, statement.getBytes(StandardCharsets.UTF_8));
            digests.append(SignatureFormat.digest(statement))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        files.put("SHA256SUMS", digests.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** What is signed in the vectors, by the name of the file. */
    static Map<String, SignedContent> contents() {
        var contents = new LinkedHashMap<String, SignedContent>();
        contents.put(
                "01-least",
                new SignedContent(
                        "SG-2026-0001",
                        "DC-2026-0003",
                        "0".repeat(64),
                        "document.approval",
                        null,
                        "approver",
                        "A. Approver",
                        Instant.parse("2026-03-01T08:15:30Z"),
                        "Etc/UTC",
                        List.of()));
        contents.put(
                "02-all-members",
                new SignedContent(
                        "SG-2026-0002",
                        "ST-2026-0007",
                        "9f2c41d07be35a11".repeat(4),
                        "disposition.release",
                        "全部检验合格，偏差 DV-2026-0002 已结论。",
                        "lin.mei",
                        "Lin Mei 林梅",
                        Instant.parse("2026-03-01T08:15:30.123456Z"),
                        "Asia/Shanghai",
                        List.of(
                                new ShownLine("Batch", "BR-2026-0014/v2"),
                                new ShownLine("Statement", "0 critical, 1 major, \"1\" not assessed"),
                                new ShownLine("Batch", "shown twice, kept twice"),
                                new ShownLine("Remark", ""))));
        return contents;
    }
}
