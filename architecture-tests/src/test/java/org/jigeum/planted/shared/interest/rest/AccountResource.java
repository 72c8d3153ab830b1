package org.jigeum.planted.shared.interest.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Lawful: each request has one of its own. */
@Path("/accounts/{no}")
@RequestScoped
public class AccountResource {

    @PathParam("no")
    String no;

    @GET
    public String account() {
        return no;
    }
}
