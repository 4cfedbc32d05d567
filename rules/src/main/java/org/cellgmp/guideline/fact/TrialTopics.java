package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.ExaminedTrial.told;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What parts of a protocol should speak of, looked for by its words. */
final class TrialTopics {
    /** @param place whose words are searched; @param of trials that it concerns */
    private record Topic(String line, String place, Pattern words, Predicate<ExaminedTrial> of) {}

    private static final Predicate<ExaminedTrial> ALLOGENEIC = one -> !Boolean.FALSE.equals(one.allogeneic());
    private static final Predicate<ExaminedTrial> MODIFIED = one -> !Boolean.FALSE.equals(one.modified());
    private static final Predicate<ExaminedTrial> LATE = one -> one.stem() || Boolean.TRUE.equals(one.modified());
    private static final Predicate<ExaminedTrial> ANY = one -> true;
    private static final Predicate<ExaminedTrial> WOMEN = one -> one.record().population() == null
            || !Coded.is(one.record().population().sex(), "male", "男");

    private static final List<Topic> TOPICS = List.of(
            topic("pregnancy", "criteria", "pregnan|lactat|breast.?feed|contracept|妊娠|怀孕|哺乳|避孕", stem().and(WOMEN)),
            topic(
                    "organ-function",
                    "criteria",
                    "creatinin|hepat|liver|renal|kidney|cardiac|heart|ejection|lung|pulmonary|organ function|bilirubin|肝|肾|心|肺|器官",
                    stem()),
            topic("tumour-history", "criteria", "malignan|cancer|tumou?r|neoplas|carcinoma|leuk|肿瘤|癌", stem()),
            topic("allergy", "criteria", "allerg|hypersensitiv|anaphyla|过敏", stem()),
            topic("infection", "criteria", "infect|hiv|hepatitis|sepsis|感染|肝炎", stem()),
            topic(
                    "earlier-therapy",
                    "criteria",
                    "prior|previous|refractory|relaps|standard (?:of care|therapy|treatment)|failed|washout|received|既往|标准治疗|难治|复发|洗脱",
                    stem().or(immune())),
            topic(
                    "tissue-type",
                    "criteria",
                    "hla|donor.specific|pre.?existing antibod|transplant|transfusion|移植|预存抗体|组织配型",
                    stem().and(ALLOGENEIC)),
            topic(
                    "target",
                    "criteria",
                    "positiv|express|cd[0-9]+|bcma|阳性|表达",
                    one -> one.cells() == null
                            || List.of("CAR-T", "TCR-T", "CAR-NK").contains(one.cells())),
            topic(
                    "kinetics",
                    "watched",
                    "persist|kinetic|biodistribut|distribution|expansion|engraft|qpcr|chimerism|copies|survival of (?:the )?cells|存续|分布|扩增|动力学",
                    stem().or(immune())),
            topic(
                    "pharmacodynamics",
                    "watched",
                    "pharmacodynam|biomarker|cytokine|marker|interleukin|药效|标志物|细胞因子",
                    stem().or(immune())),
            topic(
                    "immune-response",
                    "watched",
                    "immunogenic|antibod|donor.specific|anti.drug|immune response|sensiti[sz]|免疫原|抗体|免疫应答|致敏",
                    stem().and(ALLOGENEIC.or(MODIFIED))),
            topic("tumour-watch", "watched", "tumou?r|malignan|neoplas|teratoma|cancer|肿瘤|致瘤|畸胎瘤", stem()),
            topic(
                    "ectopic-tissue",
                    "watched",
                    "ectopic|heterotop|misplaced|异位",
                    one -> one.cells() == null || one.pluripotent()),
            topic(
                    "vector-persistence",
                    "watched",
                    "persist|vector|transgene|copy number|copies|qpcr|载体|转基因|拷贝",
                    MODIFIED),
            topic(
                    "replicating-virus",
                    "watched",
                    "replication.competent|\\brc[lr]\\b|复制型",
                    one -> one.modification() == null
                            ? MODIFIED.test(one)
                            : one.modification().equals("integrating")),
            topic("follow-survival", "followUp", "surviv|death|mortal|生存|死亡", stem()),
            topic("follow-tumour", "followUp", "tumou?r|malignan|neoplas|cancer|肿瘤|恶性", stem()),
            topic(
                    "follow-disease",
                    "followUp",
                    "new (?:disease|illness|onset|condition)|adverse|safety|新发|不良|安全",
                    stem()),
            topic("follow-immune", "followUp", "immun|graft.versus|免疫|移植物抗宿主", stem()),
            topic("follow-persistence", "followUp", "persist|durab|efficacy|effect|response|存续|持续|疗效", stem()),
            topic("follow-offspring", "followUp", "pregnan|offspring|birth|妊娠|子代|生育", stem()),
            topic("consent-source", "consent", "source|donor|cells (?:come|are taken)|来源|供者", stem()),
            topic("consent-gene-change", "consent", "gene|modif|vector|edit|基因|修饰|载体|编辑", stem().and(MODIFIED)),
            topic("consent-persistence", "consent", "persist|remain|stay|long time|存续|长期存在|体内", stem()),
            topic("consent-late-risk", "consent", "late|unknown|delayed|long.term risk|远期|未知|迟发|长期风险", LATE),
            topic("consent-tumour", "consent", "tumou?r|cancer|malignan|肿瘤|癌", stem()),
            topic("consent-immune", "consent", "immun|reject|graft|免疫|排斥", stem()),
            topic(
                    "consent-procedure",
                    "consent",
                    "procedure|infusion|injection|puncture|surgery|操作|输注|注射|穿刺|手术",
                    stem()),
            topic("consent-no-return", "consent", "revers|stopped|taken back|undone|irrevers|不可逆|无法终止|不能停止", stem()),
            topic("consent-follow-up", "consent", "follow.?up|followed|随访", LATE),
            topic("consent-samples", "consent", "sample|specimen|genetic|样本|标本|遗传", ANY),
            topic("consent-purpose", "consent", "purpose|research|study|aim|目的|研究", ANY),
            topic("consent-risks", "consent", "risk|harm|discomfort|side effect|adverse|风险|不适|不良|影响", ANY),
            topic("consent-benefits", "consent", "benefit|获益|受益", ANY),
            topic("consent-alternatives", "consent", "alternativ|other treatment|替代|其他治疗|备选", ANY),
            topic("consent-privacy", "consent", "confidential|privacy|private|data protect|保密|隐私", ANY),
            topic("consent-compensation", "consent", "compensat|injur|insur|补偿|赔偿|损害|保险", ANY),
            topic("consent-contact", "consent", "contact|whom to ask|telephone|联系", ANY),
            topic("consent-voluntary", "consent", "volunt|withdraw|refuse|leave|自愿|退出|拒绝", ANY));

    private static final Pattern SAFETY = Pattern.compile(
            "advers|toxic|safe|tolera|dose.limiting|\\bdlt|\\bmtd\\b|complication|side effect|serious event|不良|毒性|安全|耐受");

    private TrialTopics() {}

    private static Predicate<ExaminedTrial> stem() {
        return one -> one.cells() == null || one.stem();
    }

    private static Predicate<ExaminedTrial> immune() {
        return one -> one.cells() == null || one.immune();
    }

    private static Topic topic(String line, String place, String words, Predicate<ExaminedTrial> of) {
        return new Topic(line, place, Pattern.compile(words), of);
    }

    static void take(ExaminedTrial examined, List<Fact> facts) {
        if (examined.early()) takeFirstQuestion(examined, facts);
        var texts = new TrialTexts(examined.record());
        boolean known = examined.known();
        boolean asked = !texts.consent.isEmpty();
        boolean planned = !texts.followUp.isEmpty();
        for (var topic : TOPICS) {
            boolean consent = topic.place.equals("consent");
            if (examined.elsewhere() && !consent || !topic.of.test(examined)) continue;
            var text = text(texts, topic.place);
            // Where the part is missing altogether, that is said once and not of each topic.
            boolean counts = consent ? asked : topic.place.equals("followUp") ? known && planned : known;
            facts.add(new TrialTopicFact(
                    examined.at(POINTERS.get(topic.place)),
                    topic.line,
                    told(TrialTexts.says(text, topic.words), counts)));
        }
    }

    private static final Map<String, String> POINTERS =
            Map.of("criteria", "criteria", "watched", "activities", "followUp", "oversight", "consent", "consent");

    private static String text(TrialTexts texts, String place) {
        return switch (place) {
            case "criteria" -> texts.criteria;
            case "watched" -> texts.watched;
            case "followUp" -> texts.followUp;
            default -> texts.consent;
        };
    }

    /** A registry tells its primary endpoints in full, so that what they do not speak of counts there too. */
    private static void takeFirstQuestion(ExaminedTrial examined, List<Fact> facts) {
        var primary = examined.record().endpoints().stream()
                .filter(one -> Coded.is(one.level(), "primary"))
                .toList();
        if (primary.isEmpty() || examined.elsewhere()) return;
        var said = primary.stream()
                .map(one -> one.measure() + " " + one.description() + " " + one.purpose())
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
        facts.add(new TrialTopicFact(
                examined.at("endpoints"),
                "safety-first",
                told(TrialTexts.says(said, SAFETY), examined.cells() != null)));
    }
}
