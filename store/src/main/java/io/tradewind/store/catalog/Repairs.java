// SPDX-License-Identifier: Apache-2.0
package io.tradewind.store.catalog;

import java.util.List;

/**
 * Values that a reader changed.
 *
 * @param count how many
 * @param examples the first of them, each with its line
 */
public record Repairs(long count, List<String> examples) {
    /** Nothing was changed. */
    public static final Repairs NONE = new Repairs(0, List.of());

    /** Copies the list. */
    public Repairs {
        examples = List.copyOf(examples);
    }
}
