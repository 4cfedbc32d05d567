package org.cellgmp.story.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.genealogy.Source;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.story.BatchStory;

/** The door to the story of a batch across all records: what acts tied to it, and what its records say went into it or speaks of it. */
@Stateless
@RolesAllowed(Role.READER)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class BatchStories {
    @Inject
    Trail trail;

    @Inject
    Genealogy genealogy;

    /**
     * @param batch whole number of the batch record; @param after cursor of the page before, null for the beginning
     * @throws Refusal UNREADABLE if the cursor is not one of ours; NOT_FOUND if there is no such record
     */
    public BatchStory of(String batch, String after, int limit) throws Refusal {
        var also = new TreeSet<String>();
        for (var source : genealogy.ofRecord(batch, null, 1).sources()) number(source, also);
        also.addAll(genealogy.testsOf(batch));
        also.addAll(genealogy.tellingOf(batch));
        var all = new TreeSet<>(trail.belonging(batch));
        all.addAll(also);
        return new BatchStory(
                trail.batchStory(batch, also, after, limit),
                all.stream()
                        .collect(Collectors.groupingBy(
                                number -> number.substring(0, 2), TreeMap::new, Collectors.toList())));
    }

    /** A lot that a correction took out, or of which no record is kept, is not followed. */
    private static void number(Source source, TreeSet<String> numbers) {
        if (source.number() != null && !source.former()) numbers.add(source.number());
    }
}
