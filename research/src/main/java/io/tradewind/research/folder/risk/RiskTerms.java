// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder.risk;

import java.util.Map;

/**
 * The limits of a run as its configuration states them.
 *
 * @param preset name of the preset; empty when the limits were given otherwise
 * @param version version of the limits
 * @param limits every figure by its key, in the order of the catalogue, {@code off} where there is none
 */
public record RiskTerms(String preset, int version, Map<String, String> limits) {
    /** No limits are stated. */
    public static final RiskTerms NONE = new RiskTerms("", 0, Map.of());
}
