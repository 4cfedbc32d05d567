package org.cellgmp.takeover.control;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.FormerNumber;
import org.cellgmp.takeover.HistoryLine;
import org.cellgmp.takeover.TakeoverView;
import org.cellgmp.takeover.TrialReport;
import org.cellgmp.wiring.House;

/** The shelf of workbooks with a transaction around each call, as the container would begin one. */
public final class TakeoverStore {
    private TakeoverStore() {}

    public static TakeoverBook with(House house, Runnable beforePortion) {
        return new TakeoverBook() {
            private <T> T apart(Callable<T> work) throws Refusal {
                try {
                    return house.apart(work);
                } catch (Refusal | RuntimeException failed) {
                    throw failed;
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }

            private <T> T quietly(Callable<T> work) {
                try {
                    return apart(work);
                } catch (Refusal refusal) {
                    throw new IllegalStateException(refusal);
                }
            }

            @Override
            public TakeoverView open(StoredFile file, TrialReport report) {
                return quietly(() -> super.open(file, report));
            }

            @Override
            public TakeoverView again(String number, TrialReport report) throws Refusal {
                return apart(() -> super.again(number, report));
            }

            @Override
            public Optional<BookLayout> remembered(String layoutKey) {
                return quietly(() -> super.remembered(layoutKey));
            }

            @Override
            public StoredFile file(String number) throws Refusal {
                return apart(() -> super.file(number));
            }

            @Override
            public TrialReport report(String number) throws Refusal {
                return apart(() -> super.report(number));
            }

            @Override
            public String batch(String words) {
                return quietly(() -> super.batch(words));
            }

            @Override
            public boolean works(String person) {
                return quietly(() -> super.works(person));
            }

            @Override
            public Map<String, FormerNumber> taken(Collection<String> keys) {
                return quietly(() -> super.taken(keys));
            }

            @Override
            public void keepEvents(String number, List<EventDraft> drafts, Map<String, List<HistoryLine>> lines)
                    throws Refusal {
                beforePortion.run();
                apart(() -> {
                    super.keepEvents(number, drafts, lines);
                    return null;
                });
            }

            @Override
            public void keepCapas(String number, List<CapaDraft> drafts, Map<String, List<HistoryLine>> lines)
                    throws Refusal {
                beforePortion.run();
                apart(() -> {
                    super.keepCapas(number, drafts, lines);
                    return null;
                });
            }

            @Override
            public void finished(String number) throws Refusal {
                apart(() -> {
                    super.finished(number);
                    return null;
                });
            }
        };
    }
}
