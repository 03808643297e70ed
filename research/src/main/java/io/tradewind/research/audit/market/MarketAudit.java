// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.port.TickBatch;
import io.tradewind.domain.port.TickSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Replays the ticks of each instrument beside the venue's record and holds every row to the rules. */
public final class MarketAudit {
    private static final int BATCH = 1024;

    private final Path venueFile;
    private final RunMarket market;
    private final List<MarketRule> rules;

    private MarketAudit(Path venueFile, RunMarket market) {
        this.venueFile = venueFile;
        this.market = market;
        this.rules = rules(market.riskAverseQueue());
    }

    private static List<MarketRule> rules(boolean riskAverseQueue) {
        List<MarketRule> rules = new ArrayList<>(List.of(new MomentRule(), new KnownBookRule()));
        rules.addAll(List.of(new TakerRule(), new TradeRule(), new ReachRule()));
        if (riskAverseQueue) {
            rules.add(new QueueRule());
        }
        return rules;
    }

    /**
     * Names of the rules, in the order of the findings.
     *
     * @param riskAverseQueue whether the queue's rule is among them
     * @return short names
     */
    public static List<String> ruleNames(boolean riskAverseQueue) {
        return rules(riskAverseQueue).stream().map(MarketRule::name).toList();
    }

    /**
     * Judges a venue's record.
     *
     * @param venueFile {@code venue.csv}
     * @param symbols instruments of the run; ticks of those without a row are not read
     * @param market what the run met
     * @return one finding for each rule
     * @throws io.tradewind.research.audit.table.TableException when the file is missing or malformed
     */
    public static List<MarketFinding> run(Path venueFile, List<String> symbols, RunMarket market) {
        MarketAudit audit = new MarketAudit(venueFile, market);
        symbols.forEach(audit::instrument);
        return audit.rules.stream().map(MarketRule::finding).toList();
    }

    private void instrument(String symbol) {
        try (VenueRows rows = new VenueRows(venueFile, symbol)) {
            if (rows.peek() == null) {
                return;
            }
            rules.forEach(MarketRule::begin);
            try (TickSource ticks = market.ticks().open(symbol)) {
                replay(ticks, new MarketState(market.ticks().hasDepth(symbol)), rows);
            }
        }
    }

    /** The rows of a tick are seen when the next tick is at hand, because they must not be later than that. */
    private void replay(TickSource source, MarketState state, VenueRows rows) {
        TickMoments moments = new TickMoments();
        TickBatch ticks = new TickBatch(BATCH);
        while (source.read(ticks) > 0) {
            for (int i = 0; i < ticks.size(); i++) {
                long timeNs = moments.next(ticks, i);
                rows(state, rows, timeNs);
                rules.forEach(rule -> rule.beforeTick(state));
                state.apply(ticks, i, timeNs);
                rules.forEach(rule -> rule.onTick(state));
            }
        }
        rows(state, rows, Long.MAX_VALUE);
    }

    /** Shows the rows that name the last tick, and those that name another but lie before the next. */
    private void rows(MarketState state, VenueRows rows, long nextTickNs) {
        state.before(nextTickNs);
        for (VenueRow row = rows.peek(); row != null && isDue(row, state, nextTickNs); row = rows.peek()) {
            VenueRow due = row;
            rules.forEach(rule -> rule.onRow(state, due));
            state.after(row);
            rows.advance();
        }
    }

    private static boolean isDue(VenueRow row, MarketState state, long nextTickNs) {
        return row.timeNs() < nextTickNs || state.hasBegun() && row.sequence() == state.sequence();
    }
}
