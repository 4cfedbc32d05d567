package org.cellgmp.writing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.template.DocxWriter;
import org.cellgmp.template.Flaw;
import org.cellgmp.template.Language;
import org.cellgmp.template.PdfWriter;
import org.cellgmp.template.Sample;
import org.cellgmp.template.Template;
import org.cellgmp.template.TemplateCheck;
import org.cellgmp.template.TextForm;
import org.cellgmp.writing.FormFault;
import org.cellgmp.writing.FormFile;
import org.cellgmp.writing.entity.FormEdition;

/** Reads what a writer brings as the next edition of a form. */
@ApplicationScoped
public class FormIntake {
    private static final int LARGEST = 1_000_000;
    private static final OffsetDateTime TRIAL = OffsetDateTime.parse("2000-01-01T00:00:00Z");

    @Inject
    FormShelf shelf;

    public FormIntake() {}

    /** @param faults empty if the file can be used; @param template null otherwise */
    public record Read(Template template, List<FormFault> faults) {}

    /** @throws Refusal if the file is of neither kind or the excuses cannot be read; what is wrong in the form itself is answered */
    public Read read(String name, FormFile file) throws Refusal {
        if (file.bytes().length > LARGEST)
            throw new Refusal(Refusal.Reason.TOO_LARGE, "writing.form-too-large", "", Integer.toString(LARGEST), "0");
        var shipped = shelf.shipped(name);
        var row = row(name, file.expected());
        var excuses = new TreeMap<>(row == null ? shipped.unused() : row.excuses());
        excuses.keySet().retainAll(TemplateCheck.fields(shipped));
        excuses.putAll(excuses(file.excuses()));
        var lower = file.name() == null ? "" : file.name().toLowerCase(Locale.ROOT);
        byte[] docx;
        if (lower.endsWith(".docx")) docx = file.bytes();
        else if (lower.endsWith(".txt"))
            try {
                docx = TextForm.apply(
                        // One that no longer fits has no words to take out: those of the book are changed instead.
                        row == null ? shipped : shelf.fitting(row).orElse(shipped),
                        new String(file.bytes(), StandardCharsets.UTF_8));
            } catch (TextForm.Unfit unfit) {
                return new Read(null, List.of(fault(unfit.flaw())));
            }
        else throw new Refusal(Refusal.Reason.UNREADABLE, "writing.form-other-file", lower);
        var result = TemplateCheck.of(shipped, file.expected() + 1, docx, excuses);
        if (result.template() == null)
            return new Read(null, result.flaws().stream().map(FormIntake::fault).toList());
        var broken = trial(result.template());
        return broken == null
                ? new Read(result.template(), List.of())
                : new Read(null, List.of(new FormFault("not-printable", "", broken)));
    }

    /** The edition of the version; null for that of the book. @throws Refusal NOT_FOUND */
    private FormEdition row(String name, int version) throws Refusal {
        for (var edition : shelf.editions(name)) if (edition.version() == version) return edition;
        if (shelf.shipped(name).version() == version) return null;
        throw new Refusal(Refusal.Reason.NOT_FOUND, "writing.form-not-found", name + "/v" + version);
    }

    /** Prints the sample in every language; what goes wrong, or null. */
    private static String trial(Template template) {
        try {
            for (var language : Language.values()) {
                var rendition = template.bind(Sample.of(template), language);
                var pdf = PdfWriter.write(rendition, TRIAL);
                DocxWriter.write(rendition, TRIAL, pdf.contents());
            }
            return null;
        } catch (RuntimeException broken) {
            return Prose.shown(String.valueOf(broken.getMessage()), 200);
        }
    }

    private static FormFault fault(Flaw flaw) {
        return new FormFault(flaw.code(), flaw.place(), Prose.shown(flaw.tag(), 200));
    }

    /** One line each: field = reason. */
    private static Map<String, String> excuses(String lines) throws Refusal {
        var excuses = new TreeMap<String, String>();
        var told = Prose.optional("excuses", lines, 20_000);
        if (told == null) return excuses;
        for (var line : told.split("\\R")) {
            if (line.isBlank()) continue;
            int equals = line.indexOf('=');
            if (equals < 1 || line.substring(equals + 1).isBlank())
                throw new Refusal(Refusal.Reason.UNREADABLE, "writing.form-excuse", Prose.shown(line, 80));
            excuses.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return excuses;
    }
}
