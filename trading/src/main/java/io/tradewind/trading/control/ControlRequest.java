// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

import io.tradewind.domain.event.ControlAction;
import io.tradewind.domain.event.ControlReason;

/** What somebody asks of {@link ControlDesk}, with who, why and when: a flyweight that its owner fills anew for each request. */
public final class ControlRequest {
    ControlAction action = ControlAction.SET_MODE;
    TradingMode mode = TradingMode.NORMAL;
    KillTrigger trigger = KillTrigger.MANUAL;
    int actorId = Actors.NOBODY;
    ControlReason reason = ControlReason.NONE;
    long textReference;
    long nowNs;
    long value;
    long limit;
    int scale;

    /**
     * Says what is asked for; nothing was measured.
     *
     * @param what the action
     * @param wanted the mode that SET_MODE asks for
     * @param cause what TRIP_KILL is for
     * @return this
     */
    public ControlRequest of(ControlAction what, TradingMode wanted, KillTrigger cause) {
        action = what;
        mode = wanted;
        trigger = cause;
        return measured(0, 0, 0);
    }

    /**
     * Says who asks.
     *
     * @param who as the door knows him
     * @param why loosening needs a reason
     * @param text number of a text that is kept outside, 0 for none
     * @param atNs the core's clock
     * @return this
     */
    public ControlRequest by(int who, ControlReason why, long text, long atNs) {
        actorId = who;
        reason = why;
        textReference = text;
        nowNs = atNs;
        return this;
    }

    ControlRequest measured(long found, long needed, int decimals) {
        value = found;
        limit = needed;
        scale = decimals;
        return this;
    }
}
