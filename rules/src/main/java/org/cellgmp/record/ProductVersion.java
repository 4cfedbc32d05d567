package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A product with one version of its process, in force for a span of days. China GMP (2010) Art. 168 to 170; CFDI (2022) ch. IX;
 * ICH Q10, Q12.
 *
 * @param processCode number of the process; @param processVersion its version
 * @param masterRecordVersion master batch record that carries it out
 * @param changeReference change that brought this version; @param effectiveUntil absent while it is in force
 */
public record ProductVersion(
        String productCode,
        String productName,
        String productNameChinese,
        String productType,
        CellOrigin origin,
        String indication,
        String dosageForm,
        String strength,
        String route,
        String containerClosure,
        String formulation,
        String storage,
        Quantity shelfLife,
        Quantity inUseLimit,
        String processCode,
        String processVersion,
        String masterRecordVersion,
        LocalDate effectiveFrom,
        LocalDate effectiveUntil,
        String changeReference,
        String preparedBy,
        String approvedBy,
        OffsetDateTime approvedAt,
        List<Registration> registrations,
        List<ManufacturingSite> sites,
        List<ApprovedSize> sizes,
        List<ProcessAttribute> attributes,
        List<HoldTime> holdTimes)
        implements Kept {
    public ProductVersion {
        registrations = registrations == null ? List.of() : List.copyOf(registrations);
        sites = sites == null ? List.of() : List.copyOf(sites);
        sizes = sizes == null ? List.of() : List.copyOf(sizes);
        attributes = attributes == null ? List.of() : List.copyOf(attributes);
        holdTimes = holdTimes == null ? List.of() : List.copyOf(holdTimes);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.PRODUCT_VERSION;
    }

    @Override
    public String title() {
        return (processCode == null ? productCode : processCode) + " v" + processVersion;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String described() {
        return Kept.line(productName, productNameChinese);
    }
}
