package org.jigeum.acceptance.probe;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jigeum.kernel.Won;

/** Runs in the server: POST fires an event of each kind, GET says how many have reached this WAR. */
@WebServlet("/events")
public class EventProbe extends HttpServlet {

    @Inject
    private transient Event<CopiedEvent> copied;

    @Inject
    private transient Event<Won> shared;

    @Inject
    private transient Heard heard;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) {
        copied.fire(new CopiedEvent("of " + request.getContextPath()));
        shared.fire(Won.of(1));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("application/json");
        response.getWriter()
                .print(Json.createObjectBuilder()
                        .add("copied", heard.copied())
                        .add("shared", heard.shared())
                        .build());
    }
}
