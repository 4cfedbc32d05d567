package org.cellgmp.web.storage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.storage.BankStock;
import org.cellgmp.record.storage.ContainerStanding;
import org.cellgmp.record.storage.StorageBreach;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.web.api.Json;

/** What is left of one cell bank, and what in the record of its store cannot be. */
@Path("/api/v1/cell-banks/{number}/stock")
@Produces(Json.TYPE)
@RolesAllowed(Role.READER)
public class StockApi {
    @Inject
    private Records records;

    /** Of the latest version. */
    @GET
    public Json show(@PathParam("number") String number) throws Refusal {
        var view = records.latest(number);
        if (!(view.record() instanceof CellBank bank))
            throw new Refusal(Refusal.Reason.NOT_FOUND, "storage.no-bank", number);
        return told(new Addressed<>(view.address(), bank));
    }

    static Json told(Addressed<CellBank> bank) {
        var stock = BankStock.of(bank, HouseClock.nowAtSite().toLocalDate());
        return Json.of(
                "number", bank.address().number(),
                "version", bank.address().version(),
                "listed", stock.listed(),
                "present", stock.present(),
                "expired", stock.expired(),
                "breaches", breaches(stock.breaches()),
                "containers",
                        ContainerStanding.allOf(bank).stream()
                                .map(standing -> Json.object(
                                        "address",
                                        bank.address()
                                                .at("containers")
                                                .at(standing.index())
                                                .toString(),
                                        "container",
                                        standing.container().containerId(),
                                        "site",
                                        standing.place().site(),
                                        "place",
                                        standing.place().shown(),
                                        "state",
                                        standing.state().name(),
                                        "thaws",
                                        standing.thaws(),
                                        "expires",
                                        standing.expires(),
                                        "since",
                                        standing.since(),
                                        "until",
                                        standing.until(),
                                        "breaches",
                                        breaches(standing.breaches())))
                                .toList());
    }

    private static List<?> breaches(List<StorageBreach> breaches) {
        return breaches.stream()
                .map(breach -> Json.object(
                        "kind", breach.kind().name(),
                        "grave", breach.kind().grave(),
                        "address", breach.address().toString(),
                        "named", breach.named()))
                .toList();
    }
}
