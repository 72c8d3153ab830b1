package org.jigeum.platform.database;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import javax.sql.DataSource;

/** Brings the module's schema to the version that this release needs, before the module takes its first request. */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.CONTAINER)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Migrations {

    private static final Logger LOG = System.getLogger(Migrations.class.getName());

    @Resource
    DataSource dataSource;

    /** The module's name, that of its WAR; it is its schema's name as well. */
    @Resource(lookup = "java:module/ModuleName")
    String module;

    @PostConstruct
    void migrate() {
        int applied =
                new Schema(module, dataSource).migrate(Thread.currentThread().getContextClassLoader());
        LOG.log(Level.INFO, "Schema {0}: {1} migrations applied.", module, applied);
    }
}
