package org.cellgmp.conformity.control;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.cellgmp.guideline.Examinable;

/**
 * Judges many versions on two threads: that of the act, which meanwhile writes what was judged, and one of the container's
 * that goes ahead of it. Judging asks neither the database nor who is signed in, so it makes no difference who does it; where
 * no second thread is free, the act does all of it.
 */
@ApplicationScoped
public class Judging {
    @Resource
    ManagedExecutorService threads;

    @Inject
    Rulebooks rulebooks;

    /** @return what each comes to, in the order given, judged at the latest when it is asked for */
    Iterator<Judged> of(List<Examinable> examinations) {
        var book = rulebooks.book();
        var tasks = new ArrayList<FutureTask<Judged>>();
        for (var examination : examinations) tasks.add(new FutureTask<>(() -> Judged.of(examination, book)));
        if (tasks.size() > 1) goAhead(tasks);
        return new InTurn(tasks);
    }

    private void goAhead(List<FutureTask<Judged>> tasks) {
        try {
            threads.execute(() -> tasks.forEach(FutureTask::run));
        } catch (RejectedExecutionException busy) {
            System.getLogger(Judging.class.getName())
                    .log(System.Logger.Level.DEBUG, "judging {0} versions on one thread", tasks.size());
        }
    }

    /** A task runs once: on a second call it does nothing, whether it has ended or not. */
    private static final class InTurn implements Iterator<Judged> {
        private final List<FutureTask<Judged>> tasks;
        private int turn;

        InTurn(List<FutureTask<Judged>> tasks) {
            this.tasks = tasks;
        }

        @Override
        public boolean hasNext() {
            return turn < tasks.size();
        }

        @Override
        public Judged next() {
            var wanted = tasks.get(turn++);
            wanted.run();
            // The other thread has it in hand: rather than wait, do what comes after.
            for (int later = turn; !wanted.isDone() && later < tasks.size(); later++)
                tasks.get(later).run();
            try {
                return wanted.get();
            } catch (ExecutionException failed) {
                throw failed.getCause() instanceof RuntimeException broken
                        ? broken
                        : new IllegalStateException(failed.getCause());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
        }
    }
}
