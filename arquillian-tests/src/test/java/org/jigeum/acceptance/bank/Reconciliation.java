package org.jigeum.acceptance.bank;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.StreamSupport;

/** What the bank found when it held its books against each other. */
public record Reconciliation(JsonNode json) {

    /** Something that an invariant forbids, such as {@code "DEBITS_EQUAL_CREDITS journalId=7 expected 10 found 9"}. */
    public record Violation(
            String invariant, Map<String, String> subject, String expected, String found, String detail) {

        static Violation of(JsonNode json) {
            Map<String, String> subject = new TreeMap<>();
            json.path("subject")
                    .properties()
                    .forEach(part -> subject.put(part.getKey(), part.getValue().asText()));
            return new Violation(
                    json.path("invariant").asText(),
                    subject,
                    json.path("expected").asText(),
                    json.path("found").asText(),
                    json.path("detail").asText());
        }

        /** Whether it is about this account, journal, product …. */
        public boolean isAbout(String part, Object name) {
            return Objects.equals(subject.get(part), name.toString());
        }
    }

    public boolean isConsistent() {
        return json.path("consistent").booleanValue();
    }

    public List<Violation> violations() {
        return StreamSupport.stream(json.path("violations").spliterator(), false)
                .map(Violation::of)
                .toList();
    }

    /** Those of an invariant about an account, a journal, a product …. */
    public List<Violation> violations(String invariant, String part, Object name) {
        return violations().stream()
                .filter(violation -> violation.invariant().equals(invariant) && violation.isAbout(part, name))
                .toList();
    }

    /** How many there are in all of each invariant. */
    public Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        json.path("invariants")
                .forEach(invariant -> counts.put(
                        invariant.path("invariant").asText(),
                        invariant.path("violations").longValue()));
        return counts;
    }

    /** How much was looked at for an invariant. */
    public long checked(String invariant) {
        return StreamSupport.stream(json.path("invariants").spliterator(), false)
                .filter(each -> each.path("invariant").asText().equals(invariant))
                .mapToLong(each -> each.path("checked").longValue())
                .sum();
    }
}
