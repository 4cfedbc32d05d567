package org.cellgmp.schema;

import java.sql.SQLException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Refuses to start on tables of another version. Runs before Hibernate validates its mappings, so that an operator reads
 * "not migrated" and not "missing column". The server's own account cannot migrate: that is the owner's work.
 */
public final class SchemaCheck implements Integrator {
    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor factory) {
        var source = new ProvidedSource(factory.getServiceRegistry().requireService(ConnectionProvider.class));
        try {
            var info = Migration.flyway(source).load().info();
            var late = Stream.of(info.pending()).map(each -> each.getVersion() + " " + each.getDescription());
            var missing = late.collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new IllegalStateException("The database lacks migrations: " + missing
                        + ". Start with the launcher, which runs them as the owner of the tables.");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database cannot be asked for its version", e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor factory, SessionFactoryServiceRegistry registry) {
        // Nothing was opened that outlives the check.
    }
}
