package org.jigeum.platform.audit;

import jakarta.enterprise.context.RequestScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;

/**
 * What the audit log is to know of the request that is being served: who asks, what for, and whom it concerns. Whoever
 * finds out tells it here. Only where a request is served; jobs and timers have none.
 */
@RequestScoped
public class Access {

    private static final int UNAUTHENTICATED = 401;

    private final Map<AccountNumber, Optional<CustomerId>> owners = new LinkedHashMap<>();
    private Optional<CustomerId> customer = Optional.empty();
    private Optional<Asker> asker = Optional.empty();
    private Supplier<String> action = () -> "";
    private boolean concealed;
    private boolean repeated;
    private boolean settled;

    /**
     * Says who asks for what.
     *
     * @param action HTTP method and path, made up only if it is recorded
     */
    public void begin(Asker asker, Supplier<String> action) {
        this.asker = Optional.of(asker);
        this.action = action;
    }

    public boolean hasBegun() {
        return asker.isPresent();
    }

    /** It is about this account, whoever owns it, if there is one. */
    public void concerns(AccountNumber account) {
        owners.putIfAbsent(account, Optional.empty());
    }

    public void concerns(AccountNumber account, CustomerId owner) {
        owners.put(account, Optional.of(owner));
    }

    /** It is about this customer, who is also the owner of the account if it is about one. */
    public void concerns(CustomerId concerned) {
        customer = Optional.of(concerned);
    }

    /** The caller may not see what it asks for: a refusal, even if the answer looks as if there were nothing to see. */
    public void conceal() {
        concealed = true;
    }

    /** The answer was given before, with all its effects. */
    public void repeat() {
        repeated = true;
    }

    /**
     * Keeps it out of the audit log: for answers that must not cost a connection to the database, such as those to a
     * second tap. Not for what the bank has looked at or done.
     */
    public void exempt() {
        settled = true;
    }

    /** A transaction begins that may record it; what an earlier attempt has recorded was rolled back with it. */
    public void attempt() {
        settled = false;
        repeated = false;
    }

    /** It is recorded now, by the transaction that is under way. */
    public void recorded() {
        settled = true;
    }

    /**
     * Whether it is still to be recorded, now that this is the answer. Failures of the bank are none of the caller's
     * doing: nothing was refused and nothing was shown.
     */
    public boolean isDue(int status) {
        boolean failed = status >= 500 || status == UNAUTHENTICATED;
        return !settled && !failed && (isRefusal(status) || isScrutinized());
    }

    private boolean isRefusal(int status) {
        return concealed || status >= 400;
    }

    /** The request, if all that the asker does is recorded. */
    public Optional<StaffRequest> ofStaff() {
        return isScrutinized()
                ? asker.map(staff -> new StaffRequest(staff.subject(), String.join(" ", staff.roles()), action()))
                : Optional.empty();
    }

    /** Whether all that the asker does is recorded. */
    boolean isScrutinized() {
        return asker.map(Asker::scrutiny)
                .filter(Asker.Scrutiny.EVERYTHING::equals)
                .isPresent();
    }

    Outcome outcome(int status) {
        if (repeated) {
            return Outcome.REPEATED;
        }
        return isRefusal(status) ? Outcome.REFUSED : Outcome.DONE;
    }

    Asker asker() {
        return asker.orElseThrow();
    }

    String action() {
        return action.get();
    }

    /** Whom it concerns: each account with its owner, or a customer alone, or, as one empty concern, nobody. */
    List<Concern> concerns() {
        if (owners.isEmpty()) {
            return List.of(new Concern(Optional.empty(), customer));
        }
        return owners.entrySet().stream()
                .map(owned -> new Concern(
                        Optional.of(owned.getKey()), owned.getValue().or(this::onlyOwner)))
                .toList();
    }

    private Optional<CustomerId> onlyOwner() {
        return owners.size() == 1 ? customer : Optional.empty();
    }

    /** An account and its owner, as far as they are known. */
    record Concern(Optional<AccountNumber> account, Optional<CustomerId> customer) {}
}
