// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.tradewind.simulation.impact.ImpactModel;
import io.tradewind.simulation.impact.LiquiditySpec;
import io.tradewind.simulation.impact.SquareRootImpact;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.simulation.slippage.SlippageModel;
import io.tradewind.simulation.slippage.SlippageSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The presets are those that the page states, and the conservative one makes no presents. */
class VenuePresetTest {
    private static final int DRAWS = 100_000;
    private static final long SEED = 2;
    private static final String HEADER = """
            | preset | latency, each way | fills | slippage, bps | impact | queue |
            |---|---|---|---|---|---|
            """;

    @Test
    void shouldHaveTheStatedFigures() {
        assertThat(VenuePreset.INSTANT.split().isWhole()).isTrue();
        assertThat(VenuePreset.INSTANT.slippage()).isEqualTo(SlippageSpec.NONE);
        assertThat(VenuePreset.INSTANT.latency()).isEqualTo(LatencySpec.none());
        assertThat(VenuePreset.REALISTIC.split()).isEqualTo(new FillSplit(3, 2, 5));
        assertThat(VenuePreset.REALISTIC.latency()).isEqualTo(LatencySpec.logNormal(3.9, 0.3, 1_000_000));
        assertThat(VenuePreset.AGGRESSIVE.split()).isEqualTo(new FillSplit(5, 1, 8));
        assertThat(VenuePreset.AGGRESSIVE.slippage()).isEqualTo(SlippageSpec.normal(5, 10));
        assertThat(VenuePreset.CONSERVATIVE.split()).isEqualTo(new FillSplit(2, 3, 3));
        assertThat(VenuePreset.CONSERVATIVE.queue()).isEqualTo(QueueSpec.riskAverse());
    }

    @Test
    void shouldFindEachPresetByItsName() {
        assertThat(VenuePreset.all())
                .allSatisfy(preset -> assertThat(VenuePreset.of(preset.name())).isSameAs(preset));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VenuePreset.of("kind"))
                .withMessageContaining("kind");
    }

    static Iterable<VenuePreset> all() {
        return VenuePreset.all();
    }

    /** No preset pays an order for trading: its mean slippage is not below zero by more than its standard error allows. */
    @ParameterizedTest
    @MethodSource("all")
    void shouldNotImprovePricesOnAverage(VenuePreset preset) {
        SlippageModel slippage = preset.slippage().build(SEED);
        double sum = 0;
        double squares = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < DRAWS; i++) {
            double bps = slippage.nextBps();
            sum += bps;
            squares += bps * bps;
            least = Math.min(least, bps);
        }
        double mean = sum / DRAWS;
        double standardError = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        System.out.printf(
                "preset %s: slippage %.4f bps against the order, standard error %.4f, least %.4f (n = %d, seed %d)%n",
                preset.name(), mean, standardError, least, DRAWS, SEED);
        assertThat(mean).as("%s, seed %d", preset.name(), SEED).isGreaterThanOrEqualTo(4 * standardError);
    }

    @Test
    void shouldNeverImproveAPriceWhenConservative() {
        ExecutionModel model = new ExecutionSpec(
                        VenuePreset.CONSERVATIVE.split(),
                        VenuePreset.CONSERVATIVE.slippage(),
                        VenuePreset.CONSERVATIVE.impact(),
                        LiquiditySpec.BY_BARS)
                .build(SEED);
        ExecutionPlan plan = new ExecutionPlan();
        for (int i = 0; i < DRAWS; i++) {
            plan.clear();
            model.plan(0, 1_000, 1, plan);
            for (int fill = 0; fill < plan.count(); fill++) {
                assertThat(plan.adverseUnits(fill))
                        .as("seed %d order %d", SEED, i)
                        .isNotNegative();
            }
        }
    }

    @Test
    void shouldStandOnThePageAsTheyAre() throws IOException {
        String root = System.getProperty("tradewind.root");
        assumeTrue(root != null, "tradewind.root is not set: run through Maven to check docs/venue-models.md");
        StringBuilder table = new StringBuilder(HEADER);
        VenuePreset.all().forEach(preset -> table.append(row(preset)));
        assertThat(Files.readString(Path.of(root, "docs", "venue-models.md"))).contains(table);
    }

    private static String row(VenuePreset preset) {
        return String.join(
                        " | ",
                        "| `" + preset.name() + "`",
                        latency(preset.latency()),
                        split(preset.split()),
                        slippage(preset.slippage()),
                        impact(preset.impact()),
                        queue(preset.queue()))
                + " |\n";
    }

    private static String latency(LatencySpec latency) {
        return latency.kind() == LatencySpec.Kind.NONE
                ? "none"
                : "log-normal (" + latency.mu() + ", " + latency.sigma() + ") ms";
    }

    private static String split(FillSplit split) {
        return split.isWhole()
                ? "whole"
                : "Poisson " + split.meanCount() + ", Beta(" + split.alpha() + ", " + split.beta() + ")";
    }

    private static String slippage(SlippageSpec slippage) {
        if (slippage.equals(SlippageSpec.NONE)) {
            return "none";
        }
        String floor = slippage.leastBps() == 0 ? ", never below 0" : "";
        return slippage.meanBps() + " ± " + slippage.sigmaBps() + floor;
    }

    private static String impact(ImpactModel impact) {
        return impact instanceof SquareRootImpact root ? "square root, Y = " + root.coefficient() : "none";
    }

    private static String queue(QueueSpec queue) {
        String name = queue.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return queue.kind() == QueueSpec.Kind.PROBABILITY_POWER ? name + ", n = " + queue.exponent() : name;
    }
}
