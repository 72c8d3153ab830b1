package org.jigeum.demo.war;

import jakarta.json.Json;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code POST /demo/tokens}: a token for anyone, in any role. Its lifetime is real time, not the bank's. */
@Path("tokens")
public class TokensResource {

    private static final String DEFAULT_ISSUER = "https://jigeum.org/demo";

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public String issue(String body) throws GeneralSecurityException {
        RequestBody request = RequestBody.parse(body, List.of("subject", "roles"));
        String subject = request.text("subject");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        request.texts("roles").forEach(name -> roles.add(Role.named(name)));
        String token = signer().token(subject, roles, Instant.now());
        return Json.createObjectBuilder().add("token", token).build().toString();
    }

    private static TokenSigner signer() throws GeneralSecurityException {
        String key = signingKey()
                .orElseThrow(() -> new IllegalStateException(
                        "Neither JIGEUM_DEMO_JWT_PRIVATE_KEY nor jigeum.demo.jwt.private.key is set."));
        return TokenSigner.withKey(
                key, setting("MP_JWT_VERIFY_ISSUER", "mp.jwt.verify.issuer").orElse(DEFAULT_ISSUER));
    }

    /** Base64 of the demo's private key; only a demo has one. */
    static Optional<String> signingKey() {
        return setting("JIGEUM_DEMO_JWT_PRIVATE_KEY", "jigeum.demo.jwt.private.key");
    }

    private static Optional<String> setting(String environment, String property) {
        return Optional.ofNullable(System.getProperty(property))
                .or(() -> Optional.ofNullable(System.getenv(environment)))
                .filter(value -> !value.isBlank());
    }
}
