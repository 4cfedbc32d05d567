package org.cellgmp.dossier.control;

import static org.cellgmp.dossier.control.ChinaMutations.FIRST;
import static org.cellgmp.dossier.control.ChinaMutations.NEXT;
import static org.cellgmp.dossier.control.ChinaMutations.REGIONAL;
import static org.cellgmp.dossier.control.Mutant.of;

import java.util.stream.Stream;

/** Defects of cn-regional.xml by the criteria of China, chapter 4. */
final class ChinaEnvelopeMutations {
    private static final String MARKET = "cn-market/0000";
    private static final String LETTER = "m1/cn/00/cover-letter.pdf";

    private ChinaEnvelopeMutations() {}

    static Stream<Mutant> all() {
        return Stream.of(backbone(), envelope(), content()).flatMap(mutants -> mutants);
    }

    private static Mutant change(String criterion, String base, String name, String... oldAndNew) {
        return of(criterion, base, name, s -> s.change(REGIONAL, oldAndNew));
    }

    private static Stream<Mutant> backbone() {
        return Stream.of(
                change("4.1.2", FIRST, "schema from elsewhere", "../../util/dtd/cn-regional", "cn-regional"),
                change("4.1.3", FIRST, "attribute that does not exist", "<cn-1-0>", "<cn-1-0 colour=\"red\">"),
                of("4.1.5", FIRST, "file is not there", s -> s.remove(LETTER)),
                change(
                        "4.1.11",
                        FIRST,
                        "replacement in the first sequence",
                        "\"leaf-0003-0000\" operation=\"new\"",
                        "\"leaf-0003-0000\" operation=\"replace\" modified-file=\"../../../0000/m1/cn/x.xml#x\""),
                of("4.1.13", FIRST, "file changed on the way", s -> s.write(LETTER, Shelf.pdf("other", 1))),
                change("4.1.19", FIRST, "blank before a title", "<title>说明函", "<title> 说明函"),
                of("4.1.21", FIRST, "folder of another application", s -> s.application("x202612346")),
                change("4.1.22", FIRST, "another number", "<sequence-number>0000", "<sequence-number>0001"),
                of(
                        "4.1.23",
                        FIRST,
                        "folder that module 1 has not",
                        s -> s.move(LETTER, "m1/cn/99/cover-letter.pdf")
                                .change(REGIONAL, "00/cover-letter.pdf", "99/cover-letter.pdf")),
                of("4.1.24", FIRST, "file of another application", s -> {
                    s.change(REGIONAL, "\"00/cover", "\"../../../../x202600001/0000/m1/cn/00/cover");
                    s.remove(LETTER);
                }));
    }

    private static Stream<Mutant> envelope() {
        return Stream.of(
                of(
                        "4.2.1",
                        FIRST,
                        "number of another form",
                        s -> s.application("2026-12345").change(REGIONAL, "x202612345", "2026-12345")),
                change("4.2.5", FIRST, "related sequence ahead", "<related-sequence>0000", "<related-sequence>0007"),
                change("4.2.10", FIRST, "combination that is not in the list", "cnrat1", "cnrat3"),
                change(
                        "4.2.11",
                        NEXT,
                        "response that names itself",
                        "<related-sequence>0000",
                        "<related-sequence>0001"),
                change("4.2.13", NEXT, "another product", "cnprt2", "cnprt1"),
                of(
                        "4.2.9",
                        FIRST,
                        "description of 121 characters",
                        s -> s.match(
                                REGIONAL, "<sequence-description>[^<]*", "<sequence-description>" + "字".repeat(121))));
    }

    private static Stream<Mutant> content() {
        return Stream.of(
                of(
                        "4.3.1",
                        MARKET,
                        "no certificates",
                        s -> s.match(REGIONAL, "(?s)<cn-1-11>.*</cn-1-11>", "")
                                .remove(s.path("qualification-certificate.pdf"))),
                of(
                        "4.3.5",
                        FIRST,
                        "no certificates",
                        s -> s.match(REGIONAL, "(?s)<cn-1-11>.*</cn-1-11>", "")
                                .remove(s.path("qualification-certificate.pdf"))));
    }
}
