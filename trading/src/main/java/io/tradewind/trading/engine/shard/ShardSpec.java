// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.engine.shard;

import io.tradewind.domain.book.OrderBook;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is computed in shards.
 *
 * @param depths kind of book of each instrument, by instrument id
 * @param barNs length of the bars of each instrument's ticks, by instrument id; 0 for none
 * @param models models, by slot
 */
public record ShardSpec(List<OrderBook.Depth> depths, List<Long> barNs, List<ModelSlot> models) {
    /** Checks that each instrument has both and that each model has bars. */
    public ShardSpec {
        depths = List.copyOf(depths);
        barNs = List.copyOf(barNs);
        models = List.copyOf(models);
        if (depths.size() != barNs.size()) {
            throw new IllegalArgumentException(depths.size() + " kinds of book and " + barNs.size() + " bar lengths");
        }
        for (ModelSlot slot : models) {
            if (slot.instrumentId() < 0
                    || slot.instrumentId() >= depths.size()
                    || barNs.get(slot.instrumentId()) <= 0) {
                throw new IllegalArgumentException("the model of slot " + slot.slotId() + " has no bars of instrument "
                        + slot.instrumentId() + " to decide on");
            }
        }
    }

    /**
     * The shard that an instrument belongs to.
     *
     * @param instrumentId the instrument
     * @param shards number of shards, positive
     * @return 0 to shards - 1
     */
    public static int shardOf(int instrumentId, int shards) {
        return instrumentId % shards;
    }

    /**
     * Models that a shard runs.
     *
     * @param shard which shard
     * @param shards number of shards
     * @return those of its instruments
     */
    List<ModelSlot> modelsOf(int shard, int shards) {
        return models.stream()
                .filter(slot -> shardOf(slot.instrumentId(), shards) == shard)
                .toList();
    }

    /** Kinds of book by instrument id; null for instruments of other shards. */
    List<OrderBook.@Nullable Depth> depthsOf(int shard, int shards) {
        List<OrderBook.@Nullable Depth> own = new ArrayList<>();
        for (int i = 0; i < depths.size(); i++) {
            own.add(shardOf(i, shards) == shard ? depths.get(i) : null);
        }
        return own;
    }
}
