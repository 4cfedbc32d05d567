package org.cellgmp.change;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.capa.Criterion;

/**
 * What an approval signs.
 *
 * @param sources numbers of the CAPAs or deviations that it comes from
 * @param batches that are evaluated once it is in force, digits; null for none (China GMP Art. 244 asks for three where
 *     materials, process or main equipment change)
 * @param criterion what the evaluation watches for
 */
public record Proposal(
        String title,
        String what,
        String why,
        Kind kind,
        Urgency urgency,
        String product,
        List<String> sources,
        List<Impact> impacts,
        List<Filing> filings,
        List<Step> steps,
        String batches,
        Criterion criterion) {
    public enum Kind {
        PROCESS,
        MATERIAL,
        EQUIPMENT,
        FACILITY,
        METHOD,
        SPECIFICATION,
        DOCUMENT,
        SYSTEM
    }

    public enum Urgency {
        PLANNED,
        URGENT,
        EMERGENCY
    }

    public enum Area {
        RECORDS,
        EQUIPMENT,
        ROOMS,
        SPECIFICATIONS,
        RULES,
        VALIDATION,
        TRAINING
    }

    /** How an authority hears of it. MAJOR: approved before it is in force. MODERATE: filed before. MINOR: reported yearly. */
    public enum Category {
        MAJOR,
        MODERATE,
        MINOR,
        NONE
    }

    /** @param subject number of the record, rule id or other name that is touched; null if the area as a whole is */
    public record Impact(Area area, String subject, String effect) {}

    /**
     * @param id within the change, {@code F1}; @param jurisdiction CN, US or EU
     * @param section of the dossier, e.g. {@code 3.2.P.3.3}; @param citation of the rule that sets the category
     */
    public record Filing(
            String id, String jurisdiction, String section, Category category, String citation, String why) {}

    /** @param id within the change, {@code S1}; @param owner account */
    public record Step(String id, String what, String owner, LocalDate dueOn) {}

    public Proposal {
        sources = sources == null ? List.of() : List.copyOf(sources);
        impacts = impacts == null ? List.of() : List.copyOf(impacts);
        filings = filings == null ? List.of() : List.copyOf(filings);
        steps = steps == null ? List.of() : List.copyOf(steps);
    }

    public Step step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst().orElse(null);
    }

    public Filing filing(String id) {
        return filings.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }
}
