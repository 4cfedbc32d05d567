package org.cellgmp.retention.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cellgmp.ground.Page;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;

/** For which jurisdictions products are registered or specified, and when their trials have ended. */
@ApplicationScoped
public class Markets {
    static final List<String> ALL = List.of("CN", "EU", "US");

    @Inject
    Records records;

    /** All, if one of the products says none: not to know is no reason to keep shorter. @param products codes; empty for none */
    Set<String> of(Collection<String> products) {
        var named = new TreeSet<String>();
        for (var product : products) {
            var own = product.isEmpty() ? Set.<String>of() : of(product);
            if (own.isEmpty()) return new TreeSet<>(ALL);
            named.addAll(own);
        }
        return named.isEmpty() ? new TreeSet<>(ALL) : named;
    }

    private Set<String> of(String product) {
        var named = new TreeSet<String>();
        for (var specification : records.specificationsOf(product)) {
            // A specification that names none holds everywhere.
            if (specification.record().jurisdictions().isEmpty()) return new TreeSet<>(ALL);
            named.addAll(specification.record().jurisdictions());
        }
        for (var view : records.latestOf(numbers(RecordKind.PRODUCT_VERSION, product)))
            if (view.record() instanceof ProductVersion version)
                for (var registration : version.registrations())
                    if (registration.jurisdiction() != null) named.add(registration.jurisdiction());
        named.retainAll(ALL);
        return named;
    }

    /** The last day of all its trials; null if one goes on, or none is recorded. */
    LocalDate trialEnd(String product) {
        LocalDate last = null;
        for (var view : records.latestOf(numbers(RecordKind.TRIAL_PROTOCOL, product))) {
            var end = view.record() instanceof TrialProtocol protocol ? TrialEnd.of(protocol) : null;
            if (end == null) return null;
            if (last == null || end.isAfter(last)) last = end;
        }
        return last;
    }

    private List<String> numbers(RecordKind kind, String product) {
        var numbers = new TreeSet<String>();
        String after = null;
        do {
            var page = records.list(kind, product, after, Page.LARGEST);
            for (RecordRow row : page.items()) if (row.product().equals(product)) numbers.add(row.number());
            after = page.next();
        } while (after != null);
        return List.copyOf(numbers);
    }
}
