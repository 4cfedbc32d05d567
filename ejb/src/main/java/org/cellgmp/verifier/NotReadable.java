package org.cellgmp.verifier;

/** The pack cannot be read at all. */
final class NotReadable extends Exception {
    private static final long serialVersionUID = 1;
    private final String sentence;
    private final String name;

    /**
     * @param sentence which sentence says so
     * @param name of the file in question
     */
    NotReadable(String sentence, String name) {
        super(sentence + " " + name);
        this.sentence = sentence;
        this.name = name;
    }

    String sentence() {
        return sentence;
    }

    String name() {
        return name;
    }
}
