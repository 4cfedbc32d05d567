package org.cellgmp.guideline;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.TreeSet;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.TrialProtocol;

/**
 * All that a judgement looks at, as text: how it is handed to a rulebook of another age, whose classes are not ours.
 *
 * @param about address of the version that is judged; @param record of a batch, or null; @param protocol of a trial, or null; @param site the site's own tables that count
 */
public record Papers(
        String about,
        BatchRecord record,
        TrialProtocol protocol,
        List<Lot> lots,
        List<Specification> specifications,
        List<String> jurisdictions,
        OffsetDateTime asOf,
        List<SourceCheck> sourceChecks,
        List<SiteTable> site,
        List<Neighbour> neighbours) {
    /** @param address number and version */
    public record Lot(String address, MaterialLot record) {}

    /** @param address number and version */
    public record Specification(String address, ProductSpecification record) {}

    public Papers {
        lots = lots == null ? List.of() : List.copyOf(lots);
        specifications = specifications == null ? List.of() : List.copyOf(specifications);
        jurisdictions = jurisdictions == null ? List.of() : List.copyOf(jurisdictions);
        sourceChecks = sourceChecks == null ? List.of() : List.copyOf(sourceChecks);
        site = site == null ? List.of() : List.copyOf(site);
        neighbours = neighbours == null ? List.of() : List.copyOf(neighbours);
    }

    /** @param site tables that counted */
    public static Papers of(Examinable examinable, List<SiteTable> site) {
        if (examinable instanceof TrialExamination trial)
            return new Papers(
                    trial.protocol().address().toString(),
                    null,
                    trial.protocol().record(),
                    List.of(),
                    List.of(),
                    List.copyOf(new TreeSet<>(trial.jurisdictions())),
                    trial.asOf(),
                    trial.sourceChecks(),
                    site,
                    List.of());
        var examination = (Examination) examinable;
        return new Papers(
                examination.batch().address().toString(),
                examination.batch().record(),
                null,
                examination.lots().stream()
                        .map(lot -> new Lot(lot.address().toString(), lot.record()))
                        .toList(),
                examination.specifications().stream()
                        .map(kept -> new Specification(kept.address().toString(), kept.record()))
                        .toList(),
                List.copyOf(new TreeSet<>(examination.jurisdictions())),
                examination.asOf(),
                examination.sourceChecks(),
                site,
                examination.neighbours());
    }

    private Examinable examination() {
        if (protocol != null)
            return new TrialExamination(
                    new Addressed<>(Address.parse(about), protocol), new TreeSet<>(jurisdictions), asOf, sourceChecks);
        return new Examination(
                new Addressed<>(Address.parse(about), record),
                lots.stream()
                        .map(lot -> new Addressed<>(Address.parse(lot.address()), lot.record()))
                        .toList(),
                specifications.stream()
                        .map(kept -> new Addressed<>(Address.parse(kept.address()), kept.record()))
                        .toList(),
                new TreeSet<>(jurisdictions),
                asOf,
                sourceChecks,
                neighbours);
    }

    /**
     * Judges by the rulebook that the class loader of this very class holds. Called across ages: its name, and that canonical JSON goes in
     * and comes out, stay as they are.
     *
     * @param papers canonical JSON of such papers @return canonical JSON of the statement
     */
    public static byte[] judge(byte[] papers) {
        var read = CanonicalJson.read(Papers.class, papers);
        try (var book = RuleBook.load(Papers.class.getClassLoader())) {
            var joined = book.with(read.site());
            try {
                return CanonicalJson.write(joined.assess(read.examination()));
            } finally {
                joined.closeSite();
            }
        }
    }
}
