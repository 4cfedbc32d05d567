package org.cellgmp.ground;

import jakarta.ejb.ApplicationException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The house will not do that now. The transaction rolls back; the porch answers 409 with the reason, 404 for
 * {@link Reason#NOT_FOUND}, 400 for {@link Reason#UNREADABLE}, 403 for {@link Reason#NOT_ALLOWED}. The caller shows message
 * and remedy to the person, who can mend the cause and try again.
 */
@ApplicationException(rollback = true)
public class Refusal extends Exception {
    private static final long serialVersionUID = 1L;

    /** Why, coarsely: decides the status at the porch. */
    public enum Reason {
        NOT_FOUND,
        UNREADABLE,
        NOT_ALLOWED,
        CONFLICT,
        BLOCKED,
        TOO_LARGE
    }

    private final Reason reason;
    private final String code;
    private final List<String> arguments;

    /**
     * @param code message key, e.g. {@code disposition.finding-without-deviation}; the text in both languages stands in
     *     the message bundle {@code refusal} under this key, with places {0}, {1}... for the arguments
     * @param arguments what the message names: record numbers, places in a file, limits
     */
    public Refusal(Reason reason, String code, String... arguments) {
        super(code + " " + Arrays.toString(arguments));
        this.reason = reason;
        this.code = code;
        // What a form left out is refused for being absent; the refusal itself must not fail on it.
        this.arguments = Arrays.stream(arguments)
                .map(argument -> Objects.toString(argument, ""))
                .toList();
    }

    public Reason reason() {
        return reason;
    }

    public String code() {
        return code;
    }

    public List<String> arguments() {
        return arguments;
    }
}
