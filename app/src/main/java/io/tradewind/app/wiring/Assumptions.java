// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.domain.admission.TimestampWindow;
import io.tradewind.domain.admission.TokenRate;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.backtest.spec.BacktestSpec;
import io.tradewind.research.backtest.spec.BookSpec;
import io.tradewind.research.backtest.spec.VenueSpec;
import io.tradewind.simulation.door.FilterSpec;
import io.tradewind.simulation.door.RateRules;
import io.tradewind.simulation.door.VenueRules;
import io.tradewind.simulation.fee.FeeTier;
import io.tradewind.simulation.fill.ExecutionSpec;
import io.tradewind.simulation.impact.ImpactModel;
import io.tradewind.simulation.impact.LinearImpact;
import io.tradewind.simulation.impact.SquareRootImpact;
import io.tradewind.simulation.latency.LatencyShape;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.latency.LatencyTail;
import io.tradewind.simulation.slippage.SlippageSpec;
import io.tradewind.simulation.venue.BarVenueSpec.SpreadOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a simulation assumes, in sentences for its report. */
final class Assumptions {
    private static final double NS_PER_MS = 1e6;
    private static final long NS_PER_S = 1_000_000_000;

    private Assumptions() {}

    static List<String> of(BacktestSpec spec, String source) {
        VenueSpec venue = spec.venue();
        List<String> sentences = new ArrayList<>();
        sentences.add(source);
        BookSpec book = spec.book();
        if (book == null) {
            overBars(venue, sentences);
        } else {
            overTicks(book, sentences);
        }
        rules(venue.rules(), sentences);
        FeeTier tier = venue.tiers().getFirst();
        sentences.add("Fees are " + tier.makerBps() + " (maker) and " + tier.takerBps() + " (taker) basis points"
                + (venue.tiers().size() > 1 ? " and fall with the 30-day volume." : "."));
        for (var rate : spec.rates().entrySet()) {
            sentences.add(rateSentence(rate.getKey(), rate.getValue(), spec));
        }
        return sentences;
    }

    private static void overTicks(BookSpec book, List<String> sentences) {
        sentences.add(
                "Orders meet the replayed book when they reach the venue; the book does not react to them, but what they"
                        + " took is not there again until its level is next updated.");
        sentences.add("A tick takes " + latency(book.feed()) + " to the strategy, an order " + latency(book.entry())
                + " to the venue, an answer " + latency(book.response()) + " back.");
        sentences.add(
                switch (book.queue().kind()) {
                    case RISK_AVERSE ->
                        "A resting order waits behind all that its level showed: only trades move the queue, cancellations"
                                + " count as behind it.";
                    case OPTIMISTIC -> "Every cancellation at a resting order's level counts as ahead of it.";
                    case PROBABILITY_POWER, PROBABILITY_LOG ->
                        "Cancellations at a resting order's level are shared between what is ahead of it and behind it by the"
                                + " sizes of both.";
                });
        sentences.add(
                "Positions open at the end are valued at the last mid price; orders still under way are forgotten.");
    }

    private static String latency(LatencySpec latency) {
        LatencyTail tail = latency.shape().tail();
        String rare = tail == null
                ? ""
                : String.format(Locale.ROOT, ", one in a thousand longer than %.1f ms", tail.p999Ns() / NS_PER_MS);
        return model(latency) + (latency.shape().equals(LatencyShape.PLAIN) ? "" : bounds(latency.shape())) + rare;
    }

    private static String model(LatencySpec latency) {
        return switch (latency.kind()) {
            case NONE -> "no time";
            case RECORDED -> "as long as recorded";
            case FIXED -> latency.fixedNs() / NS_PER_MS + " ms";
            case LOGNORMAL ->
                String.format(
                        Locale.ROOT,
                        "a log-normal time (median %.1f ms)",
                        StrictMath.exp(latency.mu()) * latency.unitNs() / NS_PER_MS);
            case EMPIRICAL -> "a time as measured (" + latency.histogram() + ")";
        };
    }

    private static String bounds(LatencyShape shape) {
        String jitter = shape.jitterNs() == 0 ? "" : " and up to " + shape.jitterNs() / NS_PER_MS + " ms more";
        String floor = shape.floorNs() == 0 ? "" : ", " + shape.floorNs() / NS_PER_MS + " ms at least";
        String cap = shape.capNs() == Long.MAX_VALUE ? "" : ", " + shape.capNs() / NS_PER_MS + " ms at most";
        return jitter + floor + cap;
    }

    private static void overBars(VenueSpec venue, List<String> sentences) {
        sentences.add(
                switch (venue.fillAt()) {
                    case NEXT_OPEN -> "Market orders trade at the open of the bar after their decision.";
                    case CLOSE ->
                        "Market orders trade at the close that they were decided on: no time passes in between.";
                });
        sentences.add("Within a bar stops are tried before targets; what a gap jumps over trades at the open.");
        sentences.add(
                switch (venue.limitFill()) {
                    case TOUCH -> "A limit order is filled when the price touches it.";
                    case THROUGH -> "A limit order is filled only when the price goes through it.";
                });
        sentences.add("Market and stop orders pay a spread of " + venue.spreadBps()
                + " basis points ("
                + (venue.spreadOn() == SpreadOn.ENTRY ? "all of it at the entry" : "half on each side")
                + ") and " + venue.slippageBps() + " basis points of slippage.");
        execution(venue.execution(), sentences);
        sentences.add(
                switch (venue.settlement()) {
                    case MARK -> "Positions open at the end are valued at their last close.";
                    case LAST_OPEN, LAST_CLOSE, PREVIOUS_CLOSE -> "Positions open at the end are closed.";
                });
    }

    private static void execution(ExecutionSpec execution, List<String> sentences) {
        if (execution.isIdeal()) {
            sentences.add("Orders are filled whole: the size of an order moves no price, and borrowing costs nothing.");
            return;
        }
        if (!execution.split().isWhole()) {
            sentences.add("A market or stop order falls into a random number of fills (Poisson, mean "
                    + execution.split().meanCount() + ") at one instant.");
        }
        if (!execution.slippage().equals(SlippageSpec.NONE)) {
            sentences.add(String.format(
                    Locale.ROOT,
                    "Each of its fills pays a random slippage of %.2f basis points on average on top.",
                    execution.slippage().expectedBps()));
        }
        sentences.add(impact(execution.impact()));
    }

    private static String impact(ImpactModel model) {
        if (model.equals(ImpactModel.NONE)) {
            return "The size of an order moves no price, and borrowing costs nothing.";
        }
        String law = switch (model) {
            case LinearImpact linear ->
                linear.coefficient() + " daily volatilities for a day's volume, in proportion to the size";
            case SquareRootImpact root ->
                root.coefficient() + " daily volatilities for a day's volume, by the root of the size";
            default -> "permanent and temporary parts after Almgren and Chriss";
        };
        return "The size of a market or stop order moves its own price against it (" + law
                + "), but not the prices after it; borrowing costs nothing.";
    }

    private static void rules(VenueRules rules, List<String> sentences) {
        if (rules.equals(VenueRules.NONE)) {
            return;
        }
        sentences.add("The venue judges each request when it arrives: " + limits(rules.rates()) + "; its time may be "
                + window(rules.window()) + "; " + (rules.filters().equals(FilterSpec.NONE) ? "no" : "its")
                + " filters of price, value and count apply.");
        sentences.add(
                "What it has no room for is refused for as long as it says: no new order is sent until then, and a refused"
                        + " cancel is sent again.");
    }

    private static String limits(RateRules rates) {
        TokenRate requests = rates.requests();
        TokenRate orders = rates.orders();
        if (requests == null && orders == null) {
            return "as many as come";
        }
        String all = requests == null ? "" : "requests from a bucket of " + bucket(requests);
        String some = orders == null ? "" : "orders from one of " + bucket(orders);
        return all + (all.isEmpty() || some.isEmpty() ? "" : ", ") + some;
    }

    private static String bucket(TokenRate rate) {
        return rate.capacity() + " tokens, " + rate.refillTokens() + " back in " + rate.refillPeriodNs() / NS_PER_S
                + " s";
    }

    private static String window(@Nullable TimestampWindow window) {
        return window == null
                ? "any"
                : window.maxDriftNs() / NS_PER_MS + " ms ahead and "
                        + (window.receiveWindowNs() + window.graceNs()) / NS_PER_MS + " ms old";
    }

    private static String rateSentence(String code, Decimal rate, BacktestSpec spec) {
        return "One " + code + " counts as " + rate + " " + spec.currency() + " throughout.";
    }
}
