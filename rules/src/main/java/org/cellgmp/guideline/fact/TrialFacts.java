package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.ExaminedTrial.told;
import static org.cellgmp.guideline.fact.Reckoning.recorded;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.TrialPathway;

/** Takes the protocol of a trial apart into facts. */
public final class TrialFacts {
    private static final Set<String> PILOT_ZONES = Set.of("Beijing", "Shanghai", "Guangdong", "Hainan");
    /** Years in one unit of age. */
    private static final Map<String, BigDecimal> YEARS = Map.of(
            "a", BigDecimal.ONE,
            "year", BigDecimal.ONE,
            "years", BigDecimal.ONE,
            "岁", BigDecimal.ONE,
            "年", BigDecimal.ONE,
            "mo", new BigDecimal("12"),
            "月", new BigDecimal("12"),
            "wk", new BigDecimal("52"),
            "d", new BigDecimal("365"));

    private static final BigDecimal ADULT = BigDecimal.valueOf(18);
    private static final BigDecimal A_DAY = BigDecimal.valueOf(1440);

    private final ExaminedTrial examined;
    private final List<Fact> facts;

    private TrialFacts(ExaminedTrial examined, List<Fact> facts) {
        this.examined = examined;
        this.facts = facts;
    }

    public static List<Fact> of(ExaminedTrial examined) {
        var facts = new ArrayList<Fact>();
        var taking = new TrialFacts(examined, facts);
        taking.takeDesign();
        taking.takeSubjects();
        taking.takeFollowUp();
        taking.takePath();
        taking.takeOrder();
        taking.takeSteps();
        TrialEntries.take(examined, facts);
        TrialTopics.take(examined, facts);
        return facts;
    }

    private void takeDesign() {
        var design = examined.record().design();
        if (design == null || examined.elsewhere()) return;
        var at = examined.at("design");
        facts.add(new TrialDesignFact(
                at,
                examined.stage(),
                Coded.of(design.allocation()),
                Coded.of(design.masking()),
                told(Coded.is(design.allocation(), "randomised") || recorded(design.rationale()), examined.known()),
                told(
                        !Coded.is(design.masking(), "open")
                                || independent(design.masked(), design.maskingDescription()),
                        examined.known())));
        if (examined.early()) facts.add(new TrialWindowFact(at, days(design.toxicityWindow())));
    }

    private static boolean independent(List<String> masked, String how) {
        return Coded.contains(how, "independent", "central", "blinded", "独立", "盲")
                || masked.stream().anyMatch(one -> Coded.contains(one, "assess", "evaluat", "rater", "评"));
    }

    private void takeSubjects() {
        var population = examined.record().population();
        if (population == null || examined.elsewhere()) return;
        var youngest = years(population.minimumAge());
        facts.add(new TrialSubjectsFact(
                examined.at("population"),
                population.healthyVolunteers(),
                told(
                        Boolean.FALSE.equals(population.healthyVolunteers()) || recorded(population.volunteerReason()),
                        examined.known()),
                youngest,
                told(
                        youngest != null && youngest.compareTo(ADULT) >= 0 || recorded(population.childrenReason()),
                        examined.known())));
    }

    private void takeFollowUp() {
        if (examined.elsewhere()) return;
        var oversight = examined.record().oversight();
        var at = examined.at("oversight");
        var demand = demand();
        if (demand != null)
            facts.add(new TrialFollowUpFact(
                    at, demand, oversight == null ? null : Reckoning.number(oversight.followUpMonths())));
        if (!Boolean.FALSE.equals(examined.modified()) || examined.stem())
            facts.add(new TrialContactFact(at, oversight == null ? null : Reckoning.number(oversight.contactMonths())));
    }

    /** What decides how long subjects are followed: the change of genes first, where there is none the kind of cell. */
    private String demand() {
        var modification = examined.modification();
        if (modification != null && !modification.equals("none")) return modification;
        if (modification == null) return null;
        return examined.immune() ? "unmodified-immune" : null;
    }

    private void takePath() {
        var pathway = examined.record().pathway();
        if (pathway == null) return;
        facts.add(new TrialPathFact(
                examined.at("pathway"),
                Coded.of(pathway.path()),
                pathway.foreignInvested(),
                Reckoning.text(pathway.zone()),
                recorded(pathway.zone()) ? PILOT_ZONES.contains(pathway.zone().strip()) : null,
                grade(pathway.institutionGrade()),
                pathway.subjectsPay(),
                Reckoning.number(pathway.retentionYears())));
    }

    private static String grade(String written) {
        if (!recorded(written)) return null;
        var plain = written.strip().toUpperCase(java.util.Locale.ROOT).replaceAll("[\\s-]", "");
        return plain.matches("3A|IIIA|三甲|三级甲等(?:医院)?|GRADE(?:3|III)(?:CLASS)?A") ? "3A" : written.strip();
    }

    private void takeOrder() {
        var pathway = examined.record().pathway();
        if (pathway == null) return;
        var start = examined.start();
        if (biomedical(pathway)) {
            order("academicReviewOn", "academic-review", pathway.academicReviewOn(), pathway.filedOn());
            order("ethicsReviewOn", "ethics-review", pathway.ethicsReviewOn(), pathway.filedOn());
        } else order("ethicsReviewOn", "ethics-before-start", pathway.ethicsReviewOn(), start);
        if (Boolean.TRUE.equals(pathway.foreignParty()))
            order("resourcesFiledOn", "genetic-resources", pathway.resourcesFiledOn(), start);
        var commitments = examined.record().commitments();
        for (int i = 0; i < commitments.size(); i++) {
            var owed = commitments.get(i);
            facts.add(new TrialExcessFact(
                    examined.at("commitments").at(i).at("dueOn"),
                    "commitment-overdue",
                    Reckoning.days(owed.dueOn(), owed.doneOn() == null ? examined.day() : owed.doneOn()),
                    "d"));
        }
    }

    static boolean biomedical(TrialPathway pathway) {
        return pathway != null && Coded.is(pathway.path(), "biomedical-new-technology");
    }

    private void order(String member, String line, LocalDate first, LocalDate then) {
        facts.add(new TrialExcessFact(examined.at("pathway").at(member), line, Reckoning.days(then, first), "d"));
    }

    /** Dose levels against the one before: no step is greater than the protocol itself allows. */
    private void takeSteps() {
        var design = examined.record().design();
        if (examined.elsewhere() || design == null || !recorded(design.maximumStep())) return;
        var levels = examined.record().doseLevels();
        var most = Reckoning.number(design.maximumStep());
        for (int i = 1; i < levels.size(); i++) {
            var at = examined.at("doseLevels").at(i).at("dose");
            var before = levels.get(i - 1).dose();
            var dose = levels.get(i).dose();
            facts.add(new TrialExcessFact(at, "step-too-great", beyond(before, dose, most), "1"));
        }
    }

    private static BigDecimal beyond(Quantity before, Quantity dose, BigDecimal most) {
        if (most == null || Reckoning.difference(before, dose) == null) return null;
        var lower = Reckoning.number(before.value());
        if (lower.signum() <= 0) return null;
        return Reckoning.number(dose.value())
                .divide(lower, MathContext.DECIMAL64)
                .subtract(most)
                .setScale(3, RoundingMode.HALF_UP)
                .stripTrailingZeros();
    }

    private static BigDecimal days(Quantity span) {
        var minutes = Reckoning.minutes(span);
        if (minutes != null) return minutes.divide(A_DAY, MathContext.DECIMAL64).stripTrailingZeros();
        if (span == null || !Coded.is(span.uom(), "wk", "week", "weeks", "周")) return null;
        var weeks = Reckoning.number(span.value());
        return weeks == null ? null : weeks.multiply(BigDecimal.valueOf(7));
    }

    static BigDecimal years(Quantity age) {
        if (age == null || age.uom() == null) return null;
        var parts = YEARS.get(age.uom().strip().toLowerCase(java.util.Locale.ROOT));
        var number = Reckoning.number(age.value());
        return parts == null || number == null ? null : number.divide(parts, MathContext.DECIMAL32);
    }
}
