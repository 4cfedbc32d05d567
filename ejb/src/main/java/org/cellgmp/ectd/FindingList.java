package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.cellgmp.criterion.Authority;
import org.cellgmp.criterion.CriterionBook;
import org.cellgmp.criterion.Grade;

/** Findings on one sequence as they are made; knows the severity of each code and which authority's numbers apply. */
public final class FindingList {
    private static final Properties CRITERIA = read();

    private final List<SequenceFinding> findings = new ArrayList<>();
    private final List<SequenceFinding> notChecked = new ArrayList<>();
    private Region region;
    private boolean european;

    void judgeBy(Region region, boolean european) {
        this.region = region;
        this.european = european;
    }

    Region region() {
        return region;
    }

    /**
     * Judges facts by the criteria of the region. Where nothing tells the region, by those of China, whose list says most of what
     * the ICH asks of index.xml; their numbers are then not named.
     */
    void judge(List<Object> facts) {
        var authority = region == null ? Authority.CN : Authority.valueOf(region.name());
        var book = CriterionBook.get();
        for (var breach : book.judge(authority, facts)) {
            var criterion =
                    book.criterion(authority.shown() + " " + breach.number()).orElseThrow();
            if (region == null && !breach.number().matches("[35]\\..*|2\\.[13489]|6\\..*")) continue;
            findings.add(new SequenceFinding(
                    severity(criterion.grade()),
                    breach.code(),
                    region == null ? List.of() : List.of(criterion.shown()),
                    breach.place(),
                    breach.arguments()));
        }
    }

    private static FindingSeverity severity(Grade grade) {
        return switch (grade) {
            case ERROR, HIGH, PASS_FAIL, SPECIFICATION -> FindingSeverity.ERROR;
            case WARNING, MEDIUM, BEST_PRACTICE -> FindingSeverity.WARNING;
            case INFORMATION, LOW -> FindingSeverity.NOTE;
        };
    }

    void add(String code, String place, Object... arguments) {
        findings.add(finding(code, place, arguments));
    }

    /** A check that could not be made. */
    void notChecked(String code, String place, Object... arguments) {
        notChecked.add(finding(code, place, arguments));
    }

    void addAll(List<SequenceFinding> more) {
        findings.addAll(more);
    }

    List<SequenceFinding> findings() {
        return findings;
    }

    List<SequenceFinding> unchecked() {
        return notChecked;
    }

    private SequenceFinding finding(String code, String place, Object... arguments) {
        return of(code, region, european, place, arguments);
    }

    /** A finding with its severity and, of its criteria, those of the region; all of them where the region is not known. */
    public static SequenceFinding of(String code, Region region, boolean european, String place, Object... arguments) {
        var known = CRITERIA.getProperty(code);
        if (known == null) throw new IllegalArgumentException("no criteria for " + code);
        var parts = Arrays.stream(known.split(";")).map(String::strip).toList();
        var criteria = parts.subList(1, parts.size()).stream()
                .filter(criterion -> applies(criterion, region, european))
                .toList();
        return new SequenceFinding(
                FindingSeverity.valueOf(parts.get(0)),
                code,
                criteria,
                place,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }

    public static java.util.Set<String> codes() {
        return CRITERIA.stringPropertyNames();
    }

    private static boolean applies(String criterion, Region region, boolean european) {
        if (criterion.startsWith("ICH")) return true;
        if (region == null && !european) return true;
        if (european || region == Region.EU) return criterion.startsWith("EU");
        return region == Region.CN
                ? criterion.startsWith("CN")
                : criterion.startsWith("FDA") || criterion.startsWith("US") || criterion.startsWith("eCTD4");
    }

    private static Properties read() {
        var criteria = new Properties();
        try (var in = FindingList.class.getResourceAsStream("/org/cellgmp/ectd/criteria.properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            criteria.load(reader);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return criteria;
    }
}
