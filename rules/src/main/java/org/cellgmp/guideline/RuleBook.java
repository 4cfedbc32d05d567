package org.cellgmp.guideline;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cellgmp.guideline.Judgement.Circumstances;
import org.cellgmp.guideline.fact.Examined;
import org.cellgmp.guideline.fact.ExaminedTrial;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.fact.Facts;
import org.cellgmp.guideline.fact.SharedRooms;
import org.cellgmp.guideline.fact.TrialFacts;
import org.cellgmp.guideline.site.SiteRules;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.record.Address;
import org.cellgmp.record.AddressOrder;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;

/**
 * All rules and registers, read once and kept for the life of the application. Reading them and building the engine's
 * knowledge takes about a second; judging a record takes milliseconds. Safe for use by several threads at once.
 */
public final class RuleBook implements AutoCloseable {
    private final Registers registers;
    private final Map<String, Rule> rules = new LinkedHashMap<>();
    private final Map<RecordKind, List<Rule>> rulesOf = new EnumMap<>(RecordKind.class);
    private final Words words;
    private final FactReader facts;
    private final GuidelineFiles files;
    private final String digest;
    private final Engine engine;
    private final SiteRules site;

    private RuleBook(ClassLoader loader) {
        files = new GuidelineFiles(loader);
        digest = files.digest();
        registers = new Registers(files);
        var kinds = Yaml.read(files.file("facts.yaml"), "facts.yaml");
        words = Words.of(kinds);
        facts = FactReader.of(kinds);
        for (var folder : files.rules()) {
            var rule = RuleFolder.read(files.file(folder + "/rule.yaml"), folder, registers);
            if (rules.put(rule.id(), rule) != null)
                throw new IllegalStateException("two rules have the id " + rule.id());
            rulesOf.computeIfAbsent(FactType.named(rule.looksAt()).of(), kind -> new ArrayList<>())
                    .add(rule);
        }
        engine = new Engine(loader, rules);
        site = null;
    }

    private RuleBook(RuleBook book, List<SiteTable> tables) {
        files = book.files;
        registers = book.registers;
        words = book.words;
        facts = book.facts;
        rules.putAll(book.rules);
        rulesOf.putAll(book.rulesOf);
        engine = book.engine;
        site = new SiteRules(tables);
        var site = new LinkedHashMap<String, String>();
        for (var table : tables) site.put(table.number(), table.digest());
        digest = CanonicalJson.digest(Map.of("guidelines", book.digest, "site", site));
    }

    /**
     * This book with the site's own tables beside the guidelines; the book itself if there are none. It shares the engine of this one
     * and lives no longer; {@link #closeSite} ends what is its own.
     */
    public RuleBook with(List<SiteTable> tables) {
        if (site != null) throw new IllegalStateException("a book has the tables of the site already");
        return tables.isEmpty() ? this : new RuleBook(this, tables);
    }

    /** The site's own tables; empty if it has none. */
    public List<SiteTable> siteTables() {
        return site == null ? List.of() : site.tables();
    }

    /** @throws IllegalStateException or IllegalArgumentException naming the file and key if the rulebook is not whole */
    public static RuleBook load(ClassLoader loader) {
        return new RuleBook(loader);
    }

    /**
     * Judges one batch record. The same examination always gives the same statement: nothing asks the clock.
     *
     * @throws IllegalArgumentException if the examination names no jurisdiction
     */
    public Statement assess(Examination examination) {
        if (examination.jurisdictions().isEmpty())
            throw new IllegalArgumentException("an examination names a jurisdiction");
        var examined = new Examined(examination);
        var record = examination.batch().record();
        var taken = Facts.of(examined);
        var specification = examined.specification().map(Addressed::record);
        var checks = new SourceChecks(examination.sourceChecks());
        var judgement = new Judgement(
                        registers,
                        words,
                        new Circumstances(
                                examination.batch().address(),
                                examination.asOf().toLocalDate(),
                                examination.jurisdictions(),
                                specification
                                        .map(ProductSpecification::productType)
                                        .orElse(null),
                                specification.map(ProductSpecification::stage).orElse(null)),
                        taken,
                        engine.run(taken, null))
                .after(checks)
                .judge(rulesOf.get(RecordKind.BATCH_RECORD));
        if (site != null) judgement.add(site.judge(taken, examination.batch().address()));
        return new Statement(
                examination.batch().address().toString(),
                CanonicalJson.digest(record),
                considered(examination, examined),
                examination.asOf(),
                examination.jurisdictions().stream().sorted().toList(),
                digest,
                judgement.findings,
                judgement.notAssessed,
                judgement.passed,
                judgement.notApplicable,
                judgement.seen.unseen(record),
                checks.behind(judgement.findings.stream().flatMap(finding -> finding.citations().stream())));
    }

    /**
     * Judges the protocol of one trial, by the rules over protocols alone.
     *
     * @throws IllegalArgumentException if the examination names no jurisdiction
     */
    public Statement assess(TrialExamination examination) {
        if (examination.jurisdictions().isEmpty())
            throw new IllegalArgumentException("an examination names a jurisdiction");
        var trial = new ExaminedTrial(examination);
        var taken = TrialFacts.of(trial);
        var checks = new SourceChecks(examination.sourceChecks());
        var judgement = new Judgement(
                        registers,
                        words,
                        new Circumstances(
                                examination.protocol().address(),
                                trial.day(),
                                examination.jurisdictions(),
                                trial.cells(),
                                null),
                        taken,
                        engine.run(taken, null))
                .after(checks)
                .judge(rulesOf.get(RecordKind.TRIAL_PROTOCOL));
        // A notice is of what is to come; of a trial that is over nothing is.
        var today = examination.asOf().toLocalDate();
        judgement.findings.removeIf(
                finding -> finding.notice() && !finding.inForceFrom().isAfter(today));
        return new Statement(
                examination.protocol().address().toString(),
                CanonicalJson.digest(examination.protocol().record()),
                List.of(),
                examination.asOf(),
                examination.jurisdictions().stream().sorted().toList(),
                digest,
                judgement.findings,
                judgement.notAssessed,
                judgement.passed,
                judgement.notApplicable,
                judgement.seen.unseen(examination.protocol().record()),
                checks.behind(judgement.findings.stream().flatMap(finding -> finding.citations().stream())));
    }

    /** Judges a record of whichever kind. @throws IllegalArgumentException if the examination names no jurisdiction */
    public Statement assess(Examinable examination) {
        return examination instanceof TrialExamination trial ? assess(trial) : assess((Examination) examination);
    }

    private static List<String> considered(Examination examination, Examined examined) {
        var addresses = new ArrayList<String>();
        for (var lot : examination.lots()) addresses.add(address(lot));
        examined.specification().ifPresent(kept -> addresses.add(address(kept)));
        addresses.addAll(SharedRooms.records(examined));
        addresses.sort(AddressOrder.NATURAL);
        return addresses;
    }

    private static String address(Addressed<? extends Kept> kept) {
        return kept.address().toString();
    }

    /** In the order of their folders. */
    public List<Rule> rules() {
        return List.copyOf(rules.values());
    }

    /** Those that judge records of a kind, in the order of their folders. */
    public List<Rule> rules(RecordKind kind) {
        return List.copyOf(rulesOf.getOrDefault(kind, List.of()));
    }

    public Optional<Rule> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    public List<Register> registers() {
        return registers.all();
    }

    public Optional<Register> register(String guideline) {
        return registers.of(guideline);
    }

    /** SHA-256 over every rule, case, limit, register and table of the site; a statement names the rulebook that it was made with. */
    public String digest() {
        return digest;
    }

    /** The examples that a rule's folder holds. @throws IllegalArgumentException if there is no such rule */
    public List<Case> cases(String id) {
        var rule = rule(id).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
        var name = rule.folder() + "/cases.yaml";
        return Case.read(files.file(name), name, id, facts);
    }

    /** Every clause that the rule cites, as guideline and key of the clause in its register. */
    List<String> cited(String id) {
        var name = rule(id).orElseThrow().folder() + "/rule.yaml";
        return Yaml.read(files.file(name), name).nodes("citations").stream()
                .map(citation -> citation.text("guideline") + " " + citation.text("clause"))
                .toList();
    }

    /** The rule as the engine reads it. */
    public String text(String id) {
        var rule = rule(id).orElseThrow(() -> new IllegalArgumentException("no rule " + id));
        return new String(files.file(rule.folder() + "/rule.drl"), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Judges bare facts, as the cases do: in every jurisdiction, on a day when every edition was in force. */
    Judgement judge(List<? extends Fact> given, String only) {
        var all = new HashSet<String>();
        for (var register : registers.all()) all.add(register.jurisdiction());
        var circumstances = new Circumstances(Address.of("BR-2026-0001", 1), CASE_DAY, Set.copyOf(all), null, null);
        var judged = only == null ? rules.values() : List.of(rules.get(only));
        return new Judgement(registers, words, circumstances, given, engine.run(given, only)).judge(judged);
    }

    Fact sample(FactType type) {
        return facts.sample(type);
    }

    Words words() {
        return words;
    }

    private static final java.time.LocalDate CASE_DAY = java.time.LocalDate.of(2026, 6, 1);

    /** Ends what a book with tables of the site has of its own; nothing for any other. */
    public void closeSite() {
        if (site != null) site.close();
    }

    @Override
    public void close() {
        closeSite();
        engine.close();
    }
}
