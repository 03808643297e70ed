// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/**
 * What a venue said, in its own words and in ours.
 *
 * @param venue name of the venue's interface
 * @param code the code as the venue spells it
 * @param meaning one sentence for people
 */
public record VenueCode(String venue, String code, String meaning) {
    @Override
    public String toString() {
        return venue + " " + code + " (" + meaning + ")";
    }
}
