// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.fault;

import io.tradewind.domain.event.RequestError;
import io.tradewind.domain.event.VenueReason;

/** An error as events carry it. */
public sealed interface ShortForm {
    /**
     * The venue judged the order: the event is a rejection of the order, its cancel or its amendment.
     *
     * @param reason why
     */
    record Refused(VenueReason reason) implements ShortForm {}

    /**
     * The request failed: the event is {@code RequestFailed}.
     *
     * @param error how
     */
    record Failed(RequestError error) implements ShortForm {}
}
