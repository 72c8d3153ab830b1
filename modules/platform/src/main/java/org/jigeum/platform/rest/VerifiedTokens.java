package org.jigeum.platform.rest;

import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipal;
import io.smallrye.jwt.auth.principal.JWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.ParseException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Verifies tokens as the server does, but none twice within ten seconds: that takes a third of an answer from the quote
 * cache. Only tokens that were right are known. What makes them wrong later, the end of their time or a key that is
 * withdrawn, counts ten seconds later at most: less than the clocks of issuer and bank may be apart. The server finds
 * this class as a service.
 */
public final class VerifiedTokens extends JWTCallerPrincipalFactory {

    static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    /** Each takes some 3 KB. When there are more, all are forgotten. */
    static final int MOST = 5_000;

    private final JWTCallerPrincipalFactory server = new DefaultJWTCallerPrincipalFactory();
    private final Map<String, Verified> known = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /** As the server makes it. */
    public VerifiedTokens() {
        this(System::nanoTime);
    }

    VerifiedTokens(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    private record Verified(JWTCallerPrincipal principal, long atNanos) {}

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        long now = nanoTime.getAsLong();
        Verified before = known.get(token);
        if (before != null && now - before.atNanos() < KNOWN_FOR.toNanos()) {
            return before.principal();
        }
        JWTCallerPrincipal principal = server.parse(token, settings);
        if (known.size() >= MOST) {
            known.clear();
        }
        known.put(token, new Verified(principal, now));
        return principal;
    }
}
