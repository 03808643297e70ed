// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.config;

/** What a configuration replays. */
public final class DataKind {
    private DataKind() {}

    /**
     * Whether ticks are replayed: when {@code data.kind} says so, or says nothing and a venue fills by the queue of a book.
     *
     * @param config the whole configuration
     * @return false for bars
     */
    public static boolean isTicks(Config config) {
        return config.optionalText("data.kind")
                .map(kind -> kind.equals("ticks"))
                .orElseGet(() -> config.list("venues").stream()
                        .anyMatch(venue ->
                                venue.optionalText("fills.model").orElse("").equals("queue")));
    }
}
