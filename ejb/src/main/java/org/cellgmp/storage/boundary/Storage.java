package org.cellgmp.storage.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.ListBook;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.storage.ContainerFilter;
import org.cellgmp.storage.ContainerRow;
import org.cellgmp.storage.SheetWords;
import org.cellgmp.storage.control.ContainerFinder;
import org.cellgmp.storage.control.ContainerSheet;

/** The door to all that stands in store: reading only, for every role with business in the plant and for the inspector. */
@Stateless
@RolesAllowed(Role.READER)
public class Storage {
    /** Longest text of a filter, characters. */
    static final int LONGEST = 200;

    @Inject
    ContainerFinder finder;

    @Inject
    Trail trail;

    /**
     * Containers in the order of their places; by the last day of use if only that is asked for, by number if words are.
     *
     * @param after cursor of the page before, null for the first; @param limit rows, at most {@link Page#LARGEST}
     * @throws Refusal UNREADABLE if the cursor is not one of ours, if the filter holds what cannot be looked for, or if the words for the
     *     bank name too many
     */
    public Page<ContainerRow> list(ContainerFilter filter, String after, int limit) throws Refusal {
        return finder.page(checked(filter), after, limit);
    }

    /** Sites at which anything is or was; the first 50. */
    public List<String> sites() {
        return finder.sites();
    }

    /**
     * Writes down that what is filtered leaves the house. Called before the first byte does, and committed before {@link #export}
     * begins, so that an export that breaks off is known as well.
     *
     * @throws Refusal as {@link #list}: an export that is begun is not refused any more
     */
    public void announceExport(ContainerFilter filter) throws Refusal {
        finder.page(checked(filter), null, 1);
        trail.append(Act.of("storage.exported", null)
                .with(
                        "states",
                        filter.states().isEmpty()
                                ? null
                                : new TreeSet<>(filter.states())
                                        .stream().map(Enum::name).collect(Collectors.joining(" ")))
                .with("site", filter.site())
                .with("position", filter.position())
                .with("bank", filter.bank())
                .with(
                        "expiringBefore",
                        filter.expiringBefore() == null
                                ? null
                                : filter.expiringBefore().toString())
                .with("broken", filter.broken() ? "true" : null)
                .with("words", filter.words()));
    }

    /**
     * Writes all that is found as a workbook, a page at a time; a further sheet is begun where one is full.
     *
     * @throws IOException if the reader hangs up
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void export(ContainerFilter filter, SheetWords words, OutputStream out) throws IOException, Refusal {
        try (var book = new ListBook(words.title(), words.headings())) {
            String after = null;
            do {
                var page = finder.page(checked(filter), after, Page.LARGEST);
                for (var row : page.items()) book.row(ContainerSheet.cells(row, words));
                after = page.next();
            } while (after != null);
            book.write(out);
        }
    }

    private static ContainerFilter checked(ContainerFilter filter) throws Refusal {
        Prose.optional("site", filter.site(), LONGEST);
        Prose.optional("position", filter.position(), LONGEST);
        Prose.optional("bank", filter.bank(), LONGEST);
        Prose.optional("q", filter.words(), LONGEST);
        return filter;
    }
}
