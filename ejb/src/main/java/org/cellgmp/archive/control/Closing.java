package org.cellgmp.archive.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;
import static org.cellgmp.ground.Refusal.Reason.CONFLICT;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.archive.Every;
import org.cellgmp.archive.Period;
import org.cellgmp.archive.entity.ClosedPeriod;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.seal.PackScope;
import org.cellgmp.seal.boundary.SealedPeriods;

/** Writes a period of the trail out, once it is over and all of it is sealed. */
@ApplicationScoped
public class Closing {
    /** Name of the policy that says what is closed by itself. */
    public static final String POLICY = "archive";

    /** An act that began before the end may commit after it; none of the house lasts as long. */
    static final Duration AFTER = Duration.ofHours(1);
    /** The page that checks a pack without a network. */
    private static final String CHECKER = "verifier/verify.html";

    @Inject
    SealedPeriods seals;

    @Inject
    ArchiveFolder folder;

    @Inject
    ArchiveShelf shelf;

    /** @throws Refusal BLOCKED if it is not over, CONFLICT if it was closed before or some of it waits for its seal */
    public void insist(Period period) throws Refusal {
        if (period.to(HouseClock.zone()).plus(AFTER).isAfter(HouseClock.now()))
            throw new Refusal(BLOCKED, "archive.not-over", period.toString());
        if (shelf.closed(period)) throw new Refusal(CONFLICT, "archive.closed-before", period.toString());
    }

    /** @return number of the archive @throws Refusal as {@link #insist}, or BLOCKED if nothing happened in it */
    public String close(Period period) throws Refusal, IOException {
        insist(period);
        var from = period.from(HouseClock.zone());
        var to = period.to(HouseClock.zone());
        var count = seals.count(from, to);
        if (count.waiting() > 0)
            throw new Refusal(CONFLICT, "archive.waiting", period.toString(), Long.toString(count.waiting()));
        if (count.events() == 0) throw new Refusal(BLOCKED, "archive.nothing", period.toString());
        var name = "trail-" + period + ".zip";
        folder.write(name, out -> {
            var zip = new ZipOutputStream(out);
            checker(zip);
            seals.write(new PackScope(from, to, List.of()), count.size(), zip);
            zip.finish();
            zip.flush();
        });
        return shelf.keep(
                period,
                new ClosedPeriod.Written(count.events(), count.size(), name, folder.size(name), folder.sha256(name)));
    }

    /** The oldest that is over and not closed; empty if none is, or the trail has not begun. */
    public Optional<Period> due(Every length) {
        var begins = length == Every.NEVER ? Optional.<Instant>empty() : seals.begins();
        if (begins.isEmpty()) return Optional.empty();
        var zone = HouseClock.zone();
        var latest = HouseClock.now().minus(AFTER);
        for (var period = Period.of(length, begins.get().atZone(zone).toLocalDate());
                !period.to(zone).isAfter(latest);
                period = period.next()) {
            if (shelf.closed(period)) continue;
            if (seals.count(period.from(zone), period.to(zone)).events() > 0) return Optional.of(period);
        }
        return Optional.empty();
    }

    private static void checker(ZipOutputStream zip) throws IOException {
        try (InputStream page = SealedPeriods.class.getClassLoader().getResourceAsStream(CHECKER)) {
            if (page == null) return;
            zip.putNextEntry(new ZipEntry("verify.html"));
            page.transferTo(zip);
            zip.closeEntry();
        }
    }
}
