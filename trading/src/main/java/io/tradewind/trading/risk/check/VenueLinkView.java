// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

/** How we stand with the venue. */
public interface VenueLinkView {
    /** For a venue in the same process: always there. */
    VenueLinkView ALWAYS = new VenueLinkView() {
        @Override
        public boolean isUp() {
            return true;
        }

        @Override
        public long blockedUntilNs() {
            return Long.MIN_VALUE;
        }
    };

    /**
     * Whether the venue's answers reach us.
     *
     * @return false while their stream is down
     */
    boolean isUp();

    /**
     * Until when the venue asked us to send no more.
     *
     * @return nanoseconds since the epoch, UTC; Long.MIN_VALUE when it never did
     */
    long blockedUntilNs();
}
