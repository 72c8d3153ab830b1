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
import java.util.regex.Pattern;

/**
 * Verifies tokens as the server does, but none twice within ten seconds: that takes a third of an answer from the quote
 * cache. Only tokens that were right are known. What makes them wrong later, such as the end of their time, counts ten
 * seconds later at most: less than the clocks of issuer and bank may be apart. The server finds it as a service.
 */
public final class VerifiedTokens extends JWTCallerPrincipalFactory {

    static final Duration KNOWN_FOR = Duration.ofSeconds(10);

    /** Characters. Longer ones are not kept: they would fill the memory. */
    static final int LONGEST = 4_096;

    /**
     * As RFC 7515 writes a token. Whoever has one can add to it what is not read, as often as they like; it is right
     * all the same, but not kept.
     */
    private static final Pattern WRITTEN_AS_ISSUED =
            Pattern.compile("[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    /** Each takes up to three times its length. When there are more, all are forgotten. */
    private static final int MOST = 5_000;

    private final JWTCallerPrincipalFactory server = new DefaultJWTCallerPrincipalFactory();
    private final Map<String, Verified> known = new ConcurrentHashMap<>();
    private final int most;
    private final LongSupplier nanoTime;

    /** As the server makes it. */
    public VerifiedTokens() {
        this(MOST, System::nanoTime);
    }

    VerifiedTokens(int most, LongSupplier nanoTime) {
        this.most = most;
        this.nanoTime = nanoTime;
    }

    /** A token that was right by these settings. */
    private record Verified(JWTCallerPrincipal principal, JWTAuthContextInfo settings, long atNanos) {

        boolean holds(JWTAuthContextInfo now, long nanos) {
            return settings == now && nanos - atNanos < KNOWN_FOR.toNanos();
        }
    }

    @Override
    public JWTCallerPrincipal parse(String token, JWTAuthContextInfo settings) throws ParseException {
        long nanos = nanoTime.getAsLong();
        Verified before = known.get(token);
        if (before != null && before.holds(settings, nanos)) {
            return before.principal();
        }
        JWTCallerPrincipal principal = server.parse(token, settings);
        if (token.length() <= LONGEST && WRITTEN_AS_ISSUED.matcher(token).matches()) {
            keep(token, new Verified(principal, settings, nanos));
        }
        return principal;
    }

    private void keep(String token, Verified verified) {
        if (known.size() >= most) {
            known.clear();
        }
        known.put(token, verified);
    }
}
