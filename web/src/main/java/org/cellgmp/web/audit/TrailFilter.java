package org.cellgmp.web.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.EnumSet;
import org.cellgmp.audit.Remark;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;

/** What is looked for in the trail, as it stands in an address. Times without an offset are those of the site. */
public class TrailFilter {
    @QueryParam("record")
    @DefaultValue("")
    String record = "";

    @QueryParam("person")
    @DefaultValue("")
    String person = "";

    @QueryParam("act")
    @DefaultValue("")
    String act = "";

    @QueryParam("from")
    @DefaultValue("")
    String from = "";

    @QueryParam("to")
    @DefaultValue("")
    String to = "";

    @QueryParam("reasonMissing")
    @DefaultValue("")
    String reasonMissing = "";

    @QueryParam("batch")
    @DefaultValue("")
    String batch = "";

    @QueryParam("field")
    @DefaultValue("")
    String field = "";

    @QueryParam("afterSigning")
    @DefaultValue("")
    String afterSigning = "";

    @QueryParam("administrator")
    @DefaultValue("")
    String administrator = "";

    /** {@code shown}: what the system did by itself is not folded. */
    @QueryParam("system")
    @DefaultValue("")
    String system = "";

    /** @throws Refusal UNREADABLE naming the time that is none */
    TrailQuery query() throws Refusal {
        var remarks = EnumSet.noneOf(Remark.class);
        for (var remark : Remark.values()) if (wants(remark)) remarks.add(remark);
        return new TrailQuery(
                record,
                batch,
                person,
                act,
                field,
                Moments.read("from", from, HouseClock.zone()),
                Moments.read("to", to, HouseClock.zone()),
                remarks);
    }

    /** The name under which what was noted of an event stands in an address. */
    public static String parameter(Remark remark) {
        return switch (remark) {
            case AFTER_SIGNING -> "afterSigning";
            case NO_REASON -> "reasonMissing";
            case BY_ADMINISTRATOR -> "administrator";
        };
    }

    public boolean wants(Remark remark) {
        var said = switch (remark) {
            case AFTER_SIGNING -> afterSigning;
            case NO_REASON -> reasonMissing;
            case BY_ADMINISTRATOR -> administrator;
        };
        return "true".equals(said) || "on".equals(said);
    }

    /** True if what the system did by itself is shown line by line: wanted, or looked for by something that only few events have. */
    boolean unfolds() {
        return "shown".equals(system) || !(record + person + act + field).isBlank();
    }

    public String batch() {
        return batch;
    }

    public String field() {
        return field;
    }

    public String record() {
        return record;
    }

    public String person() {
        return person;
    }

    public String act() {
        return act;
    }

    public String from() {
        return from;
    }

    public String to() {
        return to;
    }

    public String reasonMissing() {
        return reasonMissing;
    }
}
