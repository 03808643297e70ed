// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.control;

/** Losses as a test says; accepting them ends all but the limit of drawdown. */
final class ScriptedLosses implements LossFacts {
    long drawdown;
    long soft;
    boolean breached;
    boolean limited;
    long rebasedNs = -1;

    @Override
    public long equityUnits() {
        return 77;
    }

    @Override
    public long drawdown() {
        return drawdown;
    }

    @Override
    public long softDrawdown() {
        return soft;
    }

    @Override
    public boolean isLimited() {
        return limited;
    }

    @Override
    public boolean isBreached(KillTrigger trigger) {
        return breached;
    }

    @Override
    public long value(KillTrigger trigger) {
        return drawdown;
    }

    @Override
    public long limit(KillTrigger trigger) {
        return soft;
    }

    @Override
    public void rebase(long nowNs) {
        rebasedNs = nowNs;
        drawdown = 0;
        breached = false;
        limited = false;
    }
}
