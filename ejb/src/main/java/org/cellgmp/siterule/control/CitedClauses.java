package org.cellgmp.siterule.control;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.cellgmp.guideline.RegisteredClause;
import org.cellgmp.guideline.Registers;
import org.cellgmp.guideline.Wording;

/** The column that says on which clauses a rule of the site stands: each must stand in a register. */
final class CitedClauses {
    static final Wording HEADING = new Wording("Clauses", "依据条款");

    private static final Registers REGISTERS = Registers.load(Registers.class.getClassLoader());

    private CitedClauses() {}

    /** Each as guideline and key, e.g. {@code cn-gmp-2010 art-106}; the number as printed is understood too. */
    static List<String> read(SheetCells cells, int row, int column) {
        var cited = new LinkedHashSet<String>();
        for (var part : cells.text(row, column).split("[;\uff1b\n]")) {
            var said = part.strip().replaceAll("\\s+", " ");
            if (said.isEmpty()) continue;
            var clause = clause(said);
            if (clause.isPresent())
                cited.add(
                        said.substring(0, said.indexOf(' ') + 1) + clause.get().key());
            else cells.slip(row, column, "unknown-clause", said);
        }
        return List.copyOf(cited);
    }

    private static Optional<RegisteredClause> clause(String said) {
        int blank = said.indexOf(' ');
        if (blank < 0) return Optional.empty();
        var wanted = said.substring(blank + 1);
        return REGISTERS
                .of(said.substring(0, blank))
                .flatMap(register -> register.clauses().stream()
                        .filter(one -> one.key().equals(wanted)
                                || one.clause().english().equalsIgnoreCase(wanted))
                        .findFirst());
    }
}
