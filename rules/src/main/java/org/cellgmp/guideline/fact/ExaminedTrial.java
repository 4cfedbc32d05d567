package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.recorded;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Set;
import org.cellgmp.guideline.TrialExamination;
import org.cellgmp.record.Address;
import org.cellgmp.record.TrialDate;
import org.cellgmp.record.TrialProtocol;

/** The protocol of a trial with what several kinds of fact ask of it. */
public final class ExaminedTrial {
    private static final Set<String> STEM = Set.of("MSC", "HSC", "stem-cell", "iPSC", "ESC");
    private static final Set<String> IMMUNE = Set.of("CAR-T", "TCR-T", "TIL", "NK", "CAR-NK", "CIK", "DC");
    private static final Set<String> PLURIPOTENT = Set.of("iPSC", "ESC");

    private final TrialExamination examination;
    private final TrialProtocol trial;

    public ExaminedTrial(TrialExamination examination) {
        this.examination = examination;
        trial = examination.protocol().record();
    }

    TrialProtocol record() {
        return trial;
    }

    Address root() {
        return examination.protocol().address();
    }

    Address at(String member) {
        return root().at(member);
    }

    /**
     * True if the record tells the protocol itself. The entry of a registry has no edition and no text of its own: what it does
     * not tell may well stand in the protocol.
     */
    boolean whole() {
        return recorded(trial.edition()) || !trial.sections().isEmpty();
    }

    /** True if the absence of what belongs to cells counts: the record tells the protocol itself and of which kind the cells are. */
    boolean known() {
        return whole() && cells() != null;
    }

    /** The day whose law counts: the last one of a trial that is over, else that of judgement. */
    public LocalDate day() {
        var today = examination.asOf().toLocalDate();
        var end = day("completion");
        return end == null || end.isAfter(today) ? today : end;
    }

    /** When the first subject is asked, as planned or done; null if not recorded. */
    LocalDate start() {
        return day("start");
    }

    /** Of a month only its last day is taken, so that nothing seems late that may not be. */
    private LocalDate day(String name) {
        return trial.dates().stream()
                .filter(date -> date.name() != null
                        && date.name().strip().toLowerCase(Locale.ROOT).equals(name))
                .filter(date -> name.equals("start")
                        || Coded.is(date.certainty(), "actual")
                        || date.certainty() == null && Coded.is(trial.status(), "completed", "terminated", "withdrawn"))
                .map(ExaminedTrial::day)
                .filter(day -> day != null)
                .findFirst()
                .orElse(null);
    }

    static LocalDate day(TrialDate date) {
        if (!recorded(date.on())) return null;
        try {
            var on = date.on().strip();
            return on.length() == 7 ? YearMonth.parse(on).atEndOfMonth() : LocalDate.parse(on);
        } catch (DateTimeException noDay) {
            return null;
        }
    }

    /** The kind of cell as guidelines name it; null while it is not recorded. */
    public String cells() {
        return trial.cells() == null ? null : Reckoning.text(trial.cells().cellClass());
    }

    boolean stem() {
        return cells() != null && STEM.contains(cells());
    }

    boolean immune() {
        return cells() != null && IMMUNE.contains(cells());
    }

    boolean pluripotent() {
        return cells() != null && PLURIPOTENT.contains(cells());
    }

    /** True if it is said that no cells are given, or cells of which no guideline on trials speaks. */
    boolean elsewhere() {
        return cells() == null ? Coded.is(trial.productType(), "other", "in-vivo-gene-therapy") : !stem() && !immune();
    }

    /** Null while the type of product is not recorded. */
    Boolean allogeneic() {
        var type = Coded.of(trial.productType());
        return type == null ? null : type.contains("allogeneic");
    }

    /** How genes were changed; none for a type of product without; null while it is not recorded. */
    String modification() {
        var said = trial.cells() == null ? null : Reckoning.text(trial.cells().modification());
        if (said != null) return said;
        return Coded.is(trial.productType(), "autologous", "allogeneic") ? "none" : null;
    }

    /** Null while neither the change nor the type of product is recorded. */
    Boolean modified() {
        if (modification() != null) return !modification().equals("none");
        var type = Coded.of(trial.productType());
        return type != null && type.startsWith("gene-modified") ? Boolean.TRUE : null;
    }

    /** Early for phase 1, middle for phase 2, confirmatory for phase 3; null without a phase or after approval. */
    String stage() {
        if (trial.phase() == null) return null;
        return switch (trial.phase().strip()) {
            case "early-1", "1", "1/2" -> "early";
            case "2" -> "middle";
            case "2/3", "3" -> "confirmatory";
            default -> null;
        };
    }

    boolean early() {
        return "early".equals(stage());
    }

    /** True if what is there counts, false if its absence does, null if absence tells nothing. */
    static Boolean told(boolean there, boolean absenceCounts) {
        return there ? Boolean.TRUE : absenceCounts ? Boolean.FALSE : null;
    }
}
