package org.cellgmp.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.cellgmp.identity.PolicyView;
import org.cellgmp.identity.SitePolicy;
import org.cellgmp.identity.entity.FormerPassword;
import org.cellgmp.identity.entity.PolicyVersion;

/** Finds the policy in force and the passwords of before. */
@ApplicationScoped
public class PolicyBook {
    /** Most versions shown; a site that changes its policy weekly has as many after four years. */
    private static final int MOST = 200;

    @PersistenceContext(unitName = "cellgmp")
    EntityManager database;

    /** The latest that was set, else the default of the house. */
    public SitePolicy now() {
        var set = versions(1);
        return set.isEmpty() ? SitePolicy.DEFAULT : set.get(0).policy();
    }

    /** Newest first; empty while the default holds. */
    public List<PolicyView> versions() {
        return versions(MOST);
    }

    private List<PolicyView> versions(int most) {
        return database
                .createQuery("select p from PolicyVersion p order by p.version desc", PolicyVersion.class)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(PolicyVersion::view)
                .toList();
    }

    public void keep(PolicyVersion version) {
        database.persist(version);
        database.flush();
    }

    /** Hashes of the last passwords before the present one, newest first. */
    public List<String> former(String account, int most) {
        if (most <= 0) return List.of();
        return database
                .createQuery(
                        "select f from FormerPassword f where f.account = :account order by f.id desc",
                        FormerPassword.class)
                .setParameter("account", account)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(FormerPassword::hash)
                .toList();
    }

    public void keep(FormerPassword former) {
        database.persist(former);
    }
}
