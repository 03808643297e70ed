// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

/** Too much was asked for. The venue did nothing. */
public sealed interface RateLimitError extends VenueError {
    /** How long to wait when the venue does not say. */
    long DEFAULT_WAIT_NS = 1_000_000_000L;

    /** How long to wait after a ban of unstated length: two minutes, Binance's shortest. */
    long DEFAULT_BAN_NS = 120_000_000_000L;

    /**
     * How long to wait.
     *
     * @return nanoseconds, positive
     */
    long retryAfterNs();

    /**
     * A limit on requests, weight or orders was reached.
     *
     * @param code what was said
     * @param retryAfterNs nanoseconds to wait; 0 when the venue did not say
     */
    record Throttled(VenueCode code, long retryAfterNs) implements RateLimitError {
        /** Fills in the wait. */
        public Throttled {
            retryAfterNs = retryAfterNs > 0 ? retryAfterNs : DEFAULT_WAIT_NS;
        }
    }

    /**
     * Limits were ignored for so long that the address or the account is shut out.
     *
     * @param code what was said
     * @param retryAfterNs nanoseconds to wait; 0 when the venue did not say
     */
    record Banned(VenueCode code, long retryAfterNs) implements RateLimitError {
        /** Fills in the wait. */
        public Banned {
            retryAfterNs = retryAfterNs > 0 ? retryAfterNs : DEFAULT_BAN_NS;
        }
    }
}
