package org.jigeum.demo.war;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonParser;
import java.io.StringReader;
import java.util.List;

/** A JSON object that holds the named fields and no other. */
record RequestBody(JsonObject fields) {

    /**
     * @throws BadRequest when the text is not a JSON object or has a field that is not allowed
     */
    static RequestBody parse(String text, List<String> allowed) {
        JsonObject fields = parseObject(text);
        fields.keySet().stream()
                .filter(name -> !allowed.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new BadRequest(
                            "The field '" + name + "' is unknown; the fields are " + String.join(", ", allowed) + ".");
                });
        return new RequestBody(fields);
    }

    private static JsonObject parseObject(String text) {
        try (JsonParser parser = Json.createParser(new StringReader(text))) {
            if (parser.next() == JsonParser.Event.START_OBJECT) {
                JsonObject object = parser.getObject();
                if (!parser.hasNext()) {
                    return object;
                }
            }
            throw new BadRequest("The body is not one JSON object.");
        } catch (JsonException e) {
            throw new BadRequest("The body is not well-formed JSON.");
        }
    }

    String text(String name) {
        if (fields.get(name) instanceof JsonString value && !value.getString().isBlank()) {
            return value.getString();
        }
        throw new BadRequest("The field '" + name + "' has to be a string that is not blank.");
    }

    List<String> texts(String name) {
        JsonValue value = fields.get(name);
        if (value == null
                || value.getValueType() != JsonValue.ValueType.ARRAY
                || value.asJsonArray().isEmpty()) {
            throw new BadRequest("The field '" + name + "' has to be a list that is not empty.");
        }
        return value.asJsonArray().stream()
                .map(element -> elementText(name, element))
                .toList();
    }

    private static String elementText(String name, JsonValue element) {
        if (element instanceof JsonString string) {
            return string.getString();
        }
        throw new BadRequest("The field '" + name + "' has to be a list of strings.");
    }
}
