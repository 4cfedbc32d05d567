package org.cellgmp.recordkeeping.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.control.ContentShelf;
import org.cellgmp.recordkeeping.control.DirectoryShelf;

/**
 * Content-addressed files: a directory by default, {@code files} under the folder named by the system property
 * {@code cellgmp.home}. A file, once stored, is never changed or removed. A file whose transaction rolled back may stay
 * on the disk; nothing in the database speaks of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
@RolesAllowed({Role.READER, Role.SYSTEM})
public class FileStore {
    /** Longest file name kept, characters; the rest is cut at the front so that the ending stays. */
    static final int LONGEST_NAME = 200;

    ContentShelf shelf;

    @PostConstruct
    void open() {
        shelf = new DirectoryShelf(Path.of(System.getProperty("cellgmp.home", ".cellgmp"), "files"));
    }

    /** Streams to disk, hashing on the way; the same content twice is stored once. */
    @RolesAllowed({Role.WORKER, Role.SYSTEM})
    public StoredFile store(InputStream content, String name, String mediaType) throws IOException {
        var put = shelf.put(content);
        return new StoredFile(put.sha256(), put.size(), plainName(name), plain(mediaType, "application/octet-stream"));
    }

    /** As {@link #store(InputStream, String, String)}, of what the house writes: it goes to its place without a copy beside it. */
    @RolesAllowed({Role.WORKER, Role.SYSTEM})
    public StoredFile store(Writing content, String name, String mediaType) throws IOException {
        var put = shelf.put(content::to);
        return new StoredFile(put.sha256(), put.size(), plainName(name), plain(mediaType, "application/octet-stream"));
    }

    /** Writes content to its end; nothing of it is kept if it throws. */
    @FunctionalInterface
    public interface Writing {
        void to(OutputStream out) throws IOException;
    }

    /**
     * Keeps what the house printed for whoever may read it, the inspector too: to print is to read. Never for what somebody brought.
     *
     * @param printed bytes that the house itself wrote
     */
    public StoredFile keepPrint(byte[] printed, String name, String mediaType) throws IOException {
        var put = shelf.put(new ByteArrayInputStream(printed));
        return new StoredFile(put.sha256(), put.size(), plainName(name), mediaType);
    }

    /** @throws java.nio.file.NoSuchFileException if no file has the digest */
    public InputStream open(String sha256) throws IOException {
        return shelf.take(sha256);
    }

    /** The last part of a name as a browser or archive gave it: no folders, no control characters, never empty. */
    static String plainName(String name) {
        var last = plain(name, "unnamed").replace('\\', '/');
        last = last.substring(last.lastIndexOf('/') + 1).strip();
        if (last.length() > LONGEST_NAME) last = last.substring(last.length() - LONGEST_NAME);
        return last.isEmpty() || last.equals(".") || last.equals("..") ? "unnamed" : last;
    }

    private static String plain(String text, String otherwise) {
        if (text == null || text.isBlank()) return otherwise;
        // Controls, unpaired surrogates and marks that turn the reading direction would deceive whoever reads the name.
        var plain = text.replaceAll("[\\p{Cc}\\p{Cs}\\p{Cf}]", "_").strip();
        return plain.length() > 255 ? plain.substring(plain.length() - 255) : plain;
    }
}
