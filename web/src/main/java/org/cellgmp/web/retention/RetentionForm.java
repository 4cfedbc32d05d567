package org.cellgmp.web.retention;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.retention.RetainedKind;
import org.cellgmp.retention.RetentionFilter;
import org.cellgmp.retention.Standing;
import org.cellgmp.web.page.Choices;

/** Which of the things that are kept are looked for, as it stands in an address. */
public class RetentionForm {
    static final List<String> JURISDICTIONS = List.of("CN", "EU", "US");
    static final String PAST = "past";

    @QueryParam("kind")
    @DefaultValue("")
    String kind;

    @QueryParam("jurisdiction")
    @DefaultValue("")
    String jurisdiction;

    @QueryParam("state")
    @DefaultValue("")
    String state;

    @QueryParam("endsBy")
    @DefaultValue("")
    String endsBy;

    @QueryParam("held")
    @DefaultValue("")
    String held;

    /** @throws Refusal UNREADABLE naming what cannot be looked for */
    RetentionFilter filter() throws Refusal {
        boolean past = PAST.equals(state);
        return new RetentionFilter(
                kind.isBlank() ? null : Choices.read(RetainedKind.class, "kind", kind),
                JURISDICTIONS.contains(jurisdiction) ? jurisdiction : null,
                state.isBlank() || past ? null : Choices.read(Standing.State.class, "state", state),
                day(),
                past,
                held.isBlank() ? null : Boolean.valueOf("true".equals(held)));
    }

    private LocalDate day() throws Refusal {
        if (endsBy.isBlank()) return null;
        try {
            return LocalDate.parse(endsBy.strip());
        } catch (DateTimeException none) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "storage.no-day", "endsBy", endsBy.strip());
        }
    }

    /** True if anything is asked for. */
    public boolean narrowed() {
        return !told().isEmpty();
    }

    /** What is asked for, as the trail tells it. */
    String told() {
        var told = new StringBuilder();
        for (var part : new String[][] {
            {"kind", kind}, {"jurisdiction", jurisdiction}, {"state", state}, {"endsBy", endsBy}, {"held", held}
        })
            if (!part[1].isBlank())
                told.append(part[0]).append('=').append(part[1]).append(' ');
        return told.toString().strip();
    }

    public String kind() {
        return kind;
    }

    public String jurisdiction() {
        return jurisdiction;
    }

    public String state() {
        return state;
    }

    public String endsBy() {
        return endsBy;
    }

    public String held() {
        return held;
    }
}
