package org.jigeum.customer.rest;

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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.customer.api.Standing;
import org.jigeum.customer.api.TaxProfile;
import org.jigeum.customer.application.ChangeStanding;
import org.jigeum.customer.application.ChangeTaxProfile;
import org.jigeum.customer.application.RegisterCustomer;
import org.jigeum.customer.domain.BirthDate;
import org.jigeum.customer.domain.CustomerName;
import org.jigeum.customer.domain.Reason;
import org.jigeum.customer.domain.Timeline;
import org.jigeum.customer.persistence.Customer;
import org.jigeum.customer.persistence.CustomerRegister;
import org.jigeum.customer.persistence.TaxTreatment;
import org.jigeum.kernel.BusinessClock;
import org.jigeum.kernel.CustomerId;
import org.jigeum.platform.audit.Access;
import org.jigeum.platform.database.Contention;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

@Path("/customers")
@Tag(name = "/customers") // the server puts the module's name in front
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CustomersResource {

    @Inject
    RegisterCustomer registerCustomer;

    @Inject
    ChangeStanding changeStanding;

    @Inject
    ChangeTaxProfile changeTaxProfile;

    @Inject
    CustomerRegister register;

    @Inject
    BusinessClock clock;

    @Inject
    Contention contention;

    @Inject
    Caller caller;

    @Inject
    Access access;

    @POST
    @RolesAllowed(Roles.TELLER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Registers a customer")
    @APIResponseSchema(value = CustomerAnswer.class, responseCode = "201")
    @APIResponse(responseCode = "409", description = "CUSTOMER_EXISTS: the id is taken")
    public Response register(@NotNull @Valid NewCustomer body) {
        CustomerId id = Input.read("customerId", body.customerId(), CustomerId::new);
        access.concerns(id);
        CustomerName name = Input.read("name", body.name(), CustomerName::new);
        BirthDate birthDate = Input.read("birthDate", body.birthDate(), text -> BirthDate.parse(text, clock.today()));
        TaxProfile taxProfile = Input.read("taxProfile", body.taxProfile(), word -> Choice.of(TaxProfile.class, word));
        return contention
                .retry(() -> registerCustomer.register(id, name, birthDate, taxProfile, caller.subject()))
                .map(customer -> Response.status(Response.Status.CREATED).entity(answer(customer)))
                .orElseThrow(CustomersResource::idIsTaken)
                .build();
    }

    @GET
    @Path("/{customerId}")
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR})
    @Operation(summary = "The customer, for staff and for the customer itself")
    @APIResponse(responseCode = "404", description = "CUSTOMER_NOT_FOUND: none, or not the caller's business")
    @APIResponseSchema(CustomerAnswer.class)
    public CustomerAnswer find(@PathParam("customerId") String id) {
        return register.find(idOf(id))
                .filter(customer -> caller.maySee(customer.id()))
                .map(this::answer)
                .orElseThrow(CustomersResource::notFound);
    }

    @PUT
    @Path("/{customerId}/standing")
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the standing")
    @APIResponse(responseCode = "404", description = "CUSTOMER_NOT_FOUND")
    @APIResponseSchema(CustomerAnswer.class)
    public CustomerAnswer changeStanding(@PathParam("customerId") String id, @NotNull @Valid NewStanding body) {
        CustomerId customer = idOf(id);
        Standing standing = Input.read("standing", body.standing(), word -> Choice.of(Standing.class, word));
        Reason reason = Input.read("reason", body.reason(), Reason::new);
        return changed(contention.retry(() -> changeStanding.change(customer, standing, reason, caller.subject())));
    }

    @PUT
    @Path("/{customerId}/tax-profile")
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Records the tax profile from a day on")
    @APIResponse(responseCode = "404", description = "CUSTOMER_NOT_FOUND")
    @APIResponseSchema(CustomerAnswer.class)
    public CustomerAnswer changeTaxProfile(@PathParam("customerId") String id, @NotNull @Valid NewTaxProfile body) {
        CustomerId customer = idOf(id);
        Timeline.Entry<TaxTreatment> treatment = body.treatment();
        return changed(contention.retry(() -> changeTaxProfile.change(customer, treatment, caller.subject())));
    }

    private CustomerAnswer changed(Optional<Customer> customer) {
        return customer.map(this::answer).orElseThrow(CustomersResource::notFound);
    }

    private CustomerAnswer answer(Customer customer) {
        return CustomerAnswer.of(customer, clock.today());
    }

    /** An id that no customer can have is answered like one that no customer has. */
    private static CustomerId idOf(String text) {
        try {
            return new CustomerId(text);
        } catch (IllegalArgumentException e) {
            throw notFound();
        }
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("CUSTOMER_NOT_FOUND", "There is no such customer.");
    }

    private static ProblemException idIsTaken() {
        return new ProblemException(
                new Problem(409, "CUSTOMER_EXISTS", "A customer with this id is registered already."));
    }
}
