package org.jigeum.platform.rest;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Refuses to deploy without the settings that tokens are checked by: MicroProfile JWT by itself would accept any
 * issuer when none is set.
 */
@Singleton
@Startup
public class TokenSettings {

    @PostConstruct
    void require() {
        require("mp.jwt.verify.issuer", "MP_JWT_VERIFY_ISSUER");
        if (isMissing("mp.jwt.verify.publickey.location")) {
            require("mp.jwt.verify.publickey", "MP_JWT_VERIFY_PUBLICKEY");
        }
    }

    private static void require(String property, String variable) {
        if (isMissing(property)) {
            throw new IllegalStateException(
                    "Set " + variable + " in the server's environment (docs/operations.md): no token can be checked.");
        }
    }

    private static boolean isMissing(String property) {
        return ConfigProvider.getConfig()
                .getOptionalValue(property, String.class)
                .isEmpty();
    }
}
