package org.cellgmp.seal.control;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.cellgmp.seal.Checkpoint;

/**
 * A checkpoint with the signatures below it, as it stands in a file.
 *
 * @param text whole, with the signature lines, each line ended
 */
record SignedNote(Checkpoint checkpoint, List<SignatureLine> signatures, String text) {
    private static final String MARK = "\u2014 ";
    private static final int HASH = 4;
    private static final int ED25519 = 64;

    /** @param keyHash 4 bytes; @param signature 64 bytes */
    record SignatureLine(String name, byte[] keyHash, byte[] signature) {}

    static SignedNote sign(Checkpoint checkpoint, TrailKey key) {
        var signature = key.sign(checkpoint.bytes());
        var joined = Arrays.copyOf(key.hash(), HASH + signature.length);
        System.arraycopy(signature, 0, joined, HASH, signature.length);
        var line = MARK + key.name() + " " + Base64.getEncoder().encodeToString(joined);
        return new SignedNote(
                checkpoint,
                List.of(new SignatureLine(key.name(), key.hash(), signature)),
                checkpoint.text() + "\n" + line + "\n");
    }

    /** True if one of the signatures is of the key. */
    boolean signedBy(PublicTrailKey key) {
        return signatures.stream()
                .anyMatch(line -> line.name().equals(key.name())
                        && Arrays.equals(line.keyHash(), key.hash())
                        && key.verifies(checkpoint.bytes(), line.signature()));
    }

    /**
     * The next note of a file; remarks and empty lines before it are passed over.
     *
     * @return null at the end
     * @throws IllegalArgumentException if what follows is no note
     */
    static SignedNote next(BufferedReader file) throws IOException {
        String line = file.readLine();
        while (line != null && (line.isEmpty() || line.startsWith("#"))) line = file.readLine();
        if (line == null) return null;
        var lines = new ArrayList<String>();
        for (; line != null && !line.isEmpty(); line = file.readLine()) lines.add(line);
        var checkpoint = Checkpoint.read(lines);
        var signatures = new ArrayList<SignatureLine>();
        var text = new StringBuilder(checkpoint.text()).append('\n');
        for (line = file.readLine(); line != null && !line.isEmpty(); line = file.readLine()) {
            var signature = signature(line);
            if (signature.name().equals(checkpoint.origin()) && signature.signature().length != ED25519)
                throw new IllegalArgumentException("a signature is not whole: " + line);
            signatures.add(signature);
            text.append(line).append('\n');
        }
        return new SignedNote(checkpoint, List.copyOf(signatures), text.toString());
    }

    /** @throws IllegalArgumentException if the text is no note */
    static SignedNote read(String text) {
        try {
            var note = next(new BufferedReader(new java.io.StringReader(text)));
            if (note == null) throw new IllegalArgumentException("there is no checkpoint");
            return note;
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static SignatureLine signature(String line) {
        int space = line.lastIndexOf(' ');
        if (!line.startsWith(MARK) || space <= MARK.length())
            throw new IllegalArgumentException("a signature line begins with a dash: " + line);
        var joined = Base64.getDecoder().decode(line.substring(space + 1));
        if (joined.length <= HASH) throw new IllegalArgumentException("a signature is too short: " + line);
        return new SignatureLine(
                line.substring(MARK.length(), space),
                Arrays.copyOf(joined, HASH),
                Arrays.copyOfRange(joined, HASH, joined.length));
    }
}
