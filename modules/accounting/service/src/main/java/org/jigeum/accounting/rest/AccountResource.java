package org.jigeum.accounting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.api.DepositAccount;
import org.jigeum.accounting.api.State;
import org.jigeum.accounting.application.AccountProblems;
import org.jigeum.accounting.application.OpenAccount;
import org.jigeum.accounting.application.RestrictAccount;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.accounting.persistence.Accounts;
import org.jigeum.accounting.persistence.Passbook;
import org.jigeum.accounting.persistence.PassbookEntry;
import org.jigeum.kernel.AccountNumber;
import org.jigeum.kernel.CustomerId;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.database.Contention;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

/** Deposit accounts and their passbooks. */
@Path("/accounts")
@RequestScoped
@Tag(name = "/accounts") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
public class AccountResource {

    private static final Set<State> RESTRICTIONS = EnumSet.range(State.PAYMENT_STOP, State.WITHDRAWAL_STOP);

    @Inject
    OpenAccount openAccount;

    @Inject
    RestrictAccount restrictAccount;

    @Inject
    Accounts accounts;

    @Inject
    Passbook passbook;

    @Inject
    Contention contention;

    @Inject
    Caller caller;

    @POST
    @RolesAllowed(Roles.TELLER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Opens a deposit account")
    @APIResponseSchema(value = AccountJson.Account.class, responseCode = "201")
    public Response open(@NotNull @Valid AccountJson.NewAccount body) {
        CustomerId owner = Input.read("customerId", body.customerId(), CustomerId::new);
        ProductCode product = Input.read("productCode", body.productCode(), ProductCode::new);
        return Response.status(Response.Status.CREATED)
                .entity(AccountJson.Account.of(openAccount.open(owner, product)))
                .build();
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Lists a customer's accounts; customers see their own")
    public Page<AccountJson.Account> ofCustomer(
            @QueryParam("customerId") String customerId,
            @QueryParam("limit") String limit,
            @QueryParam("after") String after) {
        CustomerId owner = Input.read("customerId", customerId, CustomerId::new);
        Page.Request page = Page.Request.of(limit, after);
        List<DepositAccount> rows =
                caller.maySee(owner) ? accounts.ofCustomer(owner, page.afterNumberOr(0), page.rowsToRead()) : List.of();
        return Page.of(rows, page, account -> account.number().asLong(), AccountJson.Account::of);
    }

    @GET
    @Path("{no}")
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Shows an account to its owner or to staff")
    public AccountJson.Account account(@PathParam("no") String no) {
        return AccountJson.Account.of(visible(Paths.account(no)));
    }

    @PUT
    @Path("{no}/restrictions")
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Replaces the restrictions of an account")
    public AccountJson.Account restrict(@PathParam("no") String no, @NotNull @Valid AccountJson.Restrictions body) {
        AccountNumber number = Paths.account(no);
        Set<State> states = EnumSet.noneOf(State.class);
        Reason reason = Input.read("reason", body.reason(), Reason::new);
        body.restrictions().forEach(name -> states.add(restriction(name)));
        return AccountJson.Account.of(
                contention.retry(() -> restrictAccount.restrict(number, states, reason, caller.subject())));
    }

    @GET
    @Path("{no}/entries")
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "Lists the passbook, newest entry first")
    public Page<AccountJson.Entry> entries(
            @PathParam("no") String no, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        Page.Request page = Page.Request.of(limit, after);
        AccountNumber number = visible(Paths.account(no)).number();
        List<PassbookEntry> rows = passbook.entries(number, page.afterNumberOr(Long.MAX_VALUE), page.rowsToRead());
        return Page.of(rows, page, PassbookEntry::entryId, AccountJson.Entry::of);
    }

    private DepositAccount visible(AccountNumber number) {
        return accounts.find(number)
                .filter(account -> caller.maySee(account.owner()))
                .orElseThrow(AccountProblems::notFound);
    }

    private static State restriction(String name) {
        return RESTRICTIONS.stream()
                .filter(state -> state.name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalidRequest("restrictions must be among " + RESTRICTIONS));
    }
}
