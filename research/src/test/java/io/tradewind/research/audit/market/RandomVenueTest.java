// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.simulation.queue.QueueSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The real venue under random ticks and orders: its record passes, and no figure of a fill can be changed unseen. */
class RandomVenueTest {
    private static final int RUNS = 60;
    private static final int TICKS = 400;

    @TempDir
    Path folder;

    private List<MarketFinding> audit(TickScript ticks, boolean riskAverse) {
        return MarketAudit.run(folder.resolve("venue.csv"), List.of("AAA"), new RunMarket(ticks, riskAverse));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void shouldPassTheRealVenueOverRandomTicksAndOrders(boolean hasDepth) throws IOException {
        Map<String, Integer> events = new HashMap<>();
        for (long seed = 0; seed < RUNS; seed++) {
            TickScript ticks = VenueRun.write(folder, seed, hasDepth, TICKS, QueueSpec.riskAverse());
            for (MarketFinding finding : audit(ticks, true)) {
                assertThat(finding.firstDifference())
                        .as("seed " + seed + ", " + finding.rule())
                        .isEmpty();
            }
            for (String line : Files.readAllLines(folder.resolve("venue.csv"))) {
                events.merge(line.split(",", -1)[4], 1, Integer::sum);
            }
        }
        assertThat(events).hasSize(6);
        assertThat(events.get("filled-maker")).isGreaterThan(1_000);
        assertThat(events.get("filled-taker")).isGreaterThan(1_000);
    }

    @Test
    void shouldPassOtherQueueModelsWithoutTheQueueAndFindThemWithIt() throws IOException {
        int found = 0;
        for (long seed = 0; seed < 20; seed++) {
            TickScript ticks = VenueRun.write(folder, seed, true, TICKS, QueueSpec.optimistic());
            assertThat(audit(ticks, false)).as("seed " + seed).allMatch(MarketFinding::passed);
            List<MarketFinding> asked = audit(ticks, true);
            assertThat(asked)
                    .filteredOn(finding -> !finding.passed())
                    .allMatch(f -> f.rule().equals("queue"));
            found += asked.getLast().passed() ? 0 : 1;
        }
        assertThat(found).isEqualTo(20);
    }

    @Test
    void shouldFindEveryFillThatIsEnlargedBeyondWhatWasThere() throws IOException {
        SplittableRandom random = new SplittableRandom(7);
        for (long seed = 0; seed < RUNS; seed++) {
            TickScript ticks = VenueRun.write(folder, seed, true, TICKS, QueueSpec.riskAverse());
            List<String> lines = new ArrayList<>(Files.readAllLines(folder.resolve("venue.csv")));
            List<Integer> fills = new ArrayList<>();
            for (int i = 1; i < lines.size(); i++) {
                if (lines.get(i).contains(",filled-")) {
                    fills.add(i);
                }
            }
            int at = fills.get(random.nextInt(fills.size()));
            String[] fields = lines.get(at).split(",", -1);
            fields[7] = Long.toString(Long.parseLong(fields[9]) + 1);
            lines.set(at, String.join(",", fields));
            Files.write(folder.resolve("venue.csv"), lines);
            String kind = fields[4].equals("filled-taker") ? "taker-depth" : "maker-";
            assertThat(audit(ticks, true))
                    .as("seed " + seed + ", line " + (at + 1))
                    .anyMatch(finding -> !finding.passed()
                            && finding.rule().startsWith(kind)
                            && finding.firstDifference().contains("venue.csv line " + (at + 1)));
        }
    }
}
