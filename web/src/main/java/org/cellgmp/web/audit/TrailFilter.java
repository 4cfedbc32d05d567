package org.cellgmp.web.audit;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;

/** What is looked for in the trail, as it stands in an address. Times without an offset are those of the site. */
public class TrailFilter {
    @QueryParam("record")
    @DefaultValue("")
    String record;

    @QueryParam("person")
    @DefaultValue("")
    String person;

    @QueryParam("act")
    @DefaultValue("")
    String act;

    @QueryParam("from")
    @DefaultValue("")
    String from;

    @QueryParam("to")
    @DefaultValue("")
    String to;

    @QueryParam("reasonMissing")
    @DefaultValue("")
    String reasonMissing;

    /** @throws Refusal UNREADABLE naming the time that is none */
    TrailQuery query() throws Refusal {
        return new TrailQuery(
                record,
                person,
                act,
                Moments.read("from", from, HouseClock.zone()),
                Moments.read("to", to, HouseClock.zone()),
                "true".equals(reasonMissing) || "on".equals(reasonMissing));
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
