// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

/**
 * Where a value was written.
 *
 * @param source file name, {@code --set run.seed} or {@code environment TRADEWIND__RUN__SEED}
 * @param line 1-based line, 0 when the source has no lines
 * @param column 1-based column, 0 when the source has no lines
 */
public record Origin(String source, int line, int column) {
    /** The origin of defaults. */
    public static final Origin DEFAULT = new Origin("default", 0, 0);

    /**
     * An origin that has no lines.
     *
     * @param source how the source is called in a message
     * @return the origin
     */
    public static Origin of(String source) {
        return new Origin(source, 0, 0);
    }

    /**
     * The origin without its column.
     *
     * @return {@code file:line}, or the source alone when it has no lines
     */
    public String fileAndLine() {
        return line == 0 ? source : source + ":" + line;
    }

    @Override
    public String toString() {
        return line == 0 ? source : source + ":" + line + ":" + column;
    }
}
