// SPDX-License-Identifier: Apache-2.0
package io.tradewind.gateway.link;

import io.tradewind.domain.fault.ErrorKind;
import io.tradewind.domain.fault.UnclassifiedError;
import io.tradewind.domain.fault.VenueCode;
import io.tradewind.domain.fault.VenueError;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The codes of one venue's interface, and the errors that they stand for.
 *
 * <p>A code with a message is looked up with it first, then shorter by what stands behind the last colon, until something
 * is found. An HTTP status falls back to its class ({@code HTTP 503} to {@code HTTP 5xx}). What is not found at all is an
 * {@link UnclassifiedError}: the order must be asked for. Immutable; any thread may read it.
 */
public final class VenueCodes {
    private static final String HTTP = "HTTP ";

    private final String venue;
    private final LocalDate asOf;
    private final List<String> sources;
    private final String optionalPrefix;
    private final Map<String, CodeLine> lines;

    VenueCodes(String venue, LocalDate asOf, List<String> sources, String optionalPrefix, Map<String, CodeLine> lines) {
        this.venue = venue;
        this.asOf = asOf;
        this.sources = List.copyOf(sources);
        this.optionalPrefix = optionalPrefix;
        this.lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
    }

    /**
     * The error of a code.
     *
     * @param code as the venue spells it, or {@code HTTP} with the status
     * @return its error, never null
     */
    public VenueError error(String code) {
        return error(code, "", 0);
    }

    /**
     * The error of a code.
     *
     * @param code as the venue spells it, or {@code HTTP} with the status
     * @param message what the venue said beside it; empty when nothing
     * @param retryAfterNs how long the venue asks to wait, nanoseconds; 0 when it does not say
     * @return its error, never null
     */
    public VenueError error(String code, String message, long retryAfterNs) {
        String text = message.isEmpty() ? code : code + ':' + message;
        CodeLine line = find(text);
        if (line == null && !optionalPrefix.isEmpty() && text.startsWith(optionalPrefix)) {
            line = find(text.substring(optionalPrefix.length()));
        }
        if (line == null) {
            return new UnclassifiedError(new VenueCode(venue, text, "not in the table of " + asOf));
        }
        return line.kind().error(new VenueCode(venue, text, line.meaning()), line.reason(), retryAfterNs);
    }

    private @Nullable CodeLine find(String text) {
        String key = text;
        while (true) {
            CodeLine line = lines.get(key);
            if (line == null && isStatus(key)) {
                line = lines.get(key.substring(0, HTTP.length() + 1) + "xx");
            }
            int colon = key.lastIndexOf(':');
            if (line != null || colon < 0) {
                return line;
            }
            key = key.substring(0, colon);
        }
    }

    private static boolean isStatus(String key) {
        return key.startsWith(HTTP)
                && key.length() == HTTP.length() + 3
                && key.chars().skip(HTTP.length()).allMatch(digit -> digit >= '0' && digit <= '9');
    }

    /**
     * Name of the interface.
     *
     * @return for example {@code KRAKEN}
     */
    public String venue() {
        return venue;
    }

    /**
     * How old the table is.
     *
     * @return the day of the venue's list
     */
    public LocalDate asOf() {
        return asOf;
    }

    /**
     * Where the list is published.
     *
     * @return addresses of public pages
     */
    public List<String> sources() {
        return sources;
    }

    /**
     * All lines.
     *
     * @return in the order of the file
     */
    public Collection<CodeLine> lines() {
        return lines.values();
    }

    /**
     * Whether a code stands in the table itself.
     *
     * @param code exactly as in the file
     * @return true when it does
     */
    public boolean contains(String code) {
        return lines.containsKey(code);
    }

    /**
     * The kind of a code, for tables.
     *
     * @param code exactly as in the file
     * @return its kind; unknown when it is not there
     */
    public ErrorKind kind(String code) {
        CodeLine line = lines.get(code);
        return line == null ? ErrorKind.UNKNOWN : line.kind();
    }
}
