package org.cellgmp.recordkeeping.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.StoredFile;

/** The door of record keeping. */
@Stateless
@PermitAll
public class Records {
    /** Keeps a new record as version 1 and gives it a number. @param original may be null. */
    public RecordView keep(Kept record, StoredFile original, String reason) throws Refusal {
        throw new UnsupportedOperationException();
    }

    /**
     * Keeps the next version of a record.
     *
     * @throws Refusal without a reason, if {@code expected} is no longer the latest version, or if nothing changed
     */
    public RecordView revise(String number, int expected, Kept record, StoredFile original, String reason) throws Refusal {
        throw new UnsupportedOperationException();
    }

    /** The latest version. @throws Refusal NOT_FOUND */
    public RecordView latest(String number) throws Refusal {
        throw new UnsupportedOperationException();
    }

    /** @throws Refusal NOT_FOUND */
    public RecordView version(String number, int version) throws Refusal {
        throw new UnsupportedOperationException();
    }

    /** All versions, newest first, without their trees (record is null). */
    public List<RecordView> history(String number) throws Refusal {
        throw new UnsupportedOperationException();
    }

    /** Latest versions of a kind, newest number first. @param words free text over number and title, null for all. */
    public Page<RecordRow> list(RecordKind kind, String words, String after, int limit) {
        throw new UnsupportedOperationException();
    }

    /** The record of a kind whose latest version has this title. */
    public Optional<RecordView> titled(RecordKind kind, String title) {
        throw new UnsupportedOperationException();
    }

    /** Latest batch records of a product, by batch number. */
    public List<RecordView> batchesOf(String productCode) {
        throw new UnsupportedOperationException();
    }

    public List<Addressed<ProductSpecification>> specificationsOf(String productCode) {
        throw new UnsupportedOperationException();
    }

    /** The kept lots among the given pairs of material code and lot, each written as {@code code / lot}. */
    public List<Addressed<MaterialLot>> lots(List<String> titles) {
        throw new UnsupportedOperationException();
    }

    /** The record whose original file has this digest, if any: recognises a second import. */
    public Optional<RecordView> importedFrom(String sha256) {
        throw new UnsupportedOperationException();
    }
}
