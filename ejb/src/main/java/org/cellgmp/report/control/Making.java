package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.report.ReportView;
import org.cellgmp.report.entity.IssuedReport;
import org.cellgmp.template.DocxWriter;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Language;
import org.cellgmp.template.MissingField;
import org.cellgmp.template.PdfWriter;
import org.cellgmp.template.Rendition;
import org.cellgmp.template.Template;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;
import org.cellgmp.template.data.DocumentHead;

/** Prints what was gathered, as PDF and Word, and keeps both. What was printed before word by word is handed out again. */
@Dependent
public class Making {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");
    /** Stands for the head where only the content counts. */
    private static final DocumentHead NO_HEAD = new DocumentHead(Figure.said("-"), Figure.said("-"), Figure.said("-"));

    @Inject
    FileStore files;

    @Inject
    Numbers numbers;

    @Inject
    ReportShelf shelf;

    @Inject
    CurrentActor actor;

    @Inject
    Trail trail;

    /** @throws Refusal UNREADABLE for a language that is none */
    public static Language language(String code) throws Refusal {
        return Arrays.stream(Language.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.UNREADABLE, "report.language-unknown", String.valueOf(code)));
    }

    ReportView make(Gathered gathered, Language language) throws Refusal {
        var template = TemplateBook.shipped().template(gathered.kind().template());
        var content = CanonicalJson.sha256(
                WordsOf.rendition(bound(template, gathered, NO_HEAD, language)).getBytes(StandardCharsets.UTF_8));
        var before = shelf.saying(gathered, language.code(), template.formVersion(), content);
        if (before.isPresent()) return before.get();
        var at = HouseClock.nowAtSite();
        var who = actor.get();
        var number = numbers.next("RP");
        var head = new DocumentHead(
                Figure.said(number), Figure.said(SECONDS.format(at.withNano(0))), Figure.said(who.printedName()));
        var rendition = bound(template, gathered, head, language);
        var pdf = PdfWriter.write(rendition, at);
        var docx = DocxWriter.write(rendition, at, pdf.contents());
        var stem = stem(template, gathered, language);
        var made = new ReportView(
                number,
                gathered.kind(),
                gathered.subject(),
                gathered.revision(),
                gathered.state(),
                gathered.closed(),
                gathered.from(),
                gathered.to(),
                language.code(),
                template.formVersion(),
                content,
                pdf.pages(),
                store(pdf.bytes(), stem + ".pdf", IssuedReport.PDF),
                store(docx, stem + ".docx", IssuedReport.DOCX),
                who.id(),
                who.printedName(),
                at);
        shelf.keep(new IssuedReport(made, stem));
        trail.append(told("report.made", made)
                .with("pdf", made.pdf().sha256())
                .with("docx", made.docx().sha256()));
        return made;
    }

    /** An act about what is reported, so that it stands in its story; a trial print of a review is told by its own number. */
    public static Act told(String act, ReportView report) {
        return Act.of(act, report.from() == null || report.revision() > 0 ? report.subject() : report.number())
                .with("report", report.number())
                .with("subject", report.subject())
                .with("revision", Integer.toString(report.revision()))
                .with("state", report.state())
                .with("language", report.language());
    }

    private static Rendition bound(Template template, Gathered gathered, DocumentHead head, Language language)
            throws Refusal {
        try {
            return template.bind(gathered.data().apply(head), language);
        } catch (MissingField missing) {
            throw new Refusal(Refusal.Reason.BLOCKED, "document.field-missing", missing.tag());
        }
    }

    private static String stem(Template template, Gathered gathered, Language language) {
        var subject = gathered.subject()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        if (subject.length() > 60) subject = subject.substring(0, 60);
        var span = gathered.from() == null
                ? "r" + gathered.revision()
                : (gathered.revision() == 0 ? "" : "v" + gathered.revision() + "-") + gathered.from() + "-"
                        + gathered.to();
        return template.leaf() + "-" + subject + "-" + span + "-" + language.code();
    }

    private StoredFile store(byte[] bytes, String name, String mediaType) {
        try {
            return files.keepPrint(bytes, name, mediaType);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
