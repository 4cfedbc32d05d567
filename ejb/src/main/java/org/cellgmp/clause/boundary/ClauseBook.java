package org.cellgmp.clause.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.clause.AttestationView;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.CheckRow;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.CheckView;
import org.cellgmp.clause.ClauseView;
import org.cellgmp.clause.GuidelineStanding;
import org.cellgmp.clause.control.AttestationKeeping;
import org.cellgmp.clause.control.Attesting;
import org.cellgmp.clause.control.CheckKeeping;
import org.cellgmp.clause.control.Shelf;
import org.cellgmp.clause.control.Standings;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.SourceCheck;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** The door for reading how clauses stand, what was attested and what was checked: every GMP and regulatory role, the inspector, and the house itself. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class ClauseBook {
    @Inject
    Shelf shelf;

    @Inject
    Standings standings;

    @Inject
    AttestationKeeping attestations;

    @Inject
    Attesting attesting;

    @Inject
    CheckKeeping checks;

    @Inject
    FileStore files;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** @param product null or blank for the site @throws Refusal NOT_FOUND */
    public GuidelineStanding standing(String guideline, String product) throws Refusal {
        return standings.of(guideline, scope(product));
    }

    /** Every guideline, as {@link #standing}, in the order of their names. @param product null or blank for the site */
    public List<GuidelineStanding> standings(String product) {
        return standings.all(scope(product));
    }

    /** As {@link #standings}, about to leave the house: that is written in the trail. */
    public List<GuidelineStanding> exportAll(String product) {
        trail.append(
                Act.of("clause.list-downloaded", null).with("guideline", "*").with("product", scope(product)));
        return standings(product);
    }

    /** As {@link #standing}, about to leave the house: that is written in the trail. */
    public GuidelineStanding export(String guideline, String product) throws Refusal {
        var standing = standing(guideline, product);
        trail.append(Act.of("clause.list-downloaded", null)
                .with("guideline", guideline)
                .with("product", standing.product()));
        return standing;
    }

    /** @throws Refusal NOT_FOUND without such a guideline or clause */
    public ClauseView clause(String guideline, String key, String product) throws Refusal {
        var shipped = shelf.clause(shelf.register(guideline), key);
        var whole = standings.of(guideline, scope(product));
        var who = currentActor.get();
        return new ClauseView(
                whole.register(),
                shipped,
                whole.clauses().stream()
                        .filter(one -> one.clause().key().equals(key))
                        .findFirst()
                        .orElseThrow(),
                attestations.of(guideline, key),
                checks.of(guideline, key).stream()
                        .map(check -> checks.view(check, who))
                        .toList());
    }

    /** @throws Refusal NOT_FOUND */
    public AttestationView attestation(String number) throws Refusal {
        return attesting.view(attestations.get(number), currentActor.get());
    }

    /**
     * Attested clauses by their day of review.
     *
     * @param state null for all; @param product null for all, empty for the site
     * @throws Refusal UNREADABLE for a broken cursor
     */
    public Page<Attested> attested(Attested.State state, String product, String after, int limit) throws Refusal {
        return attestations.list(state, null, product, after, limit);
    }

    /** What stands and is overdue or due within {@link Standings#SOON} days, the first due first. @throws Refusal UNREADABLE for a broken cursor */
    public Page<Attested> due(String after, int limit) throws Refusal {
        var until = HouseClock.nowAtSite().toLocalDate().plusDays(Standings.SOON);
        return attestations.list(Attested.State.STANDING, until, null, after, limit);
    }

    /** What stands and is overdue. @throws Refusal UNREADABLE for a broken cursor */
    public Page<Attested> overdue(String after, int limit) throws Refusal {
        var until = HouseClock.nowAtSite().toLocalDate().minusDays(1);
        return attestations.list(Attested.State.STANDING, until, null, after, limit);
    }

    /** @throws Refusal NOT_FOUND */
    public CheckView check(String number) throws Refusal {
        return checks.view(checks.get(number), currentActor.get());
    }

    /** Newest first. @param state null for all @throws Refusal UNREADABLE for a broken cursor */
    public Page<CheckRow> checks(CheckState state, String after, int limit) throws Refusal {
        return checks.list(state, after, limit);
    }

    /** The source checks that were in force at that instant. */
    public List<SourceCheck> inForce(OffsetDateTime at) {
        return checks.inForce(at);
    }

    /** The file that was read, about to leave the house: that is written in the trail. @throws Refusal NOT_FOUND if only its digest was given */
    public StoredFile handOut(String number) throws Refusal {
        var said = checks.get(number).content().said();
        if (said.size() == null) throw new Refusal(Refusal.Reason.NOT_FOUND, "clause.no-file", number);
        trail.append(Act.of("clause.source-handed-out", number).with("sha256", said.digest()));
        return new StoredFile(said.digest(), Long.parseLong(said.size()), said.file(), "application/octet-stream");
    }

    /** The content of a file that was handed out. */
    public InputStream open(StoredFile file) throws IOException {
        return files.open(file.sha256());
    }

    private static String scope(String product) {
        return product == null || product.isBlank() ? null : product.strip();
    }
}
