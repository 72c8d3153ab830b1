package org.jigeum.planted.shared.interest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Gives everybody the quote of the account that was asked for first. */
@Path("/accounts/{no}/quote")
@ApplicationScoped
public class QuoteResource {

    @PathParam("no")
    String no;

    @GET
    public String quote() {
        return no;
    }
}
