// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.simulation.matching.SelfTradePolicy;

/** What the commands of a case are made of; chances are "one in", 0 for never. */
final class Mix {
    int commands = 60;
    int accounts = 3;
    long firstTicks = 100;
    int levels = 8;
    long lotUnit = 1;
    int lotUnits = 20;
    OrderType[] types = OrderType.values();
    TimeInForce[] timesInForce = TimeInForce.values();
    SelfTradePolicy[] policies = SelfTradePolicy.values();
    int limitOneIn = 2;
    int goodTillCancelOneIn = 2;
    int icebergOneIn = 4;
    int postOnlyOneIn = 6;
    int reduceOnlyOneIn = 10;
    int groupOneIn = 5;
    int childOneIn = 7;
    int cancelPercent = 10;
    int amendPercent = 10;
    int inputPercent = 15;

    static Mix ofAll() {
        return new Mix();
    }

    Mix withoutLinks() {
        groupOneIn = 0;
        childOneIn = 0;
        return this;
    }
}
