package org.cellgmp.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.MappingView;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableMember;
import org.cellgmp.intake.TableTarget;
import org.cellgmp.intake.control.MappingBook;
import org.cellgmp.intake.control.TableMembers;

/**
 * How tables are read, saved under names: each saving is a version with person and reason, none is ever changed. Saved by those
 * who record production and laboratory work, read by every role of the plant.
 */
@Stateless
@Interceptors(RefusedActs.class)
public class TableMappings {
    @Inject
    MappingBook book;

    /**
     * @param expected version that the mapping was made from; 0 for a new one
     * @throws Refusal if it cannot work, has no reason, changes nothing, or somebody saved a version meanwhile
     */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.SYSTEM})
    public MappingView save(TableMapping mapping, int expected, String reason) throws Refusal {
        return book.save(mapping, expected, reason);
    }

    /** @param id name and version, e.g. {@code logger/v2}; @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public MappingView get(String id) throws Refusal {
        return book.get(id);
    }

    /** The latest version of each, by name. @param after cursor of the page before; null for the first */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public Page<MappingView> list(String after, int limit) {
        return book.list(after, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /** All versions of one, the latest first. @throws Refusal NOT_FOUND */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public List<MappingView> versions(String name) throws Refusal {
        return book.versions(name);
    }

    /** The members that a column may fill, with their labels. */
    @RolesAllowed({Role.READER, Role.SYSTEM})
    public List<TableMember> members(TableTarget target) {
        return TableMembers.of(target);
    }
}
