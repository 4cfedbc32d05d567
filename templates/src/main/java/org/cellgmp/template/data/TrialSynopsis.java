package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/** The trials of a product in short, as their protocols say. ICH E6(R3) appendix B; ICH M11, protocol synopsis. */
public record TrialSynopsis(DocumentHead document, BatchAnalyses.Product product, Figure day, List<Trial> trials) {

    /** @param ordinal position, from 1 */
    public record Trial(
            Figure ordinal,
            Figure protocol,
            Figure edition,
            Figure editionDate,
            Figure acronym,
            Figure name,
            Figure nameChinese,
            Figure sponsor,
            Figure phase,
            Figure status,
            List<Figure> conditions,
            Figure summary,
            Figure allocation,
            Figure masking,
            Figure design,
            Figure escalation,
            Figure staggering,
            Figure population,
            Figure youngest,
            Figure oldest,
            Figure enrolment,
            List<Objective> objectives,
            List<Endpoint> endpoints,
            List<Dose> doses,
            List<Criterion> criteria) {}

    public record Objective(Figure level, Figure text) {}

    public record Endpoint(Figure level, Figure measure, Figure timeFrame) {}

    public record Dose(Figure level, Figure dose, Figure per, Figure schedule, Figure subjects) {}

    public record Criterion(Figure kind, Figure text) {}
}
