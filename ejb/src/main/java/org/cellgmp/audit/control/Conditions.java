package org.cellgmp.audit.control;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cellgmp.audit.TrailQuery;

/** Turns what is looked for into the places where it stands. */
final class Conditions {
    private static final Pattern WHOLE_NUMBER = Pattern.compile("[A-Z]{2}-\\d{4}-\\d{4,10}");

    private final EntityManager entities;

    Conditions(EntityManager entities) {
        this.entities = entities;
    }

    /** One for each condition; one without a choice fits nothing. */
    List<Sought> of(TrailQuery query) {
        var all = new ArrayList<Sought>();
        if (query.record() != null) all.add(record(query.record()));
        if (query.batch() != null)
            all.add(Sought.terms(
                    "belonging",
                    new StoryReader(entities)
                            .belonging(query.batch()).stream()
                                    .map(Traces::record)
                                    .toList()));
        if (query.field() != null) all.add(Sought.term("field", Traces.field(query.field())));
        for (var remark : query.remarks()) all.add(Sought.term("remark" + remark.ordinal(), remark.term()));
        if (query.person() != null) all.add(Sought.term("person", Traces.person(query.person())));
        if (query.act() != null) all.add(Sought.acts(acts(query.act())));
        return all;
    }

    private static Sought record(String number) {
        return WHOLE_NUMBER.matcher(number).matches()
                ? Sought.term("record", Traces.record(number))
                : Sought.beginning(number);
    }

    /** Every act that was ever done and begins so: a step along the index for each, not one for each event. */
    private List<String> acts(String beginning) {
        var acts = new ArrayList<String>();
        for (var act : entities.createNativeQuery(
                        "with recursive known (act) as (select min(e.act) from audit_event e union all"
                                + " select (select min(n.act) from audit_event n where n.act > k.act) from known k"
                                + " where k.act is not null) select act from known where act is not null",
                        String.class)
                .getResultList()) if (((String) act).startsWith(beginning)) acts.add((String) act);
        return acts;
    }
}
