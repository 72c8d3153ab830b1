package org.jigeum.accounting.rest;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jigeum.accounting.application.DeadLetterProblems;
import org.jigeum.accounting.application.DiscardDeadLetter;
import org.jigeum.accounting.application.InspectDeadLetters;
import org.jigeum.accounting.application.InspectDeadLetters.Inspected;
import org.jigeum.accounting.application.ReplayDeadLetter;
import org.jigeum.accounting.domain.DeadLetter;
import org.jigeum.accounting.domain.DeadLetterOutcome;
import org.jigeum.accounting.domain.Reason;
import org.jigeum.platform.database.Contention;
import org.jigeum.platform.rest.Caller;
import org.jigeum.platform.rest.Page;
import org.jigeum.platform.rest.Problem;
import org.jigeum.platform.rest.ProblemException;
import org.jigeum.platform.rest.Roles;

/** What the withholding register could not take, and what operators do about it. */
@Path("/tax/dead-letters")
@RequestScoped
@Tag(name = "/tax") // the server puts the module's name in front
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.OPERATOR)
public class DeadLettersResource {

    private static final List<String> STATUSES = List.of("PARKED", "REGISTERED", "DISCARDED");
    private static final List<String> FLAGS = List.of("true", "false");

    @Inject
    InspectDeadLetters inspectDeadLetters;

    @Inject
    ReplayDeadLetter replayDeadLetter;

    @Inject
    DiscardDeadLetter discardDeadLetter;

    @Inject
    Contention contention;

    @Inject
    Caller caller;

    @GET
    @Operation(summary = "Lists dead letters, newest first: those that are parked, or those of another status")
    public Page<DeadLetterJson.Letter> list(
            @QueryParam("status") String status, @QueryParam("limit") String limit, @QueryParam("after") String after) {
        if (status != null && !STATUSES.contains(status)) {
            throw ProblemException.invalidRequest("status must be among " + STATUSES);
        }
        Page.Request page = Page.Request.of(limit, after);
        List<Inspected> rows = inspectDeadLetters.list(
                List.of(status == null ? STATUSES.get(0) : status),
                page.afterNumberOr(Long.MAX_VALUE),
                page.rowsToRead());
        return Page.of(rows, page, row -> row.letter().id(), DeadLetterJson.Letter::of);
    }

    @GET
    @Path("{id}")
    @Operation(summary = "Shows a dead letter beside what is true of its payout")
    public DeadLetterJson.Letter letter(@PathParam("id") String id) {
        return DeadLetterJson.Letter.of(inspectDeadLetters.inspect(read(id)));
    }

    @POST
    @Path("{id}/replay")
    @Operation(summary = "Registers a dead letter, once; with dryRun=true it only says whether that would work")
    @APIResponseSchema(DeadLetterJson.Dealt.class)
    @APIResponse(responseCode = "409", description = "ALREADY_RESOLVED: it was discarded")
    @APIResponse(responseCode = "422", description = "REPLAY_REFUSED: the register still cannot take it")
    public Response replay(@PathParam("id") String id, @QueryParam("dryRun") String dryRun) {
        if (dryRun != null && !FLAGS.contains(dryRun)) {
            throw ProblemException.invalidRequest("dryRun must be true or false");
        }
        long letter = read(id);
        String operator = caller.subject();
        return "true".equals(dryRun)
                ? answer(
                        contention.retry(() -> replayDeadLetter.dryRun(letter, operator)),
                        DeadLetterJson.Dealt::wouldBe)
                : answer(contention.retry(() -> replayDeadLetter.replay(letter, operator)));
    }

    @POST
    @Path("{id}/discard")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Asks to discard a dead letter; somebody else has to approve")
    @APIResponseSchema(DeadLetterJson.Dealt.class)
    @APIResponse(responseCode = "409", description = "ALREADY_RESOLVED")
    public Response discard(@PathParam("id") String id, @NotNull @Valid CorrectionJson.Why body) {
        long letter = read(id);
        Reason reason = body.read();
        return answer(contention.retry(() -> discardDeadLetter.ask(letter, caller.subject(), reason)));
    }

    @POST
    @Path("{id}/discard/approval")
    @Operation(summary = "Approves that a dead letter is discarded; sent again by the same person it is answered alike")
    @APIResponseSchema(DeadLetterJson.Dealt.class)
    @APIResponse(responseCode = "409", description = "ALREADY_RESOLVED, NOT_ASKED")
    @APIResponse(responseCode = "422", description = "SAME_PERSON")
    public Response approve(@PathParam("id") String id) {
        long letter = read(id);
        return answer(contention.retry(() -> discardDeadLetter.agree(letter, caller.subject())));
    }

    private static Response answer(DeadLetterOutcome outcome) {
        return answer(outcome, DeadLetterJson.Dealt::is);
    }

    private static Response answer(DeadLetterOutcome outcome, Function<DeadLetter, DeadLetterJson.Dealt> json) {
        if (outcome instanceof DeadLetterOutcome.Registered registered) {
            return Response.ok(json.apply(registered.letter())).build();
        }
        if (outcome instanceof DeadLetterOutcome.DiscardAsked asked) {
            return Response.ok(json.apply(asked.letter())).build();
        }
        if (outcome instanceof DeadLetterOutcome.Discarded discarded) {
            return Response.ok(json.apply(discarded.letter())).build();
        }
        return refusal(outcome).response();
    }

    private static Problem refusal(DeadLetterOutcome outcome) {
        if (outcome instanceof DeadLetterOutcome.Refused refused) {
            return new Problem(422, "REPLAY_REFUSED", "The register still cannot take it: " + refused.cause());
        }
        if (outcome instanceof DeadLetterOutcome.NotAsked) {
            return new Problem(409, "NOT_ASKED", "Nobody has asked to discard it: one person asks, another approves.");
        }
        if (outcome instanceof DeadLetterOutcome.AlreadyAsked) {
            return new Problem(
                    409, "ALREADY_ASKED", "Somebody else has asked to discard it: approve that, or replay it.");
        }
        if (outcome instanceof DeadLetterOutcome.SamePerson) {
            return new Problem(422, "SAME_PERSON", "Somebody else than who asked for it approves.");
        }
        if (outcome instanceof DeadLetterOutcome.AlreadyResolved resolved) {
            String status = DeadLetterJson.statusOf(resolved.letter());
            return new Problem(409, "ALREADY_RESOLVED", "It is " + status + " already.");
        }
        throw new IllegalArgumentException("No answer is known for " + outcome);
    }

    private static long read(String id) {
        return Paths.id(id).orElseThrow(DeadLetterProblems::notFound);
    }
}
