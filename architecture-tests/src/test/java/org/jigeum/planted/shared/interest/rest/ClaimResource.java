package org.jigeum.planted.shared.interest.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;

/** Keeps the account of a request where the next one finds it. */
@Path("/accounts/{no}/claims")
@ApplicationScoped
public class ClaimResource {

    private String last;

    @POST
    public String claim(@PathParam("no") String no) {
        String before = last;
        last = no;
        return before;
    }
}
