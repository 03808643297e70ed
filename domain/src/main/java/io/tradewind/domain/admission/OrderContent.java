// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.admission;

import io.tradewind.domain.command.NewOrder;

/**
 * What a request for a new order asks for, as one number.
 *
 * <p>All fields count but the client order id, which is the key, and the time of the request, which is another when it is sent again.
 * The fields are mixed in turn by the finaliser of SplitMix64 (G. Steele, D. Lea, C. Flood, Fast splittable pseudorandom number
 * generators, OOPSLA 2014); two different requests have the same number with a probability of about 2^-64.
 */
public final class OrderContent {
    private static final long SEED = 0x9E37_79B9_7F4A_7C15L;

    private OrderContent() {}

    /**
     * The content of a request.
     *
     * @param order the request
     * @return its hash
     */
    public static long hash(NewOrder order) {
        long hash = mix(SEED, order.instrumentId);
        hash = mix(hash, kinds(order));
        hash = mix(hash, order.quantityLots);
        hash = mix(hash, order.buyingPowerShare);
        hash = mix(hash, order.limitTicks);
        hash = mix(hash, order.stopTicks);
        hash = mix(hash, order.displayLots);
        hash = mix(hash, order.trailTicks);
        hash = mix(hash, order.trailBps);
        hash = mix(hash, order.expireTimeNs);
        hash = mix(hash, order.triggerTimeNs);
        hash = mix(hash, order.ocoGroupId);
        return mix(hash, order.parentOrderId);
    }

    /** Side, type, time in force, trigger and flags, each in bits of its own. */
    private static long kinds(NewOrder order) {
        return order.side.ordinal()
                | order.type.ordinal() << 8
                | order.timeInForce.ordinal() << 16
                | order.trigger.ordinal() << 24
                | (order.reduceOnly ? 1L << 32 : 0)
                | (order.postOnly ? 1L << 33 : 0);
    }

    private static long mix(long hash, long value) {
        long mixed = hash * 31 + value + SEED;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        return mixed ^ mixed >>> 31;
    }
}
