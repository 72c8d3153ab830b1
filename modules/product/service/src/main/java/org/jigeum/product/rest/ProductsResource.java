package org.jigeum.product.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.kernel.ProductCode;
import org.jigeum.platform.database.Contention;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Input;
import org.jigeum.platform.rest.Roles;
import org.jigeum.product.application.DefineProduct;
import org.jigeum.product.domain.Product;
import org.jigeum.product.persistence.ProductCatalogue;

@Path("/products/{code}")
@Tag(name = "/products") // the server puts the module's name in front
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ProductsResource {

    @PathParam("code")
    String code;

    @Inject
    DefineProduct defineProduct;

    @Inject
    ProductCatalogue catalogue;

    @Inject
    Contention contention;

    @Inject
    Caller caller;

    @PUT
    @RolesAllowed(Roles.OPERATOR)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Defines a product, or defines it anew")
    @APIResponseSchema(value = ProductAnswer.class, responseCode = "200", responseDescription = "Updated")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ProductAnswer.class)))
    @APIResponse(responseCode = "422", description = "UNSUPPORTED_DAY_COUNT")
    public Response define(@NotNull @Valid ProductDefinition body) {
        Product product = body.product(Input.read("code", code, ProductCode::new));
        DefineProduct.Outcome outcome = contention.retry(() -> defineProduct.define(product, caller.subject()));
        Response.Status status =
                switch (outcome) {
                    case CREATED -> Response.Status.CREATED;
                    case UPDATED -> Response.Status.OK;
                };
        return Response.status(status).entity(ProductAnswer.of(product)).build();
    }

    @GET
    @RolesAllowed({Roles.CUSTOMER, Roles.TELLER, Roles.OPERATOR, Roles.AUDITOR, Roles.CHANNEL})
    @Operation(summary = "The product")
    @APIResponseSchema(ProductAnswer.class)
    @APIResponse(responseCode = "404", description = "PRODUCT_NOT_FOUND")
    public ProductAnswer find() {
        return catalogue.find(ProductPath.codeOf(code)).map(ProductAnswer::of).orElseThrow(ProductPath::notFound);
    }
}
