package org.cellgmp.web.seal;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.seal.PackScope;
import org.cellgmp.web.audit.Moments;

/** What a pack shows in full, as it stands in an address. */
public class PackFilter {
    @QueryParam("from")
    @DefaultValue("")
    String from;

    @QueryParam("to")
    @DefaultValue("")
    String to;

    @QueryParam("records")
    @DefaultValue("")
    String records;

    /** @throws Refusal UNREADABLE naming the time that is none, or saying how many records there may be */
    PackScope scope() throws Refusal {
        var named = Arrays.stream(records.strip().split("[\\s,;]+"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        if (named.size() > PackScope.MOST)
            throw new Refusal(Refusal.Reason.UNREADABLE, "seal.many", Integer.toString(PackScope.MOST));
        return new PackScope(
                Moments.read("from", from, HouseClock.zone()),
                Moments.read("to", to, HouseClock.zone()),
                List.copyOf(named));
    }
}
