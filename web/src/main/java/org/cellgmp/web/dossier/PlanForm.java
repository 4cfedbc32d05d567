package org.cellgmp.web.dossier;

import jakarta.ws.rs.QueryParam;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.PlanFilter;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;

/** What the address says the plan is narrowed to. */
public class PlanForm {
    @QueryParam("region")
    private String region;

    @QueryParam("state")
    private String state;

    @QueryParam("owner")
    private String owner;

    @QueryParam("overdue")
    private String overdue;

    /** @throws Refusal UNREADABLE for a word that is none of those offered */
    public PlanFilter filter() throws Refusal {
        return new PlanFilter(
                Choices.read(Region.class, "region", region),
                Choices.read(NodeState.class, "state", state),
                owner().isEmpty() ? null : owner(),
                overdue());
    }

    public String region() {
        return region == null ? "" : region.strip();
    }

    public String state() {
        return state == null ? "" : state.strip();
    }

    public String owner() {
        return owner == null ? "" : owner.strip();
    }

    public boolean overdue() {
        return "true".equals(overdue);
    }

    public boolean narrowed() {
        return overdue() || !region().isEmpty() || !state().isEmpty() || !owner().isEmpty();
    }
}
