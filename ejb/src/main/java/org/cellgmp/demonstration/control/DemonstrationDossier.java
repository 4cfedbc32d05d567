package org.cellgmp.demonstration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.dossier.boundary.DossierPlanning;
import org.cellgmp.dossier.boundary.Dossiers;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/**
 * Dossiers of the demonstration CAR-T product, for the trial and for the market: what the applicant states and the branches of the plan. Leaves are
 * left to people, because only documents that a person has approved can be filed. Numbers and names are invented.
 */
@Stateless
@PermitAll // reached by the demonstration site only
public class DemonstrationDossier {
    static final String PRODUCT = "DEMO-CART-19";
    private static final String MANUFACTURER = "Demonstration Cell Plant (invented)";

    @Inject
    Dossiers dossiers;

    @Inject
    DossierPlanning planning;

    /** All at once, or not at all; does nothing where there is any dossier. */
    public void prepare() throws Refusal {
        if (!dossiers.list(null, Page.LARGEST).items().isEmpty()) return;
        var number = planning.open("DEMO-CART-19 IND (demonstration)", PRODUCT);
        planning.state(
                number,
                new ChinaEnvelope(
                        "x202699999",
                        "cnapt1",
                        "cnprt2",
                        "2026999999",
                        "cnrat1",
                        "演示用首次临床试验申请（虚构）",
                        "演示联系人（虚构）",
                        "000-00000000",
                        "contact@example.invalid"));
        planning.state(
                number,
                new UnitedStatesAdmin(
                        "999999999",
                        "Demonstration Company (invented)",
                        "Original IND, demonstration, invented",
                        "999999",
                        "fdaat4",
                        "fdast1",
                        "Demo Contact (invented)",
                        "000 000 0000",
                        "contact@example.invalid",
                        "",
                        "",
                        ""));
        branches(number);
        market();
    }

    /** The application for the market in all three regions. */
    private void market() throws Refusal {
        var number = planning.open(
                "DEMO-CART-19 marketing applications (demonstration)",
                PRODUCT,
                new Aim(ApplicationKind.MARKETING, ProductKind.GENE_MODIFIED_AUTOLOGOUS, Set.of(Region.values())));
        planning.state(
                number,
                new ChinaEnvelope(
                        "x202688888",
                        "cnapt2",
                        "cnprt2",
                        "2026888888",
                        "cnrat1",
                        "演示用上市许可申请（虚构）",
                        "演示联系人（虚构）",
                        "000-00000000",
                        "contact@example.invalid"));
        planning.state(
                number,
                new UnitedStatesAdmin(
                        "999999999",
                        "Demonstration Company (invented)",
                        "Original BLA, demonstration, invented",
                        "888888",
                        "fdaat3",
                        "fdast1",
                        "Demo Contact (invented)",
                        "000 000 0000",
                        "contact@example.invalid",
                        "",
                        "",
                        ""));
        planning.state(
                number,
                new EuropeanEnvelope(
                        "2b7a4c1e-5d3f-4a86-9c0e-71d2f6a8b934",
                        "Demonstration Company (invented)",
                        "EU-EMA",
                        "centralised",
                        "EMEA/H/C/009999",
                        "",
                        "maa",
                        "Democartacel",
                        "",
                        "Marketing authorisation application, demonstration, invented"));
        branches(number);
        planning.addBranch(number, BranchKind.PRODUCT_TEXT, List.of("en", "combined", "ema"));
    }

    private void branches(String number) throws Refusal {
        planning.addBranch(number, BranchKind.SUBSTANCE, List.of("DEMO-CART-19", MANUFACTURER));
        planning.addBranch(
                number, BranchKind.PRODUCT, List.of("DEMO-CART-19", "suspension for infusion", MANUFACTURER));
        planning.addBranch(number, BranchKind.INDICATION, List.of("CD19-positive B-cell malignancies"));
    }
}
