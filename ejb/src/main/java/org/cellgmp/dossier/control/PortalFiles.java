package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.dossier.LeafView;
import org.cellgmp.dossier.PortalFile;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.Names;
import org.cellgmp.ectd.Region;

/**
 * The documents of a trial application in the European Union, named by the letters of Annex I to Regulation (EU) No 536/2014. The quality
 * part of the investigational medicinal product dossier is module 3, heading by heading.
 */
public final class PortalFiles {
    private static final String QUALITY = "m3-quality";

    private PortalFiles() {}

    /** In the order of the headings, then of the leaves: the same plan gives the same names. */
    public static List<PortalFile> of(List<LeafView> leaves) {
        var twice = Duplicates.of(leaves.stream().map(LeafView::leaf).toList());
        var files = new ArrayList<PortalFile>();
        leaves.stream()
                .filter(leaf -> leaf.leaf().regions().contains(Region.EU))
                .filter(leaf -> leaf.heading().portal()
                        || CtdStructure.get().within(leaf.heading().place(), QUALITY))
                .sorted(Comparator.<LeafView>comparingInt(leaf -> leaf.heading().order())
                        .thenComparing(leaf -> leaf.leaf().number()))
                .forEach(leaf -> files.add(new PortalFile(path(leaf), leaf, PlanTree.state(leaf, twice))));
        return files;
    }

    /** The number of the leaf keeps two files of one name apart. */
    private static String path(LeafView leaf) {
        return folder(leaf.heading()) + "/" + String.format("%03d-", leaf.leaf().number())
                + leaf.leaf().fileName();
    }

    private static String folder(Heading heading) {
        if (!heading.portal()) return "g-impd-quality/" + Names.slug(heading.number(), Names.LONGEST);
        var letter = heading.number().matches("[A-Z]") ? heading.number().toLowerCase(java.util.Locale.ROOT) + "-" : "";
        return letter + heading.place().substring("ctis-".length());
    }
}
