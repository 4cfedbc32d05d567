package org.cellgmp.ectd;

import java.util.ArrayList;
import java.util.List;

/**
 * A file that an authority or the ICH publishes and that sequences carry or are judged by. None is shipped with the product.
 *
 * @param region null if every region uses it
 * @param utilFolder dtd or style; null if it is only judged by and never carried
 * @param md5 published, lower-case hex; null where no published value is known to us
 * @param issuer whom to fetch it from
 */
public record StandardFile(String name, Region region, String utilFolder, String md5, String issuer) {
    public static final StandardFile ICH_DTD = new StandardFile(
            "ich-ectd-3-2.dtd", null, "dtd", "1d6f631cc6b6357f0f4fe378e5f79a27", "ICH (M8, eCTD v3.2.2)");
    public static final StandardFile ICH_STYLE = new StandardFile(
            "ectd-2-0.xsl", null, "style", "3a07a202455e954a2eb203c5bb443f77", "ICH (M8, eCTD v3.2.2)");
    public static final StandardFile US_DTD = new StandardFile(
            "us-regional-v3-3.dtd",
            Region.US,
            null,
            "bea39be6d3a1716262a30a87657bce2d",
            "FDA (eCTD module 1, DTD 3.3)");
    public static final StandardFile CN_XSD = china("cn-regional-1-0.xsd", "dtd");
    public static final StandardFile CN_XLINK = china("xlink.xsd", "dtd");
    public static final StandardFile CN_XML = china("xml.xsd", "dtd");
    public static final StandardFile CN_STYLE = china("cn-regional-1-1.xsl", "style");

    public static final StandardFile EU_DTD = europe("eu-regional.dtd", "dtd", "f8e473246d58499f9ffff8e51a32380d");
    public static final StandardFile EU_ENVELOPE = europe("eu-envelope.mod", "dtd", "cf059a8f48c68fe4ce9ad2947ab854ca");
    public static final StandardFile EU_LEAF = europe("eu-leaf.mod", "dtd", "23b854174e61c68044b9f53c0009af95");
    public static final StandardFile EU_STYLE = europe("eu-regional.xsl", "style", "474f3fe1fdadb31c74477793e060383d");

    public static final StandardFile STUDY_DTD = study("ich-stf-v2-2.dtd", "dtd");
    public static final StandardFile STUDY_STYLE = study("ich-stf-stylesheet-2-3.xsl", "style");
    public static final StandardFile STUDY_VALUES = study("valid-values.xml", "style");

    public static final List<StandardFile> ALL = List.of(
            ICH_DTD, ICH_STYLE, US_DTD, CN_XSD, CN_XLINK, CN_XML, CN_STYLE, EU_DTD, EU_ENVELOPE, EU_LEAF, EU_STYLE);

    /** What a sequence carries beside the others as soon as it holds a study tagging file. */
    public static final List<StandardFile> STUDIES = List.of(STUDY_DTD, STUDY_STYLE, STUDY_VALUES);

    /** Those that a sequence with, or without, study tagging files is asked for. */
    public static List<StandardFile> asked(boolean studies) {
        if (!studies) return ALL;
        var all = new ArrayList<>(ALL);
        all.addAll(STUDIES);
        return all;
    }

    /** Published checksums are not known to us. */
    private static StandardFile study(String name, String folder) {
        return new StandardFile(name, null, folder, null, "ICH (M8, study tagging file 2.6.1)");
    }

    private static StandardFile china(String name, String folder) {
        return new StandardFile(
                name, Region.CN, folder, null, "NMPA CDE (eCTD technical specification V1.1, attachments)");
    }

    private static StandardFile europe(String name, String folder, String md5) {
        return new StandardFile(name, Region.EU, folder, md5, "EMA (eCTD EU module 1 specification 3.1.1)");
    }

    /** Path from the sequence folder. */
    public String path() {
        return "util/" + utilFolder + "/" + name;
    }

    /** Whether a sequence of the region carries it. */
    public boolean carriedBy(Region other) {
        return utilFolder != null && (region == null || region == other);
    }
}
