package org.cellgmp.qualification.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.qualification.SelfCheckProtocol.Replayed;
import org.cellgmp.qualification.SelfCheckView;
import org.cellgmp.template.Language;
import org.cellgmp.template.PdfWriter;
import org.cellgmp.template.PlainDocument;
import org.cellgmp.template.PlainDocument.Said;

/** The protocol of a self-check on paper: who, when, on what, and every case. */
@ApplicationScoped
public class ProtocolPrint {
    private static final String FORM = "FRM-QU-010";

    public byte[] pdf(SelfCheckView view, String language) throws Refusal {
        var row = view.row();
        var protocol = view.protocol();
        var document = new PlainDocument(
                FORM,
                1,
                new Said("Protocol of a self-check", "\u7cfb\u7edf\u81ea\u68c0\u8bb0\u5f55"),
                row.number(),
                language(language));
        document.subtitle(
                row.failed() == 0
                        ? new Said(
                                "All " + row.cases() + " cases came out as written.",
                                "\u5168\u90e8 " + row.cases()
                                        + " \u4e2a\u7528\u4f8b\u7684\u7ed3\u679c\u5747\u4e0e\u6240\u5199\u4e00\u81f4\u3002")
                        : new Said(
                                row.failed() + " of " + row.cases() + " cases came out otherwise than written.",
                                row.cases() + " \u4e2a\u7528\u4f8b\u4e2d\u6709 " + row.failed()
                                        + " \u4e2a\u7ed3\u679c\u4e0e\u6240\u5199\u4e0d\u7b26\u3002"));
        document.chapter(new Said("1 What was checked", "1 \u68c0\u67e5\u5185\u5bb9"))
                .facts(List.of(
                        fact("Protocol", "\u8bb0\u5f55\u7f16\u53f7", row.number()),
                        fact("Time", "\u65f6\u95f4", protocol.at().withNano(0).toString()),
                        fact("Run by", "\u6267\u884c\u4eba", protocol.byName() + " (" + protocol.by() + ")"),
                        fact("Server", "\u5e94\u7528\u670d\u52a1\u5668", protocol.server()),
                        fact("Java", "Java", protocol.java()),
                        fact("Operating system", "\u64cd\u4f5c\u7cfb\u7edf", protocol.system()),
                        fact(
                                "Digest of the rulebook (SHA-256)",
                                "\u89c4\u5219\u5e93\u6458\u8981\uff08SHA-256\uff09",
                                row.rulebook()),
                        fact("Rules", "\u89c4\u5219\u6570", Integer.toString(row.rules())),
                        fact("Cases", "\u7528\u4f8b\u6570", Integer.toString(row.cases())),
                        fact("Passed", "\u901a\u8fc7", Integer.toString(row.passed())),
                        fact("Failed", "\u672a\u901a\u8fc7", Integer.toString(row.failed())),
                        fact(
                                "Digest of this protocol (SHA-256)",
                                "\u672c\u8bb0\u5f55\u6458\u8981\uff08SHA-256\uff09",
                                row.digest())))
                .sentence(
                        new Said(
                                "Each case was replayed with its rule alone and with all rules listening. It passed if both times exactly"
                                        + " the findings that it names came out, and nothing else.",
                                "\u6bcf\u4e2a\u7528\u4f8b\u5747\u5206\u522b\u5728\u4ec5\u8be5\u89c4\u5219\u548c\u5168\u90e8\u89c4\u5219\u4e0b\u91cd\u653e\u3002\u4e24\u6b21\u5747\u6070\u597d\u5f97\u5230\u6240\u5217\u53d1\u73b0\u9879\u4e14\u65e0\u5176\u4ed6\u7ed3\u679c\u65b9\u4e3a\u901a\u8fc7\u3002"));
        document.chapter(new Said("2 Cases", "2 \u7528\u4f8b"));
        table(document, protocol.cases());
        document.chapter(new Said(
                "3 Cases of the site\u2019s own rules",
                "3 \u672c\u4f01\u4e1a\u81ea\u5b9a\u89c4\u5219\u7684\u7528\u4f8b"));
        if (protocol.site().isEmpty())
            document.sentence(new Said(
                    "No rule of the site with cases counted.",
                    "\u5f53\u65f6\u65e0\u5e26\u7528\u4f8b\u7684\u6709\u6548\u81ea\u5b9a\u89c4\u5219\u3002"));
        else {
            document.sentence(
                    new Said(
                            "Each case was run with its table alone and with every table of the site that counted.",
                            "\u6bcf\u4e2a\u7528\u4f8b\u5747\u5206\u522b\u5728\u4ec5\u6240\u5c5e\u8868\u548c\u5168\u90e8\u6709\u6548\u8868\u4e0b\u8fd0\u884c\u3002"));
            table(document, protocol.site());
        }
        return PdfWriter.write(document.rendition(false), protocol.at()).bytes();
    }

    private static void table(PlainDocument document, List<Replayed> cases) {
        document.table(
                List.of(
                        new Said("Rule", "\u89c4\u5219"),
                        new Said("A record that", "\u7528\u4f8b\u60c5\u5f62"),
                        new Said("Expected", "\u9884\u671f"),
                        new Said("Result", "\u7ed3\u679c")),
                List.of(340, 320, 160, 180),
                lines(cases));
    }

    private static List<List<Said>> lines(List<Replayed> cases) {
        var lines = new ArrayList<List<Said>>();
        for (var one : cases)
            lines.add(List.of(
                    plain(one.rule() + " v" + one.ruleVersion()),
                    new Said(one.it(), null),
                    verdict(one.verdict()),
                    one.passed()
                            ? new Said("passed", "\u901a\u8fc7")
                            : new Said(
                                    "failed: " + String.join("; ", one.wrong()),
                                    "\u672a\u901a\u8fc7: " + String.join("; ", one.wrong()))));
        return lines;
    }

    static Said verdict(String word) {
        return switch (word) {
            case "conforming" -> new Said("conforms", "\u7b26\u5408");
            case "nonconforming" -> new Said("is found", "\u5e94\u53d1\u73b0");
            case "not-assessed" -> new Said("not assessed", "\u672a\u8bc4\u4ef7");
            default -> new Said("does not apply", "\u4e0d\u9002\u7528");
        };
    }

    private static Map.Entry<Said, Said> fact(String english, String chinese, String value) {
        return Map.entry(new Said(english, chinese), plain(value));
    }

    /** @throws Refusal UNREADABLE for what is neither en, zh nor both */
    public static Language language(String code) throws Refusal {
        for (var language : Language.values()) if (language.code().equals(code)) return language;
        throw new Refusal(Refusal.Reason.UNREADABLE, "report.language-unknown", String.valueOf(code));
    }
}
