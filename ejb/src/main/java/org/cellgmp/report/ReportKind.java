package org.cellgmp.report;

import java.util.Arrays;
import java.util.Locale;
import org.cellgmp.ground.Refusal;

/** What is reported. */
public enum ReportKind {
    EVENT("event-report"),
    INVESTIGATION("investigation-report"),
    CAPA("capa-report"),
    /** Of all batches of a product over a period. */
    PRODUCT_REVIEW("product-review");

    private final String template;

    ReportKind(String template) {
        this.template = template;
    }

    /** Name of its template. */
    public String template() {
        return template;
    }

    /** As addresses write it, e.g. {@code product-review}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusal UNREADABLE for any other word */
    public static ReportKind of(String word) throws Refusal {
        return Arrays.stream(values())
                .filter(kind -> kind.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.UNREADABLE, "report.kind-unknown", String.valueOf(word)));
    }
}
