// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CycleTest {

    @ParameterizedTest
    @ValueSource(ints = {10, 15, 20, 30})
    void shouldFindThePeriodOfASineWave(int bars) {
        var period = new DominantCyclePeriod();
        double found = 0;
        for (int i = 0; i < 600; i++) {
            found = period.update(100 + 5 * StrictMath.sin(2 * Math.PI * i / bars));
        }

        assertThat(found).isCloseTo(bars, within(0.05 * bars));
    }

    @Test
    void shouldTurnOnceInAPeriod() {
        var phase = new DominantCyclePhase();
        double turned = 0;
        double last = Double.NaN;
        for (int i = 0; i < 600; i++) {
            double now = phase.update(100 + 5 * StrictMath.sin(2 * Math.PI * i / 20));
            if (i > 400) {
                turned += (now - last + 720) % 360;
            }
            last = now;
        }

        assertThat(turned / 360).isCloseTo(199 / 20.0, within(0.2));
    }

    @Test
    void shouldCallASineACycleAndARiseATrend() {
        var cycling = new TrendMode();
        var trending = new TrendMode();
        double cycles = 0;
        double trends = 0;
        for (int i = 0; i < 600; i++) {
            double ofSine = cycling.update(1000 + 5 * StrictMath.sin(2 * Math.PI * i / 20));
            double ofRise = trending.update(1000 * StrictMath.pow(1.01, i));
            cycles += i >= 300 && ofSine == 0 ? 1 : 0;
            trends += i >= 300 ? ofRise : 0;
        }

        assertThat(cycles).isGreaterThan(240);
        assertThat(trends).isEqualTo(300);
    }

    @Test
    void shouldRemoveTheCycleFromTheTrendline() {
        var line = new InstantaneousTrendline();
        for (int i = 0; i < 400; i++) {
            double value = line.update(100 + 5 * StrictMath.sin(2 * Math.PI * i / 20));
            if (i > 200) {
                assertThat(value).as("bar %d", i).isCloseTo(100, within(0.5));
            }
        }
    }

    @Test
    void shouldHaveTheAnglesOfEachPeriod() {
        CycleAngles angles = CycleAngles.shared();
        for (int period = 1; period <= CycleAngles.LONGEST; period++) {
            for (int bar = 0; bar < period; bar++) {
                double x = bar * 8 * StrictMath.atan(1) / period;
                assertUnit(angles.sines(period)[bar], StrictMath.sin(x), "sine of " + x);
                assertUnit(angles.cosines(period)[bar], StrictMath.cos(x), "cosine of " + x);
            }
        }
    }

    private static void assertUnit(double actual, double strict, String what) {
        boolean close = Math.abs(actual - strict) <= Math.ulp(strict);
        assertThat(close).as("%s: %s, StrictMath %s", what, actual, strict).isTrue();
    }
}
