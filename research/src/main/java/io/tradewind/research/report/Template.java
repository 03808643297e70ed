// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A text resource of this package whose {@code {{name}}} marks are filled once; filled text is not searched again. */
final class Template {
    private static final String OPEN = "{{";
    private static final String CLOSE = "}}";

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** Loads a template that lies beside this class. */
    static Template load(String name) {
        return new Template(resource(name));
    }

    /** Text of a resource that lies beside this class. */
    static String resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("resource missing from the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("resource cannot be read: " + name, e);
        }
    }

    /** Replaces each mark; every mark needs a value. */
    String fill(Map<String, String> values) {
        StringBuilder filled = new StringBuilder(text.length());
        int from = 0;
        for (int open = text.indexOf(OPEN); open >= 0; open = text.indexOf(OPEN, from)) {
            int close = text.indexOf(CLOSE, open);
            String name = text.substring(open + OPEN.length(), close);
            String value = values.get(name);
            if (value == null) {
                throw new IllegalStateException("no value for mark " + name);
            }
            filled.append(text, from, open).append(value);
            from = close + CLOSE.length();
        }
        return filled.append(text, from, text.length()).toString();
    }
}
