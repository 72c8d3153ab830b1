package org.jigeum.platform.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.util.stream.Collectors;

/** What goes wrong while a body is read is the client's, and is said in the client's terms. */
@Provider
public class BodyReader implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) {
        try {
            return context.proceed();
        } catch (JsonProcessingException e) {
            throw new ProblemException(describe(e));
        } catch (IOException e) {
            throw new ProblemException(malformed());
        }
    }

    private static Problem describe(JsonProcessingException failure) {
        if (failure instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            String field = mapping.getPath().stream()
                    .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                    .collect(Collectors.joining("."));
            return new Problem(400, "INVALID_REQUEST", "The field " + field + " is unknown or has a wrong type.");
        }
        return malformed();
    }

    private static Problem malformed() {
        return new Problem(400, "MALFORMED_JSON", "The body is not a well-formed JSON object of this request.");
    }
}
