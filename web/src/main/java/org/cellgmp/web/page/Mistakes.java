package org.cellgmp.web.page;

import java.util.List;
import org.cellgmp.ground.Refusal;

/** A form that was refused, to be shown again with what was entered. @param status of the answer */
public record Mistakes(int status, List<Complaint> problems) {
    public static final Mistakes NONE = new Mistakes(200, List.of());

    public static Mistakes of(Refusal refusal, PageContext page) {
        var problem = Problem.of(refusal, page);
        return new Mistakes(
                problem.status(),
                List.of(new Complaint(problem.place(), problem.place(), problem.detail(), problem.remedy())));
    }
}
