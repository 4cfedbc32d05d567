package org.cellgmp.writing.control;

import org.cellgmp.template.Template;
import org.cellgmp.template.WordsOf;
import org.cellgmp.writing.FormView;
import org.cellgmp.writing.entity.FormEdition;

/** Editions of forms as others see them. */
final class FormViews {
    private FormViews() {}

    /** @param inForce version that documents are made with now */
    static FormView of(Template shipped, int inForce) {
        return new FormView(
                shipped.name(),
                shipped.formVersion(),
                shipped.version(),
                shipped.section(),
                shipped.titleEnglish(),
                shipped.titleChinese(),
                WordsOf.template(shipped),
                shipped.unused(),
                FormEdition.digest(shipped.docx(), shipped.unused()),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                true,
                inForce == shipped.version(),
                true);
    }

    /** @param form null if the edition no longer fits */
    static FormView of(Template shipped, FormEdition edition, Template form, int inForce) {
        return new FormView(
                edition.template(),
                shipped.form() + " v" + edition.version(),
                edition.version(),
                shipped.section(),
                shipped.titleEnglish(),
                shipped.titleChinese(),
                form == null ? "" : WordsOf.template(form),
                form == null ? edition.excuses() : form.unused(),
                edition.sha256(),
                edition.reason(),
                edition.broughtBy(),
                edition.broughtByName(),
                edition.broughtAt(),
                edition.approval(),
                edition.approvedByName(),
                edition.approvedAt(),
                false,
                inForce == edition.version(),
                form != null);
    }
}
