package org.cellgmp.dossier;

/**
 * What building a published sequence again came to.
 *
 * @param filedSha256 of the ZIP as filed; @param rebuiltSha256 of the ZIP as built again from the manifest
 * @param filedIndexMd5 of index.xml as filed; @param rebuiltIndexMd5 as built again
 * @param builtBy version of this program that filed it; @param rebuiltBy version that built it again
 */
public record Rebuilt(
        String filedSha256,
        String rebuiltSha256,
        String filedIndexMd5,
        String rebuiltIndexMd5,
        String builtBy,
        String rebuiltBy) {
    public boolean identical() {
        return filedSha256.equals(rebuiltSha256);
    }
}
