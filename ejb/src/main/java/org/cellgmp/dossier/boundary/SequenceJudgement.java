package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.control.Completeness;
import org.cellgmp.dossier.control.UploadIntake;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.ectd.ZipIntake;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/** The door for judging sequences from elsewhere: unpacked, judged, thrown away; nothing of them is kept. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SequenceJudgement {
    @Inject
    Trail trail;

    /**
     * @param zip an application folder with its sequences, or one sequence, as ZIP
     * @return one report per sequence
     * @throws Refusal UNREADABLE naming the entry for an archive that is none or not to be trusted; TOO_LARGE
     */
    public List<SequenceReport> judge(InputStream zip) throws Refusal, IOException {
        var work = WorkFolder.of("upload-" + UUID.randomUUID());
        try {
            Files.createDirectories(work);
            var packed = work.resolve("upload.zip");
            var digest = UploadIntake.receive(zip, packed, UploadIntake.LARGEST_ZIP);
            var folder = Files.createDirectory(work.resolve("unpacked"));
            new ZipIntake(ZipIntake.Limits.USUAL).unpack(packed, folder);
            var reports = new SequenceValidator(StandardFiles.configured(), Completeness::ofTrial)
                    .validate(SequencePackage.of(folder, null));
            trail.appendApart(Act.of("dossier.foreign-sequence-validated", null)
                    .with("zip-sha256", digest)
                    .with("sequences", Integer.toString(reports.size())));
            return reports;
        } catch (ZipIntake.Unreadable refused) {
            var tooLarge = refused.code().equals("too-large")
                    || refused.code().equals("too-many-entries")
                    || refused.code().equals("bomb");
            throw new Refusal(
                    tooLarge ? Refusal.Reason.TOO_LARGE : Refusal.Reason.UNREADABLE,
                    "dossier.zip-" + refused.code(),
                    refused.entry());
        } finally {
            WorkFolder.sweep(work);
        }
    }
}
