package org.cellgmp.record;

import java.time.LocalDate;
import java.util.List;

/**
 * A person who works on the product, with training and qualification. China GMP (2010) Art. 20 to 31; 21 CFR 211.25.
 * Staff only: patients and donors stand under a pseudonym elsewhere.
 *
 * @param personCode staff number or account; @param name as it is written in records
 * @param keyRole production-head, quality-head, qualified-person or empty (China GMP Art. 20)
 */
public record Person(
        String personCode,
        String name,
        String position,
        String department,
        String keyRole,
        String supervisor,
        LocalDate startedOn,
        LocalDate leftOn,
        String education,
        String status,
        List<Training> training,
        List<GowningQualification> gowning,
        List<ProcessSimulation> simulations,
        List<HealthCheck> health,
        List<Authorisation> authorisations)
        implements Kept {
    public Person {
        training = training == null ? List.of() : List.copyOf(training);
        gowning = gowning == null ? List.of() : List.copyOf(gowning);
        simulations = simulations == null ? List.of() : List.copyOf(simulations);
        health = health == null ? List.of() : List.copyOf(health);
        authorisations = authorisations == null ? List.of() : List.copyOf(authorisations);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PERSON;
    }

    @Override
    public String title() {
        return personCode;
    }

    @Override
    public String described() {
        return Kept.line(name, position);
    }
}
