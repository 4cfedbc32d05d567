package org.cellgmp.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.control.BatchmlWriter;
import org.cellgmp.record.Address;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * The door through which batch records leave for other systems. For every role that reads records; that one left stands in the
 * trail. China GMP (2010) Art. 160 and Annex Computerised Systems Art. 19; 21 CFR 11.10(b).
 */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.READER)
public class BatchmlExport {
    private static final Set<String> KEEPING = Set.of("record.kept", "record.revised");

    @Inject
    Records records;

    @Inject
    Trail trail;

    /** One version as BatchML V0701, UTF-8. @param digest SHA-256 of the document, lower-case hex */
    public record Document(Address address, byte[] content, String digest) {}

    /**
     * @param version null for the latest
     * @throws Refusal NOT_FOUND if there is no such version, or if the record is no batch record; TOO_LARGE if the document
     *     would be longer than an import takes
     */
    public Document write(String number, Integer version) throws Refusal {
        var view = version == null ? records.latest(number) : records.version(number, version);
        if (!(view.record() instanceof BatchRecord batch))
            throw new Refusal(Refusal.Reason.NOT_FOUND, "intake.no-batch-record", number);
        var content = BatchmlWriter.write(view.address(), batch, view.at(), story(view.address()));
        var digest = CanonicalJson.sha256(content);
        trail.append(Act.of("intake.batchml-written", view.address().toString())
                .with("record", view.digest())
                .with("sha256", digest));
        return new Document(view.address(), content, digest);
    }

    /** How the version came to be: every keeping up to it, oldest first. */
    private List<EventView> story(Address upTo) throws Refusal {
        var story = new ArrayList<EventView>();
        String after = null;
        do {
            var page = trail.story(upTo.number(), after, Page.LARGEST);
            for (var event : page.items())
                if (KEEPING.contains(event.act()) && within(event.about(), upTo)) story.add(event);
            after = page.next();
        } while (after != null);
        return story;
    }

    private static boolean within(String about, Address upTo) {
        var address = Address.parse(about);
        return address.number().equals(upTo.number()) && address.version() <= upTo.version();
    }
}
