// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quantity ahead of a resting order. */
class QueuePositionTest {
    private final QueuePosition position = new QueuePosition();

    @ParameterizedTest
    @CsvSource({"1, 30, 10", "2, 30, 10", "3, 7, 7", "0.5, 1, 99", "20, 5, 900", "2, 0, 5", "2, 5, 0"})
    void shouldFollowPublishedPowerForm(double exponent, double ahead, double behind) {
        double front = Math.pow(ahead, exponent);
        double back = Math.pow(behind, exponent);
        double share = QueueSpec.power(exponent).build().aheadShare((long) ahead, (long) behind);
        assertThat(1 - share).isCloseTo(back / (back + front), within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"30, 10", "1, 99", "5, 0", "0, 5"})
    void shouldFollowPublishedLogarithmicForm(double ahead, double behind) {
        double front = Math.log(1 + ahead);
        double back = Math.log(1 + behind);
        double share = QueueSpec.logarithmic().build().aheadShare((long) ahead, (long) behind);
        assertThat(1 - share).isCloseTo(back / (back + front), within(1e-14));
    }

    @Test
    void shouldCarrySharesOfLotToTheNextCancellation() {
        QueueModel quarter = (ahead, behind) -> 0.25;
        position.join(10);
        position.onUpdate(quarter, 30);
        for (int i = 1; i <= 8; i++) {
            position.onUpdate(quarter, 30 - i);
            assertThat(position.aheadLots()).as("after %d cancelled lots", i).isEqualTo(10 - i / 4);
        }
    }

    @Test
    void shouldServeThoseAheadFirstAndTellWhatIsLeft() {
        position.join(10);
        assertThat(position.onTrade(7, 7)).isZero();
        assertThat(position.onTrade(5, 5)).isEqualTo(2);
        assertThat(position.aheadLots()).isZero();
        assertThat(position.displayedLots()).isEqualTo(10);
    }

    @Test
    void shouldStayUnknownUntilTheLevelIsSeen() {
        position.joinUnseen();
        assertThat(position.onTrade(50, 50)).isZero();
        assertThat(position.aheadLots()).isEqualTo(QueuePosition.UNKNOWN);
        position.onUpdate((ahead, behind) -> 1, 8);
        assertThat(position.aheadLots()).isEqualTo(8);
    }

    @Test
    void shouldKeepEveryModelBetweenTheBounds() {
        SplittableRandom random = new SplittableRandom(5);
        for (int run = 0; run < 2_000; run++) {
            checkBounds(run, new SplittableRandom(random.nextLong()));
        }
    }

    private static void checkBounds(int run, SplittableRandom random) {
        QueueModel[] models = {
            QueueSpec.riskAverse().build(),
            QueueSpec.power(2).build(),
            QueueSpec.logarithmic().build(),
            QueueSpec.optimistic().build()
        };
        QueuePosition[] positions = new QueuePosition[models.length];
        long displayed = random.nextInt(40);
        for (int m = 0; m < models.length; m++) {
            positions[m] = new QueuePosition();
            positions[m].join(displayed);
        }
        for (int step = 0; step < 30; step++) {
            long traded = random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 0;
            displayed = Math.max(0, displayed + random.nextInt(15) - 7);
            for (int m = 0; m < models.length; m++) {
                if (traded > 0) {
                    positions[m].onTrade(traded, traded);
                }
                positions[m].onUpdate(models[m], displayed);
                assertThat(positions[m].aheadLots())
                        .as("seed 5, run %d, step %d, model %d", run, step, m)
                        .isBetween(0L, displayed)
                        .isLessThanOrEqualTo(positions[0].aheadLots());
            }
            for (QueuePosition position : positions) {
                assertThat(position.aheadLots()).isGreaterThanOrEqualTo(positions[3].aheadLots());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, 20.5, Double.NaN})
    void shouldRefuseExponentOutOfRange(double exponent) {
        assertThatThrownBy(() -> QueueSpec.power(exponent)).hasMessageContaining("exponent");
    }
}
