package org.jigeum.platform.rest;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import java.io.IOException;

/**
 * Reads a text that can be stored and shown as it is: no control characters, which PostgreSQL or a terminal would
 * choke on, and no half of a surrogate pair, which is no character.
 */
class PlainText extends StringDeserializer {

    private static final long serialVersionUID = 1L;

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = super.deserialize(parser, context);
        if (text != null && !text.codePoints().allMatch(PlainText::isPlain)) {
            return (String) context.handleWeirdStringValue(String.class, text, "not plain text");
        }
        return text;
    }

    private static boolean isPlain(int codePoint) {
        return !Character.isISOControl(codePoint) && Character.getType(codePoint) != Character.SURROGATE;
    }
}
