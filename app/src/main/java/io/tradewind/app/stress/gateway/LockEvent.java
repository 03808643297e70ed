// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.stress.gateway;

import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The session was taken or given back: one line of the log.
 *
 * <pre>
 *   [ZMQ_LOCK_ACQUIRE] [BTCUSD.s] lock_id=9e3779b9 access#1
 *   [ZMQ_LOCK_RELEASE] [BTCUSD.s] lock_id=9e3779b9
 * </pre>
 *
 * @param kind which of the two
 * @param symbol whose request it was
 * @param lockId names the holding; the same in both lines
 * @param access number of the acquire, from 1; 0 in a release
 */
public record LockEvent(Kind kind, String symbol, int lockId, long access) {
    private static final Pattern LINE = Pattern.compile(
            "\\[ZMQ_LOCK_(ACQUIRE|RELEASE)] \\[([^\\[\\]]+)] lock_id=([0-9a-f]{8})(?: access#(\\d{1,18}))?");

    /** Kinds of event. */
    public enum Kind {
        /** The session was taken. */
        ACQUIRE,
        /** The session was given back. */
        RELEASE
    }

    /**
     * Reads a line.
     *
     * @param line without its end
     * @return empty when it is not such a line
     */
    public static Optional<LockEvent> parse(String line) {
        Matcher matcher = LINE.matcher(line);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Kind kind = Kind.valueOf(matcher.group(1));
        String number = matcher.group(4);
        if ((kind == Kind.ACQUIRE) != (number != null)) {
            return Optional.empty();
        }
        int id = HexFormat.fromHexDigits(matcher.group(3));
        return Optional.of(new LockEvent(kind, matcher.group(2), id, number == null ? 0 : Long.parseLong(number)));
    }

    /** The line, without its end. */
    @Override
    public String toString() {
        String line = "[ZMQ_LOCK_" + kind + "] [" + symbol + "] lock_id="
                + HexFormat.of().toHexDigits(lockId);
        return kind == Kind.ACQUIRE ? line + " access#" + access : line;
    }
}
