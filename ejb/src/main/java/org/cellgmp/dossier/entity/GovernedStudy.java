package org.cellgmp.dossier.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyCategory;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;

/** A study of an application: its words may be mended until a sequence has named it. */
@Entity
@Table(name = "dossier_study")
public class GovernedStudy {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "dossier_study_seq")
    @SequenceGenerator(name = "dossier_study_seq", sequenceName = "dossier_study_seq", allocationSize = 1)
    private Long id;

    @Column(name = "dossier_id", updatable = false)
    private Long dossier;

    @Column(updatable = false)
    private int number;

    @Column(name = "study_id")
    private String studyId;

    @Column(name = "title_english")
    private String titleEnglish;

    @Column(name = "title_chinese")
    private String titleChinese;

    private String categories;

    @Column(name = "added_by", updatable = false)
    private String addedBy;

    @Column(name = "added_by_name", updatable = false)
    private String addedByName;

    @Column(name = "added_at", updatable = false)
    private OffsetDateTime addedAt;

    protected GovernedStudy() {}

    public GovernedStudy(Dossier dossier, Study study, Actor who) {
        this.dossier = dossier.id();
        this.number = study.number();
        this.addedBy = who.id();
        this.addedByName = who.printedName();
        this.addedAt = HouseClock.nowAtSite();
        say(study);
    }

    public void say(Study study) {
        studyId = study.studyId();
        titleEnglish = study.titleEnglish();
        titleChinese = study.titleChinese();
        categories = study.categories().stream()
                .map(category -> category.name() + "=" + category.value())
                .collect(Collectors.joining("\n"));
    }

    public int number() {
        return number;
    }

    public Study view() {
        return new Study(
                number,
                studyId,
                titleEnglish,
                titleChinese,
                categories
                        .lines()
                        .map(line -> line.split("=", 2))
                        .map(part -> new StudyCategory(part[0], part[1]))
                        .toList());
    }
}
