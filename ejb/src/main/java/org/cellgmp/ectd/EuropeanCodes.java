package org.cellgmp.ectd;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Words of eu-regional 3.1.1 (EMA, eCTD EU module 1 specification 3.1.1): what its definition lists, in its order. */
public final class EuropeanCodes {
    /** Names the application for life: letters of an UUID in lower or upper case. */
    public static final Pattern IDENTIFIER =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** Characters of a submission description. */
    public static final int LONGEST_DESCRIPTION = 180;

    public static final String MARKETING = "maa";
    public static final String INITIAL = "initial";
    public static final String RESPONSE = "response";
    public static final String REFORMAT = "reformat";

    public static final List<String> SUBMISSION_TYPES = words("maa var-type1a var-type1ain var-type1b var-type2 var-nat"
            + " extension rup psur psusa rmp renewal pam-sob pam-anx pam-mea pam-leg pam-sda pam-capa pam-p45 pam-p46"
            + " pam-paes pam-rec pass107n pass107q asmf pmf referral-20 referral-294 referral-29p referral-30 referral-31"
            + " referral-35 referral-5-3 referral-107i referral-16c1c referral-16c4 annual-reassessment usr"
            + " clin-data-pub-rp clin-data-pub-fv paed-7-8-30 paed-29 paed-45 paed-46 article-58 notification-61-3"
            + " transfer-ma lifting-suspension withdrawal cep article-18 none");
    public static final List<String> SUBMISSION_UNITS = words("initial validation-response response additional-info"
            + " closing consolidating corrigendum reformat re-examination");
    public static final List<String> SUBMISSION_MODES = words("single grouping worksharing");
    public static final List<String> PROCEDURES = words("centralised national mutual-recognition decentralised");
    public static final List<String> AGENCIES = words("EU-EMA EU-EDQM AT-BASG BE-FAMHP BG-BDA CY-PHS CZ-SUKL DE-BFARM"
            + " DE-PEI DK-DKMA EE-SAM EL-EOF ES-AEMPS FI-FIMEA FR-ANSM HR-HALMED HU-OGYI IE-HPRA IS-IMCA IT-AIFA LI-LLV"
            + " LT-SMCA LU-MINSANT LV-ZVA MT-MEDAUTH NL-MEB NO-NOMA PL-URPL PT-INFARMED RO-ANMMD SE-MPA SI-JAZMP SK-SIDC"
            + " UK-MHRA");
    public static final List<String> LANGUAGES =
            words("bg cs da de el en es et fi fr ga hr hu is it lt lv mt nl no pl pt ro sk sl sv");
    public static final List<String> COUNTRIES = words("common ema edqm at be bg cy cz de dk ee el es fi fr hr hu ie is"
            + " it li lt lu lv mt nl no pl pt ro se si sk uk xi");
    public static final List<String> PRODUCT_TEXTS = words("spc annex2 outer interpack impack other pl combined");

    /** Submission types of which the specification wants a mode. */
    private static final Set<String> OF_A_MODE = Set.of("var-type1a", "var-type1ain", "var-type1b", "var-type2");

    private EuropeanCodes() {}

    private static List<String> words(String words) {
        return List.of(words.split(" "));
    }

    /** The country of an envelope: the agencies of the Union stand for themselves. */
    public static String country(String agency) {
        if (agency.startsWith("EU-")) return agency.substring(3).toLowerCase(Locale.ROOT);
        return agency.substring(0, 2).toLowerCase(Locale.ROOT);
    }

    /** Whether the unit begins a regulatory activity; all others go on with one. */
    public static boolean opens(String unit) {
        return unit.equals(INITIAL) || unit.equals(REFORMAT);
    }

    public static boolean ofMode(String submissionType) {
        return OF_A_MODE.contains(submissionType);
    }
}
