package org.cellgmp.dossier;

import java.util.EnumSet;
import java.util.List;
import org.cellgmp.ectd.Region;

/**
 * Everything that the bytes of a published sequence follow from: the same manifest gives the same ZIP. Numbers in decimal digits.
 *
 * @param product version of this program that built it
 * @param stated what the applicant stated, the coming sequence included
 * @param history digests of what the earlier sequences of the region hold, oldest first
 * @param standards official files that were carried, by name
 * @param studies null for an application without studies
 */
public record BuildManifest(
        String product,
        String dossier,
        String planRevision,
        Region region,
        String sequence,
        List<Branch> branches,
        List<Leaf> leaves,
        Stated stated,
        List<Pinned> history,
        List<Pinned> standards,
        Studies studies) {
    public BuildManifest {
        branches = filled(branches);
        leaves = filled(leaves);
        history = filled(history);
        standards = filled(standards);
    }

    /** Canonical JSON leaves empty lists out. */
    private static <T> List<T> filled(List<T> read) {
        return read == null ? List.of() : List.copyOf(read);
    }

    /** A file by what it is called and the digest of its bytes. */
    public record Pinned(String name, String sha256) {}

    /** A leaf of the plan, whatever the sequence made of it. */
    public record Leaf(
            String number,
            String place,
            List<String> branches,
            String titleEnglish,
            String titleChinese,
            String fileName,
            String sha256,
            String size,
            String source,
            List<Region> regions) {
        public Leaf {
            branches = filled(branches);
            regions = filled(regions);
        }

        public static Leaf of(PlannedLeaf leaf) {
            return new Leaf(
                    Integer.toString(leaf.number()),
                    leaf.place(),
                    leaf.branches(),
                    leaf.titleEnglish(),
                    leaf.titleChinese(),
                    leaf.fileName(),
                    leaf.sha256(),
                    Long.toString(leaf.size()),
                    leaf.source(),
                    leaf.regions().stream().sorted().toList());
        }

        public PlannedLeaf planned() {
            return new PlannedLeaf(
                    Integer.parseInt(number),
                    place,
                    branches,
                    titleEnglish,
                    titleChinese,
                    fileName,
                    sha256,
                    Long.parseLong(size),
                    source,
                    regions.isEmpty() ? EnumSet.noneOf(Region.class) : EnumSet.copyOf(regions));
        }
    }

    /** The studies of the plan and their documents. */
    public record Studies(List<OneStudy> studies, List<Document> leaves, Boolean european) {
        public Studies {
            studies = filled(studies);
            leaves = filled(leaves);
        }

        /** A study; see {@link Study}. */
        public record OneStudy(
                String number,
                String studyId,
                String titleEnglish,
                String titleChinese,
                List<StudyCategory> categories) {
            public OneStudy {
                categories = filled(categories);
            }
        }

        /** A document of a study; see {@link StudyLeaf}. */
        public record Document(String leaf, String study, String tag) {}

        /** Null for a plan without studies, as for one from before there were any. */
        public static Studies of(StudyPlan plan) {
            if (plan.studies().isEmpty()) return null;
            return new Studies(
                    plan.studies().stream()
                            .map(study -> new OneStudy(
                                    Integer.toString(study.number()),
                                    study.studyId(),
                                    study.titleEnglish(),
                                    study.titleChinese(),
                                    study.categories()))
                            .toList(),
                    plan.leaves().stream()
                            .map(leaf -> new Document(
                                    Integer.toString(leaf.leaf()), Integer.toString(leaf.study()), leaf.tag()))
                            .toList(),
                    plan.european());
        }

        StudyPlan plan() {
            return new StudyPlan(
                    studies.stream()
                            .map(study -> new Study(
                                    Integer.parseInt(study.number()),
                                    study.studyId(),
                                    study.titleEnglish(),
                                    study.titleChinese(),
                                    study.categories()))
                            .toList(),
                    leaves.stream()
                            .map(leaf -> new StudyLeaf(
                                    Integer.parseInt(leaf.leaf()), Integer.parseInt(leaf.study()), leaf.tag()))
                            .toList(),
                    european);
        }
    }

    public ContentPlan plan() {
        return new ContentPlan(
                branches,
                leaves.stream().map(Leaf::planned).toList(),
                studies == null ? StudyPlan.NONE : studies.plan());
    }
}
