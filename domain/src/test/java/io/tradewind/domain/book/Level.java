// SPDX-License-Identifier: Apache-2.0
package io.tradewind.domain.book;

import io.tradewind.domain.command.Side;
import java.util.ArrayList;
import java.util.List;

/** A level of a book, or its new quantity in a delta. */
record Level(Side side, long ticks, long lots) {
    /** The levels of a side from the best outward, found by walking over the prices. */
    static List<Level> walk(BookSide side) {
        List<Level> levels = new ArrayList<>();
        for (long ticks = side.bestTicks(); ticks != BookSide.NO_PRICE; ticks = side.nextTicks(ticks)) {
            levels.add(new Level(side.side(), ticks, side.lotsAtPrice(ticks)));
        }
        return levels;
    }

    /** The levels of a side from the best outward, found by their numbers. */
    static List<Level> count(BookSide side) {
        List<Level> levels = new ArrayList<>();
        for (int level = 0; level < side.depth(); level++) {
            levels.add(new Level(side.side(), side.ticksAt(level), side.lotsAt(level)));
        }
        return levels;
    }
}
