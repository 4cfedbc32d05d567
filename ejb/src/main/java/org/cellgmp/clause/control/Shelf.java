package org.cellgmp.clause.control;

import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.RegisteredClause;
import org.cellgmp.guideline.Registers;

/** The registers as they came with the house. Read when first asked for; they never change while it runs. */
@ApplicationScoped
public class Shelf {
    private static final Registers SHIPPED = Registers.load(Registers.class.getClassLoader());

    /** In the order of their names. */
    public List<Register> registers() {
        return SHIPPED.all();
    }

    /** @throws Refusal NOT_FOUND */
    public Register register(String guideline) throws Refusal {
        if (guideline == null) throw unknown(guideline);
        return SHIPPED.of(guideline).orElseThrow(() -> unknown(guideline));
    }

    /** @throws Refusal NOT_FOUND */
    public RegisteredClause clause(Register register, String key) throws Refusal {
        return register.clause(key == null ? "" : key)
                .orElseThrow(() -> new Refusal(NOT_FOUND, "clause.unknown", register.guideline(), key));
    }

    private static Refusal unknown(String guideline) {
        return new Refusal(NOT_FOUND, "conformity.unknown-guideline", guideline);
    }
}
