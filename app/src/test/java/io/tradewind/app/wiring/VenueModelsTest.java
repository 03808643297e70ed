// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tradewind.app.config.Config;
import io.tradewind.app.config.ConfigLoader;
import io.tradewind.domain.number.Decimal;
import io.tradewind.research.backtest.spec.BookSpec;
import io.tradewind.simulation.fill.ExecutionSpec;
import io.tradewind.simulation.fill.FillSplit;
import io.tradewind.simulation.fill.VenuePreset;
import io.tradewind.simulation.impact.AlmgrenChrissImpact;
import io.tradewind.simulation.impact.ImpactModel;
import io.tradewind.simulation.impact.LinearImpact;
import io.tradewind.simulation.impact.LiquiditySpec;
import io.tradewind.simulation.impact.SquareRootImpact;
import io.tradewind.simulation.latency.LatencyHistogram;
import io.tradewind.simulation.latency.LatencyShape;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.latency.LatencyTail;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.simulation.slippage.SlippageSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the venue section of a configuration makes of presets and single models. */
class VenueModelsTest {
    private static final long MS = 1_000_000;

    private static Config venue(boolean ticks, String... settings) {
        ConfigLoader loader = new ConfigLoader()
                .text(
                        "run.yaml",
                        (ticks ? "data: { kind: ticks }\n" : "")
                                + "venues: [{ instruments: [BTCUSDT] }]\n"
                                + "strategies: [{ name: sma-cross, instruments: [BTCUSDT], bar: 5m }]\n");
        for (String setting : settings) {
            loader.set("venues.0." + setting);
        }
        return loader.load().list("venues").getFirst();
    }

    private static ExecutionSpec execution(String... settings) {
        return new ExecutionSpecs(venue(false, settings)).execution();
    }

    private static BookSpec book(String... settings) {
        return new BookSpecs(venue(true, settings)).book();
    }

    @Test
    void shouldModelNothingWithoutAPreset() {
        assertThat(execution()).isEqualTo(ExecutionSpec.IDEAL);
        assertThat(book())
                .isEqualTo(new BookSpec(
                        LatencySpec.recorded(), LatencySpec.none(), LatencySpec.none(), QueueSpec.riskAverse()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"instant", "realistic", "aggressive", "conservative"})
    void shouldTakeEveryModelOfAPreset(String name) {
        VenuePreset preset = VenuePreset.of(name);
        assertThat(execution("preset=" + name))
                .isEqualTo(
                        new ExecutionSpec(preset.split(), preset.slippage(), preset.impact(), LiquiditySpec.BY_BARS));
        assertThat(book("preset=" + name))
                .isEqualTo(new BookSpec(LatencySpec.recorded(), preset.latency(), preset.latency(), preset.queue()));
    }

    @Test
    void shouldLetAModelNamedByItsOwnKeyReplaceThePreset() {
        assertThat(book("preset=conservative", "latency.model=none", "fills.queue=optimistic"))
                .isEqualTo(book("latency.model=none", "fills.queue=optimistic"));
        ExecutionSpec execution =
                execution("preset=aggressive", "fills.split=whole", "slippage_model=fixed", "impact.model=none");
        assertThat(execution).isEqualTo(ExecutionSpec.IDEAL);
        assertThat(execution("preset=aggressive", "impact.model=linear").split())
                .isEqualTo(VenuePreset.AGGRESSIVE.split());
    }

    @Test
    void shouldKeepAConstantSlippageExactAndLetItReplaceThePreset() {
        Config venue = venue(false, "preset=realistic", "slippage_bps=3.5");
        assertThat(new ExecutionSpecs(venue).fixedSlippageBps()).isEqualTo(Decimal.parse("3.5"));
        assertThat(new ExecutionSpecs(venue).execution().slippage()).isEqualTo(SlippageSpec.NONE);
        Config normal =
                venue(false, "slippage_model=normal", "slippage_bps=2", "slippage_sigma_bps=5", "slippage_least_bps=0");
        assertThat(new ExecutionSpecs(normal).fixedSlippageBps()).isEqualTo(Decimal.ZERO);
        assertThat(new ExecutionSpecs(normal).execution().slippage()).isEqualTo(SlippageSpec.adverse(2, 5));
    }

    @Test
    void shouldReadSplitImpactAndLiquidity() {
        ExecutionSpec execution = execution(
                "fills.split=random",
                "fills.split_count=5",
                "fills.split_alpha=1",
                "fills.split_beta=8",
                "impact.model=almgren-chriss",
                "impact.outstanding=200",
                "impact.daily_volume=1500",
                "impact.daily_sigma_bps=250");
        assertThat(execution.split()).isEqualTo(new FillSplit(5, 1, 8));
        assertThat(execution.impact()).isEqualTo(AlmgrenChrissImpact.published(0.1, 200));
        assertThat(execution.liquidity()).isEqualTo(new LiquiditySpec(1500, 250));
        assertThat(execution("impact.model=square-root", "impact.coefficient=0.7")
                        .impact())
                .isEqualTo(new SquareRootImpact(0.7));
        assertThat(execution("impact.model=linear").impact()).isEqualTo(new LinearImpact(1));
        assertThat(execution("impact.model=none").impact()).isEqualTo(ImpactModel.NONE);
    }

    @ParameterizedTest
    @CsvSource({"none, NONE", "fixed, FIXED", "variable, FIXED", "realistic, LOGNORMAL", "recorded, RECORDED"})
    void shouldKnowTheModesOfLatency(String word, LatencySpec.Kind kind) {
        assertThat(book("latency.model=" + word).entry().kind()).isEqualTo(kind);
    }

    @Test
    void shouldReadJitterBoundsAndTailOfALatency() {
        assertThat(book("latency.model=variable", "latency.fixed=10", "latency.jitter=4")
                        .entry())
                .isEqualTo(LatencySpec.variable(10 * MS, 4 * MS));
        LatencySpec shaped = book(
                        "latency.model=realistic",
                        "latency.floor=20",
                        "latency.cap=2000",
                        "latency.tail_pct=1",
                        "latency.tail_p999=500")
                .response();
        assertThat(shaped)
                .isEqualTo(LatencySpec.realistic()
                        .with(new LatencyShape(0, 20 * MS, 2_000 * MS, new LatencyTail(0.01, 500 * MS, 3))));
    }

    @Test
    void shouldRefuseATailThatCannotBe() {
        assertThatThrownBy(() -> book("latency.model=slow", "latency.tail_pct=1", "latency.tail_p999=500"))
                .hasMessageContaining("without a tail");
        assertThatThrownBy(() -> book("latency.model=slow", "latency.tail_pct=1"))
                .hasMessageContaining("both tail_pct and tail_p999");
    }

    @Test
    void shouldReadMeasuredLatenciesOfBothForms(@TempDir Path folder) throws IOException {
        Path quantiles = Files.writeString(
                folder.resolve("q.csv"), "probability,latency_ns\n0.000000,1000\n0.500000,3000\n1.000000,9000\n");
        Path counts = Files.writeString(folder.resolve("c.csv"), "latency_ns,count\n1000,0\n3000,5\n9000,5\n");
        LatencyHistogram expected =
                LatencyHistogram.ofQuantiles(new double[] {0, 0.5, 1}, new long[] {1000, 3000, 9000});
        for (Path file : new Path[] {quantiles, counts}) {
            assertThat(book("latency.model=empirical", "latency.file=" + file).entry())
                    .isEqualTo(LatencySpec.empirical(expected));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time,n\\n1,2 | line 1 is 'time,n'",
                "latency_ns,count\\n1000,0\\n2000,x | line 3 is '2000,x', not two numbers",
                "latency_ns,count\\n1000,5\\n2000,5 | line 2 must be the least latency with the count 0",
                "probability,latency_ns\\n0,5\\n0.9,6 | from 0 to 1",
                "probability,latency_ns\\n0,5\\n1,4 | must not fall"
            })
    void shouldSayWhatIsWrongWithAFileOfLatencies(String text, String why, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("bad.csv"), text.strip().replace("\\n", "\n"));
        assertThatThrownBy(() -> book("latency.model=empirical", "latency.file=" + file))
                .hasMessageContaining("latency.file")
                .hasMessageContaining(why.strip());
    }

    @Test
    void shouldSayThatAFileOfLatenciesIsMissing() {
        assertThatThrownBy(() -> book("latency.model=empirical", "latency.file=no/such.csv"))
                .hasMessageContaining("no/such.csv");
        assertThatThrownBy(() -> book("latency.model=empirical")).hasMessageContaining("latency.file");
    }
}
