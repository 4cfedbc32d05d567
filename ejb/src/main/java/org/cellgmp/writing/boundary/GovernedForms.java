package org.cellgmp.writing.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.SharedWork;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.signature.SigningRequest;
import org.cellgmp.signature.boundary.Signatures;
import org.cellgmp.template.BindingSheet;
import org.cellgmp.template.HtmlWriter;
import org.cellgmp.template.Language;
import org.cellgmp.template.PdfWriter;
import org.cellgmp.template.Sample;
import org.cellgmp.template.Template;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.WordsOf;
import org.cellgmp.writing.FormApproval;
import org.cellgmp.writing.FormFault;
import org.cellgmp.writing.FormFile;
import org.cellgmp.writing.FormPreview;
import org.cellgmp.writing.FormView;
import org.cellgmp.writing.control.FormIntake;
import org.cellgmp.writing.control.FormShelf;
import org.cellgmp.writing.entity.FormEdition;

/**
 * The door to the forms that documents are printed on. A writer takes one out, changes it and brings it as the next edition; another person
 * approves it; from then on documents are made with it. What was made before stays as it was printed. China GMP (2010) Art. 153 to 155.
 */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA})
public class GovernedForms {
    /** Meaning of the signature that approves an edition. */
    public static final String APPROVAL = "writing.form-approval";

    private static final int LONGEST_REASON = 2_000;
    /** Written into a sample: it is made of nothing that happened. */
    private static final OffsetDateTime SAMPLE = OffsetDateTime.parse("2000-01-01T00:00:00Z");

    @Inject
    FormShelf shelf;

    @Inject
    FormIntake intake;

    @Inject
    Signatures signatures;

    @Inject
    CurrentActor actor;

    @Inject
    Trail trail;

    @Inject
    SharedWork shared;

    /** The newest edition of every form that is filed, in the order of the book. */
    public List<FormView> newest() throws Refusal {
        var newest = new ArrayList<FormView>();
        for (var template : TemplateBook.shipped().all())
            if (template.section() != null)
                newest.add(shelf.history(template.name()).get(0));
        return newest;
    }

    /** Every edition, newest first. @throws Refusal NOT_FOUND */
    public List<FormView> history(String template) throws Refusal {
        filed(template);
        return shelf.history(template);
    }

    /** The form that documents are made with now. @param offered name as a writer is offered it */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public Template inForce(String offered) throws Refusal {
        return shelf.inForce(offered);
    }

    /** Version that documents are made with now, by form; absent where it is that of the book. It need not fit any more. */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public Map<String, Integer> versions() {
        return shelf.versions();
    }

    /** The form printed on its sample. @throws Refusal NOT_FOUND; BLOCKED if it no longer fits what the house fills it with */
    public FormPreview preview(String template, int version, String language) throws Refusal {
        var form = edition(template, version);
        var rendition = form.bind(Sample.of(form), language(language));
        return new FormPreview(rendition.title(), HtmlWriter.page(rendition, address -> "#"));
    }

    /** The same as PDF: it is a file, so that is written in the trail. @throws Refusal as {@link #preview} */
    public byte[] pdf(String template, int version, String language) throws Refusal {
        var form = edition(template, version);
        var pdf = PdfWriter.write(form.bind(Sample.of(form), language(language)), SAMPLE)
                .bytes();
        handed(template, version, "sample.pdf", pdf);
        return pdf;
    }

    /** The sample with the name of each tag above what it prints, and the table of all tags, as PDF. @throws Refusal as {@link #preview} */
    public byte[] bindingSheet(String template, int version, String language) throws Refusal {
        var pdf = PdfWriter.write(BindingSheet.of(edition(template, version), language(language)), SAMPLE)
                .bytes();
        handed(template, version, "binding.pdf", pdf);
        return pdf;
    }

    /** The Word file of an edition, to be changed; also of one that no longer fits. @throws Refusal NOT_FOUND */
    public byte[] word(String template, int version) throws Refusal {
        filed(template);
        var kept = row(template, version);
        var docx = kept.isPresent()
                ? kept.get().docx()
                : edition(template, version).docx();
        handed(template, version, "template.docx", docx);
        return docx;
    }

    private void handed(String template, int version, String file, byte[] bytes) {
        trail.append(Act.of("writing.form-handed-out", template + "/v" + version)
                .with("file", file)
                .with("digest", CanonicalJson.sha256(bytes)));
    }

    /** The words of an edition, to be changed. @throws Refusal as {@link #preview} */
    public String words(String template, int version) throws Refusal {
        var words = WordsOf.template(edition(template, version));
        handed(template, version, "template.txt", words.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return words;
    }

    /** Everything that stands against a file as the next edition; nothing is kept. @throws Refusal if it is no form at all */
    @RolesAllowed(Role.WRITER)
    public List<FormFault> faults(String template, FormFile file) throws Refusal {
        filed(template);
        return intake.read(template, file).faults();
    }

    /**
     * Keeps a file as the next edition; documents are made with the one before until somebody else approves this one.
     *
     * @return its version
     * @throws Refusal naming the first thing that stands against it and its place; CONFLICT if a later edition was brought or nothing differs
     */
    @RolesAllowed(Role.WRITER)
    public int bring(String template, FormFile file, String reason) throws Refusal {
        filed(template);
        var why = Prose.required("reason", reason, LONGEST_REASON);
        var newest = shelf.history(template).get(0);
        if (newest.version() != file.expected())
            throw new Refusal(
                    Refusal.Reason.CONFLICT, "writing.later-version", template, Integer.toString(newest.version()));
        var read = intake.read(template, file);
        if (read.template() == null)
            throw read.faults().get(0).refusal(read.faults().size() - 1);
        var form = read.template();
        if (FormEdition.digest(form.docx(), form.unused()).equals(newest.sha256()))
            throw new Refusal(Refusal.Reason.CONFLICT, "writing.nothing-differs", newest.name());
        var edition = new FormEdition(template, form.version(), form.docx(), form.unused(), why, actor.get());
        shelf.keep(edition);
        var changes = new ArrayList<>(Change.between(edition.name(), newest.excuses(), form.unused()));
        changes.add(new Change(edition.name() + "#/digest", newest.sha256(), edition.sha256()));
        trail.append(Act.of("writing.form-brought", edition.name())
                .because(why)
                .with("docx", CanonicalJson.sha256(form.docx()))
                .changing(changes));
        return edition.version();
    }

    /**
     * Approves the newest edition by a signature over its digest. Refuses own work, another file than the one looked at, an edition that is not the
     * newest, and a wrong component.
     */
    @RolesAllowed(Role.APPROVER)
    public void approve(String template, FormApproval request) throws Refusal {
        filed(template);
        var edition = shelf.locked(template, request.version());
        var who = actor.get();
        who = who.sharing(shared.with(who.id(), List.of(template)));
        edition.mayBeApproved(request.digest(), shelf.editions(template), who);
        var form = shelf.template(edition);
        var shown = new LinkedHashMap<String, String>();
        shown.put("form", form.formVersion());
        shown.put("title", form.titleEnglish());
        shown.put("docx", CanonicalJson.sha256(edition.docx()));
        var signed = signatures.sign(new SigningRequest(
                edition.name(),
                request.digest(),
                APPROVAL,
                Prose.optional("reason", request.reason(), LONGEST_REASON),
                shown,
                request.account(),
                request.password()));
        edition.approve(signed);
        trail.append(Act.of("writing.form-approved", edition.name())
                .because(signed.reason())
                .with("signature", signed.number())
                .changing(List.of(new Change(edition.name() + "#/approved", null, request.digest()))));
    }

    private Template edition(String template, int version) throws Refusal {
        filed(template);
        var shipped = shelf.shipped(template);
        var kept = row(template, version);
        if (kept.isPresent()) return shelf.template(kept.get());
        if (shipped.version() == version) return shipped;
        throw notFound(template + "/v" + version);
    }

    private Optional<FormEdition> row(String template, int version) {
        return shelf.editions(template).stream()
                .filter(edition -> edition.version() == version)
                .findFirst();
    }

    /** Forms of the house's own lists stay as they came. */
    private void filed(String template) throws Refusal {
        if (shelf.shipped(template).section() == null) throw notFound(template);
    }

    private static Language language(String code) {
        for (var language : Language.values())
            if (language.code().equals(code == null ? "" : code.toLowerCase(Locale.ROOT))) return language;
        return Language.BOTH;
    }

    private static Refusal notFound(String form) {
        return new Refusal(Refusal.Reason.NOT_FOUND, "writing.form-not-found", form);
    }
}
