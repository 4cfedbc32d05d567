package org.cellgmp.investigation.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.evidence.boundary.EvidenceFiles;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.Support;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.Records;

/** Looks whether what is pointed at is there: a pointer into nothing bears nothing out. */
@Dependent
public class Supports {
    /** Pointers of one cause or check. */
    public static final int MOST = 20;

    private static final int LONGEST_POINTER = 500;

    @Inject
    Records records;

    @Inject
    EvidenceFiles files;

    @Inject
    Trail trail;

    /** @throws Refusal NOT_FOUND naming the first that is not there; BLOCKED past {@link #MOST} */
    public void check(List<Support> supports) throws Refusal {
        if (supports.size() > MOST)
            throw new Refusal(Refusal.Reason.BLOCKED, "investigation.too-many", Integer.toString(MOST));
        for (var support : supports)
            switch (support.kind()) {
                case CELL -> cell(support.reference());
                case FILE -> files.one(support.reference());
                case EVENT -> {
                    if (!support.reference().matches("[0-9]{1,18}")
                            || !trail.knows(Long.parseLong(support.reference()))) throw missing(support.reference());
                }
            }
    }

    /** What stands at an address; empty for a part that holds more than one datum. @throws Refusal NOT_FOUND if nothing does */
    public Optional<String> cell(String reference) throws Refusal {
        Address address;
        try {
            address = Address.parse(reference);
        } catch (IllegalArgumentException none) {
            throw missing(reference);
        }
        var record = records.version(address.number(), address.version()).record();
        var pointer = address.pointer();
        if (pointer.isEmpty()) return Optional.empty();
        var leaves = CanonicalJson.leaves(record);
        boolean there = pointer.length() <= LONGEST_POINTER
                && leaves.keySet().stream().anyMatch(leaf -> leaf.equals(pointer) || leaf.startsWith(pointer + "/"));
        if (!there) throw missing(reference);
        return Optional.ofNullable(leaves.get(pointer));
    }

    private static Refusal missing(String reference) {
        var told = reference.length() > 200 ? reference.substring(0, 200) : reference;
        return new Refusal(Refusal.Reason.NOT_FOUND, "investigation.evidence-missing", told);
    }
}
