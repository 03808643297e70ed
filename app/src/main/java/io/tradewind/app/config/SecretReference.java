// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a secret; the secret itself never stands in a configuration.
 *
 * @param store where the secret lies
 * @param name environment variable or file path
 */
public record SecretReference(Store store, String name) {
    private static final Pattern FORM = Pattern.compile("secret:(env|file):(.+)");

    /** Where secrets may lie. */
    public enum Store {
        /** An environment variable. */
        ENV,
        /** A file that only its owner can read. */
        FILE
    }

    /**
     * Parses a reference.
     *
     * @param text {@code secret:env:NAME} or {@code secret:file:PATH}
     * @return the reference
     * @throws IllegalArgumentException when the text has another form; the message does not repeat the text, which may be
     *     a secret
     */
    public static SecretReference parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not a secret reference (secret:env:NAME or secret:file:PATH)");
        }
        return new SecretReference(matcher.group(1).equals("env") ? Store.ENV : Store.FILE, matcher.group(2));
    }

    @Override
    public String toString() {
        return "secret:" + (store == Store.ENV ? "env" : "file") + ":" + name;
    }
}
