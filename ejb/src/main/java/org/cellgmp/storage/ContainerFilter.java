package org.cellgmp.storage;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.cellgmp.record.storage.ContainerState;

/**
 * Which containers are looked for; null or empty stands for all.
 *
 * @param states at least one is wanted, none stands for all
 * @param site as recorded
 * @param position beginning of vessel / rack / box / row / column, parted by slashes; a number is written to its end
 * @param bank number of a record, or words of its title
 * @param expiringBefore day before which the last day of use lies
 * @param broken true for those only whose record or place shows a break
 * @param words beginning of the container's number or label
 */
public record ContainerFilter(
        Set<ContainerState> states,
        String site,
        String position,
        String bank,
        LocalDate expiringBefore,
        boolean broken,
        String words) {
    public ContainerFilter {
        states = states == null || states.isEmpty() ? Set.of() : Set.copyOf(states);
        site = stripped(site);
        position = stripped(position);
        bank = stripped(bank);
        words = stripped(words);
    }

    /** The states of what is in the store. */
    public static Set<ContainerState> present() {
        var present = EnumSet.allOf(ContainerState.class);
        present.removeIf(state -> !state.present());
        return present;
    }

    private static String stripped(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
