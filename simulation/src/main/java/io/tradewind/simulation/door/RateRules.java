// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.door;

import io.tradewind.domain.admission.TokenRate;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a venue serves. A request must find room in both buckets; one that does not is answered with RATE_LIMITED and the
 * time after which there is room, and takes nothing.
 *
 * @param requests the bucket of all requests; null for no limit
 * @param requestWeights what each kind takes from it
 * @param orders the bucket of order traffic; null for no limit
 * @param orderWeights what each kind takes from it
 * @param banAfter requests sent before the time that the venue named, after which it bans; 0 for never
 * @param banNs how long a ban lasts, nanoseconds, positive when there is one
 */
public record RateRules(
        @Nullable TokenRate requests,
        RequestWeights requestWeights,
        @Nullable TokenRate orders,
        RequestWeights orderWeights,
        int banAfter,
        long banNs) {
    /** No limit. */
    public static final RateRules NONE = new RateRules(null, RequestWeights.ONE, null, RequestWeights.NEW_ORDERS, 0, 0);

    /** Checks that each kind of request fits its buckets. */
    public RateRules {
        checkFit(requests, requestWeights);
        checkFit(orders, orderWeights);
        if (banAfter < 0 || banNs < 0 || banAfter > 0 && banNs == 0) {
            throw new IllegalArgumentException("a ban needs a count and a time: " + banAfter + ", " + banNs + " ns");
        }
    }

    private static void checkFit(@Nullable TokenRate rate, RequestWeights weights) {
        if (rate == null) {
            return;
        }
        boolean fits = weights.heaviestButCancel() <= rate.capacity() - rate.cancelReserve()
                && weights.cancel() <= rate.capacity();
        if (!fits) {
            throw new IllegalArgumentException(
                    "a request weighs more than the bucket can hold: " + weights + ", " + rate);
        }
    }
}
