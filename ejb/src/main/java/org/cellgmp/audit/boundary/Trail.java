package org.cellgmp.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.TrailForm;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.control.EventWriter;
import org.cellgmp.audit.control.FieldsThen;
import org.cellgmp.audit.control.StoryReader;
import org.cellgmp.audit.control.Tracing;
import org.cellgmp.audit.control.TrailFormat;
import org.cellgmp.audit.control.TrailReader;
import org.cellgmp.audit.control.TrailSheet;
import org.cellgmp.audit.control.VisitorActs;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.LeavesOut;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WhoActs;

/**
 * The door of the audit trail. Writing is open to every act of the house; the whole trail is read by those who review it,
 * the story of one record by everyone who works with records. The administrator reads neither.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Trail {
    @Inject
    FieldsThen fields;

    @Inject
    EventWriter writer;

    @Inject
    TrailReader reader;

    @Inject
    StoryReader stories;

    @Inject
    Tracing tracing;

    @Inject
    WhoActs who;

    /** Writes the event of an act in the act's own transaction; without one it fails. @throws OutsideScope for an act that an invited inspector may not do */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.MANDATORY)
    public void append(Act act) {
        VisitorActs.insist(act);
        writer.writeDone(act);
    }

    /** Writes the event of a refused, failed or rolled-back act in a transaction of its own, so that it survives. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void appendApart(Act act) {
        writer.write(act);
    }

    /** Makes everything findable that has committed. Called by the house every second; whoever reads here does it as well. */
    @PermitAll
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void upToDate() {
        tracing.upToDate();
    }

    /**
     * Newest first.
     *
     * @param after cursor of the page before, null for the first; @param limit rows, at most {@link Page#LARGEST}
     * @throws Refusal UNREADABLE if the cursor is not one of ours
     */
    @RolesAllowed({Role.INSPECTS, Role.QA})
    public Page<EventView> search(TrailQuery query, String after, int limit) throws Refusal {
        tracing.upToDate();
        return reader.page(query, after, limit);
    }

    /** @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.INSPECTS, Role.QA})
    public EventView event(long id) throws Refusal {
        return reader.event(id)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "trail.event-unknown", Long.toString(id)));
    }

    /**
     * How things stood at a moment, field by field, by what was told of them until then.
     *
     * @param numbers of records, or accounts as {@code account/name}; at most a page of them
     * @return by number, then by JSON pointer; a number of which nothing was told is missing
     */
    @RolesAllowed({Role.INSPECTS, Role.QA})
    public Map<String, Map<String, String>> fieldsThen(Collection<String> numbers, Instant at) {
        tracing.upToDate();
        return fields.of(numbers, at);
    }

    /** True if there is an event of this number; tells nothing of it, so that whoever works with records may point at one. */
    @RolesAllowed(Role.READER)
    public boolean knows(long id) {
        return reader.event(id).isPresent();
    }

    /** True if the canonical bytes of the event still have the digest that was kept when it was written. */
    @RolesAllowed({Role.INSPECTS, Role.QA})
    public boolean intact(EventView event) {
        return TrailFormat.digest(event).equals(event.digest());
    }

    /**
     * Everything that names the record, across rooms, oldest first.
     *
     * @param number whole record number without version; @param after cursor of the page before, null for the first
     * @throws Refusal UNREADABLE if the cursor is not one of ours
     */
    @RolesAllowed(Role.READER)
    public Page<EventView> story(String number, String after, int limit) throws Refusal {
        tracing.upToDate();
        return reader.story(number, after, limit);
    }

    /**
     * A batch across all records as one line in time: events that name it, or a record that belongs to it, oldest first.
     *
     * @param batch whole number of the batch record without version
     * @param also further records that a room above knows to belong to it, e.g. lots that went into it
     * @param after cursor of the page before, null for the first
     * @throws Refusal UNREADABLE if the cursor is not one of ours
     */
    @RolesAllowed(Role.READER)
    public Page<EventView> batchStory(String batch, Collection<String> also, String after, int limit) throws Refusal {
        tracing.upToDate();
        var numbers = new TreeSet<>(stories.belonging(batch));
        numbers.addAll(also);
        return stories.page(numbers, after, limit);
    }

    /**
     * Numbers of the batch itself and of what acts tied to it: events of quality, CAPAs, changes, statements, decisions, holds,
     * evidence, labels, documents, reports, imports, complaints, returns and recalls. What was tied once stays.
     */
    @RolesAllowed(Role.READER)
    public Set<String> belonging(String batch) {
        tracing.upToDate();
        return stories.belonging(batch);
    }

    /**
     * Writes down that the trail is exported. Called before the first byte leaves, and committed before {@link #export}
     * begins, so that an export that breaks off is known as well.
     */
    @RolesAllowed({Role.INSPECTS, Role.QA})
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void announceExport(TrailQuery query, TrailForm form) {
        var act = Act.of("trail.exported", null).with("form", form.extension());
        for (var condition : query.told().entrySet()) act = act.with(condition.getKey(), condition.getValue());
        if (CurrentCall.narrowed()) act = act.with("inspection", CurrentCall.visit());
        writer.write(act);
    }

    /**
     * Streams all events found, newest first, a page at a time; what is written meanwhile is not in it, for it is newer. An invited
     * inspector gets those that the search shows, and the file says to which inspection it was held.
     *
     * @throws IOException if the reader hangs up
     */
    @LeavesOut
    @RolesAllowed({Role.INSPECTS, Role.QA})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void export(TrailQuery query, TrailForm form, OutputStream out) throws IOException, Refusal {
        tracing.upToDate();
        var asked = new LinkedHashMap<>(query.told());
        asked.put("exported by", who.get().printedName() + " (" + who.get().id() + ")");
        asked.put("exported at", HouseClock.nowAtSite().toString());
        if (CurrentCall.narrowed()) asked.put("held to the scope of inspection", CurrentCall.visit());
        try (var sheet = new TrailSheet(form, out, asked)) {
            sheet.begin();
            String after = null;
            do {
                var page = reader.page(query, after, Page.LARGEST);
                for (var event : CurrentCall.inside().rows(page.items())) sheet.event(event);
                after = page.next();
            } while (after != null);
            sheet.end();
        }
    }
}
