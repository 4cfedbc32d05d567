package org.cellgmp.capa;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A watch over the next batches or days.
 *
 * @param subject number of the CAPA or change it is kept for
 * @param opensAt nothing before this counts; @param lastDay of the window, null if it is counted in batches only
 * @param wanted batches; 0 if the window is counted in days only
 */
public record Watch(
        String subject,
        Criterion criterion,
        OffsetDateTime opensAt,
        LocalDate lastDay,
        int wanted,
        boolean open,
        List<Observed> seen) {
    public Watch {
        seen = List.copyOf(seen);
    }

    /** Batches that count. */
    public int counted() {
        return (int) seen.stream()
                .filter(one -> one.version() > 0 && one.outcome() != Observed.Outcome.UNASSESSABLE)
                .count();
    }

    public List<Observed> missed() {
        return seen.stream()
                .filter(one -> one.outcome() == Observed.Outcome.MISSED)
                .toList();
    }

    /** True once everything that the window asks for was seen. */
    public boolean over(LocalDate today) {
        return counted() >= wanted && (lastDay == null || today.isAfter(lastDay));
    }

    /** What the figures say: not effective as soon as something speaks against it, effective when the window is over, else null. */
    public Boolean prepared(LocalDate today) {
        if (!missed().isEmpty()) return Boolean.FALSE;
        return over(today) && criterion.kind() != Criterion.Kind.JUDGED ? Boolean.TRUE : null;
    }
}
