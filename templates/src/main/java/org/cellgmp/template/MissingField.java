package org.cellgmp.template;

/** A form cannot be made because a field that it requires is not recorded. The caller tells the person which. */
public final class MissingField extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String tag;

    MissingField(String template, String tag) {
        super("template " + template + " requires " + tag);
        this.tag = tag;
    }

    /** The full path of the tag. */
    public String tag() {
        return tag;
    }
}
